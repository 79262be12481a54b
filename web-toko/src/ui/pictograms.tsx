// What a product without a picture shows: the kind of part it is, drawn in parts.svg (strokes in the text's colour).
import parts from './parts.svg'

/** The old system's category codes, by the kind of part. */
const kinds: Record<string, string> = {
  oil: 'OIL GMO OPUMP FLUID',
  brake: 'BRAKE',
  disc: 'DISC BRSYS',
  battery: 'BATT CHRG',
  filter: 'EC OFILT',
  belt: 'BLDRV CVT',
  chain: 'CDKGP CHAIN',
  plug: 'SPLG IGN',
  piston: 'PSKIT PSTN CYL CRANK',
  tire: 'TIRE TIRE1 WHEEL',
  bulb: 'BULB LAMP',
  bolt: 'BOLT CLIP',
  gasket: 'GSK ORING OSEAL RUBBR',
  clutch: 'CLTCH',
  shock: 'SHOCK',
  body: 'BODY FENDR EMBLM FRAME',
  seat: 'SEAT STEP',
  electric: 'ELECT START SWTCH INJ',
  cable: 'CABLE',
  valve: 'VALVE CAM',
  fuel: 'FUEL CARB TANK COOL',
  bearing: 'BRG',
  exhaust: 'EXH',
  mirror: 'MIRR',
  steer: 'HNDL STRG',
  key: 'KEY',
  meter: 'METER',
  gear: 'TRANS',
  tool: 'TOOL',
}

const byCode = new Map(
  Object.entries(kinds).flatMap(([name, codes]) => codes.split(' ').map((code) => [code, name] as const)),
)

export function Pictogram({ category, size = 48 }: { category: string | null | undefined; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <use href={`${parts}#${byCode.get(category ?? '') ?? 'gear'}`} width="100%" height="100%" />
    </svg>
  )
}
