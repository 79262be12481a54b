import type { MessageTry } from '../../api/types'
import { texts } from '../../texts'
import { Tag, type Tone, When } from '../../ui/parts'

const tone: Record<MessageTry['outcome'], Tone> = {
  sent: 'good',
  retry: 'warn',
  slow_down: 'warn',
  channel_stopped: 'bad',
  undeliverable: 'bad',
  our_fault: 'bad',
  unknown: 'warn',
  lost: 'warn',
}

/** Every try with what the gateway said. */
export function Tries({ tries }: { tries: MessageTry[] }) {
  if (tries.length === 0) return <p className="panel-body faint">{texts.messages.noTries}</p>
  const names = texts.messages.tryColumns
  return (
    <div className="lines-scroll">
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{names.time}</th>
            <th scope="col">{names.gateway}</th>
            <th scope="col">{names.outcome}</th>
            <th scope="col">{names.error}</th>
            <th scope="col" className="end">
              {names.took}
            </th>
          </tr>
        </thead>
        <tbody>
          {tries.map((one) => (
            <tr key={`${one.attempt} ${one.started_at} ${one.gateway}`}>
              <td className="num">
                <When time={one.started_at} exact />
              </td>
              <td>{one.gateway ? texts.messages.gateways[one.gateway] : '—'}</td>
              <td>
                <Tag tone={tone[one.outcome]}>{texts.messages.outcomes[one.outcome]}</Tag>
              </td>
              <td className="try-error">
                {one.error_code && <code>{one.error_code}</code>} {one.error}
              </td>
              <td className="end num">{one.took_ms == null ? '—' : texts.messages.took(one.took_ms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
