import type { Dashboard } from '../../api/types'
import { texts } from '../../texts'
import { Panel, Tag, When } from '../../ui/parts'

type Gateway = Dashboard['gateways'][number]

const names: Record<string, string> = texts.messages.gateways
const gatewayText = (name: string) => names[name] ?? name

/** How the ways out are doing: what they took, and what they have against us. */
export function Gateways({ rows }: { rows: Gateway[] }) {
  return (
    <Panel title={texts.dashboard.gateways}>
      {rows.length === 0 && <p className="panel-body faint">{texts.dashboard.noGateways}</p>}
      <ul className="gateways">
        {rows.map((gateway) => (
          <li key={gateway.gateway}>
            <strong>{gatewayText(gateway.gateway)}</strong>
            <State gateway={gateway} />
            <span className="faint num">{texts.dashboard.gatewayFigures(gateway.sent, gateway.failed)}</span>
            {gateway.last_error && (
              <span className="gateway-error">
                {gateway.last_error_at && <When time={gateway.last_error_at} />} {gateway.last_error}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function State({ gateway }: { gateway: Gateway }) {
  if (gateway.is_stopped) return <Tag tone="bad">{texts.dashboard.gatewayStopped}</Tag>
  if (gateway.paused_until) return <Tag tone="warn">{texts.dashboard.gatewayPaused}</Tag>
  return <Tag tone="good">{texts.dashboard.gatewayFine}</Tag>
}
