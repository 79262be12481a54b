import type { Message } from '../../api/types'
import { texts } from '../../texts'
import { When } from '../../ui/parts'

const steps = ['created', 'sent', 'delivered', 'read', 'failed'] as const

/** What has become of the message so far, and what comes next while it waits. */
export function Fate({ message }: { message: Message }) {
  const moments = steps
    .map((step) => ({ step, at: message[`${step}_at`] }))
    .filter((moment): moment is { step: (typeof steps)[number]; at: string } => !!moment.at)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return (
    <ol className="timeline">
      {moments.map(({ step, at }) => (
        <li key={step} className={step}>
          <strong>{texts.messages.fates[step]}</strong>
          <span className="faint">
            <When time={at} exact />
          </span>
        </li>
      ))}
      {message.next_attempt_at && (
        <li className="queued">
          <strong>{texts.messages.next}</strong>
          <span className="faint">
            <When time={message.next_attempt_at} exact /> · {texts.messages.expires}{' '}
            <When time={message.expires_at} exact />
          </span>
        </li>
      )}
      {message.status === 'expired' && (
        <li className="failed">
          <strong>{texts.messages.status.expired}</strong>
          <span className="faint">
            <When time={message.expires_at} exact />
          </span>
        </li>
      )}
    </ol>
  )
}
