// What a product without a picture shows: the kind of part it is. 48 × 48, strokes in the text's colour, `f` filled lightly.
type Drawing = { d: string; f?: string }

const drawings = {
  oil: {
    d: 'M15 16h16l4 5v19a2 2 0 01-2 2H15a2 2 0 01-2-2V18a2 2 0 012-2zM17 16V8h8v8M31 16l4-4 3 3',
    f: 'M24 23s5 5.5 5 9a5 5 0 01-10 0c0-3.5 5-9 5-9z',
  },
  brake: {
    d: 'M8 30a18 18 0 0132 0l-6 4a11 11 0 00-20 0zM16 27l2 3M24 22v4M32 27l-2 3',
    f: 'M8 30a18 18 0 0132 0l-6 4a11 11 0 00-20 0z',
  },
  disc: {
    d: 'M24 42a18 18 0 100-36 18 18 0 000 36zM24 30a6 6 0 100-12 6 6 0 000 12zM24 11v1M35 18l-1 .6M35 30l-1-.6M24 37v-1M13 30l1-.6M13 18l1 .6',
    f: 'M24 42a18 18 0 100-36 18 18 0 000 36zm0-12a6 6 0 110-12 6 6 0 010 12z',
  },
  battery: { d: 'M7 16h34v23H7zM12 16v-5h7v5M29 16v-5h7v5M13 25h6M30 25h6M33 22v6', f: 'M7 31h34v8H7z' },
  filter: { d: 'M9 10h30v28H9zM15 10v28M21 10v28M27 10v28M33 10v28', f: 'M9 10h30v28H9z' },
  belt: {
    d: 'M16 34a10 10 0 110-20h16a10 10 0 110 20zM16 28a4 4 0 100-8 4 4 0 000 8zM32 28a4 4 0 100-8 4 4 0 000 8z',
    f: 'M16 34a10 10 0 110-20h16a10 10 0 110 20z',
  },
  chain: {
    d: 'M14 32a8 8 0 110-16 8 8 0 010 16zM34 32a8 8 0 110-16 8 8 0 010 16zM14 16h20M14 32h20M14 26a2 2 0 100-4 2 2 0 000 4zM34 26a2 2 0 100-4 2 2 0 000 4zM22 16v16M26 16v16',
    f: 'M14 32a8 8 0 110-16 8 8 0 010 16zM34 32a8 8 0 110-16 8 8 0 010 16z',
  },
  plug: {
    d: 'M20 5h8v6h-8zM21 11l-2 9h10l-2-9M16 20h16v7H16zM19 27v10M29 27v10M19 31h10M19 35h10M24 37v4h6',
    f: 'M16 20h16v7H16z',
  },
  piston: {
    d: 'M13 7h22v20H13zM13 12h22M13 16h22M24 24a2.5 2.5 0 100-5M21 27v9M27 27v9M24 44a5 5 0 100-9 5 5 0 000 9z',
    f: 'M13 7h22v9H13z',
  },
  tire: {
    d: 'M24 43a19 19 0 100-38 19 19 0 000 38zM24 34a10 10 0 100-20 10 10 0 000 20zM24 27a3 3 0 100-6 3 3 0 000 6zM24 14v7M24 27v7M14 24h7M27 24h7',
    f: 'M24 43a19 19 0 100-38 19 19 0 000 38zm0-9a10 10 0 110-20 10 10 0 010 20z',
  },
  bulb: {
    d: 'M18 33c0-4-5-6.5-5-13a11 11 0 0122 0c0 6.5-5 9-5 13zM18 38h12M20 43h8M24 33v-9M20 21l4 3 4-3',
    f: 'M18 33c0-4-5-6.5-5-13a11 11 0 0122 0c0 6.5-5 9-5 13z',
  },
  bolt: {
    d: 'M12 8h14l4 6-4 6H12l-4-6zM14 20v22M24 20v22M14 26l10 3M14 32l10 3M14 38l10 3M34 28h8v10h-8z',
    f: 'M12 8h14l4 6-4 6H12l-4-6z',
  },
  gasket: {
    d: 'M10 8h28v32H10zM24 32a8 8 0 100-16 8 8 0 000 16zM14.5 12.5h.01M33.5 12.5h.01M14.5 35.5h.01M33.5 35.5h.01',
    f: 'M10 8h28v32H10zm14 24a8 8 0 110-16 8 8 0 010 16z',
  },
  clutch: {
    d: 'M24 42a18 18 0 100-36 18 18 0 000 36zM24 31a7 7 0 100-14 7 7 0 000 14zM24 6v11M24 31v11M6 24h11M31 24h11',
    f: 'M24 6a18 18 0 0118 18H31a7 7 0 00-7-7zM24 42A18 18 0 016 24h11a7 7 0 007 7z',
  },
  shock: { d: 'M24 4v6M18 10h12M16 14l16 4M16 20l16 4M16 26l16 4M16 32l16 4M18 38h12M24 38v6', f: 'M18 10h12v28H18z' },
  body: {
    d: 'M6 30c4-12 12-18 24-19l10 5-4 8 4 6-10 8H12zM16 27c3-4 7-6 12-7',
    f: 'M6 30c4-12 12-18 24-19l10 5-4 8 4 6-10 8H12z',
  },
  seat: {
    d: 'M6 20c6-4 12-2 17 0s12 1 19-4v10c-6 8-16 8-22 6S8 30 6 28zM14 33l-2 8M34 31l3 9',
    f: 'M6 20c6-4 12-2 17 0s12 1 19-4v10c-6 8-16 8-22 6S8 30 6 28z',
  },
  electric: {
    d: 'M8 12h32v24H8zM15 12V7M24 12V7M33 12V7M15 41v-5M24 41v-5M33 41v-5M26 16l-7 9h5l-2 7 8-10h-5z',
    f: 'M8 12h32v24H8z',
  },
  cable: { d: 'M8 8h8v8H8zM12 16c0 20 24-4 24 16M32 32h8v9h-8zM36 41v4', f: 'M8 8h8v8H8zM32 32h8v9h-8z' },
  valve: {
    d: 'M24 5v26M20 5h8M19 10h10M18 15h12M14 42c1-7 10-6 10-13 0 7 9 6 10 13zM19 20h10',
    f: 'M14 42c1-7 10-6 10-13 0 7 9 6 10 13z',
  },
  fuel: { d: 'M10 41V9h16v32zM7 41h22M14 14h8v8h-8zM26 22h4a3 3 0 013 3v9a3 3 0 006 0V18l-6-6', f: 'M10 9h16v32H10z' },
  bearing: {
    d: 'M24 42a18 18 0 100-36 18 18 0 000 36zM24 33a9 9 0 100-18 9 9 0 000 18zM24 12a1.5 1.5 0 100-3 1.5 1.5 0 000 3zM24 39a1.5 1.5 0 100-3 1.5 1.5 0 000 3zM10.5 25.5a1.5 1.5 0 100-3 1.5 1.5 0 000 3zM37.5 25.5a1.5 1.5 0 100-3 1.5 1.5 0 000 3z',
    f: 'M24 42a18 18 0 100-36 18 18 0 000 36zm0-9a9 9 0 110-18 9 9 0 010 18z',
  },
  exhaust: {
    d: 'M5 14c8 0 10 4 11 10s4 4 8 4h17a3 3 0 013 3v5a3 3 0 01-3 3H24c-8 0-13-4-14-13-.4-4-2-6-5-6zM38 28v11M27 33h6',
    f: 'M24 28h17a3 3 0 013 3v5a3 3 0 01-3 3H24z',
  },
  mirror: {
    d: 'M8 9c8-4 20-3 26 2 4 4 2 13-4 14-9 2-19 0-23-4-3-3-3-10 1-12zM24 26v8c0 5 5 5 5 10',
    f: 'M8 9c8-4 20-3 26 2 4 4 2 13-4 14-9 2-19 0-23-4-3-3-3-10 1-12z',
  },
  steer: { d: 'M4 16h10c4 0 4 6 10 6s6-6 10-6h10M14 12v8M34 12v8M24 22v20M19 30h10', f: 'M19 30h10v12H19z' },
  key: { d: 'M16 34a9 9 0 100-18 9 9 0 000 18zM25 25h18v6M36 25v5M14 25h.01', f: 'M16 34a9 9 0 100-18 9 9 0 000 18z' },
  meter: { d: 'M8 38a18 18 0 1132 0zM24 30l7-10M12 28h2M16 19l1.5 1.5M24 15v2M34 28h2', f: 'M8 38a18 18 0 1132 0z' },
  gear: {
    d: 'M21 6h6l1 5 4 1.6L36.5 10l4.5 4.5-3 4.5L39.5 23l5 1v6H39l-1.5 4 3 4.5-4.5 4-4.5-3-4 1.5-1 4h-6l-1-4-4-1.5-4.5 3-4.5-4 3-4.5L8.5 30h-5v-6l5-1L10 19l-3-4.5L11.5 10l4.5 2.6L20 11zM24 33a7 7 0 100-14 7 7 0 000 14z',
  },
  tool: {
    d: 'M30 7a9 9 0 00-9 12L7 33l8 8 14-14a9 9 0 0012-11l-6 6-6-2-2-6 6-6a9 9 0 00-3-1z',
    f: 'M21 19L7 33l8 8 14-14z',
  },
} satisfies Record<string, Drawing>

type Name = keyof typeof drawings

/** The old system's category codes, by the kind of part. */
const kinds: Record<Name, string> = {
  oil: 'OIL GMO OPUMP',
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

const byCode = new Map<string, Name>(
  (Object.keys(kinds) as Name[]).flatMap((name) => kinds[name].split(' ').map((code): [string, Name] => [code, name])),
)

export function Pictogram({ category, size = 48 }: { category: string | null | undefined; size?: number }) {
  const drawing: Drawing = drawings[byCode.get(category ?? '') ?? 'gear']
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {drawing.f && <path d={drawing.f} fill="currentColor" fill-opacity=".16" stroke="none" />}
      <path d={drawing.d} />
    </svg>
  )
}
