import { Button } from '@mantine/core'
import type { GatewayHealth } from '../../api/types'
import { count, decimal } from '../../lib/money'
import { texts } from '../../texts'
import { Facts, Tag, type Tone, When } from '../../ui/parts'

type State = keyof typeof texts.messages.health.states

/** How it is, in one word. */
export function stateOf({ is_configured, is_used, is_stopped, state }: GatewayHealth): State {
  if (!is_configured) return 'unconfigured'
  if (is_stopped) return 'stopped'
  return is_used || state !== 'closed' ? state : 'unused'
}

const tone: Record<State, Tone> = {
  unconfigured: 'plain',
  unused: 'plain',
  closed: 'good',
  open: 'warn',
  half_open: 'warn',
  stopped: 'bad',
}

/** One way out for messages: how it is, what to do about it, and a test. */
export function GatewayCard({ gateway, test }: { gateway: GatewayHealth; test: () => void }) {
  const words = texts.messages.health
  const name = texts.messages.gateways[gateway.name]
  const state = stateOf(gateway)
  const { recently } = gateway
  return (
    <section className={`panel gateway ${tone[state]}`} aria-label={name}>
      <header className="panel-head">
        <h2>{name}</h2>
        <Tag tone={tone[state]}>{words.states[state]}</Tag>
        {gateway.is_configured && (
          <div className="panel-actions">
            <Button variant="default" size="compact-sm" aria-label={`${words.test}: ${name}`} onClick={test}>
              {words.test}
            </Button>
          </div>
        )}
      </header>
      <div className="panel-body stack">
        {state !== 'closed' && (
          <p className="gateway-advice">
            {words.whatToDo[state]}{' '}
            {gateway.open_until && state === 'open' && (
              <>
                ({words.until} <When time={gateway.open_until} exact />)
              </>
            )}
          </p>
        )}
        {gateway.is_configured && (
          <>
            <dl className="figures" aria-label={words.lastDay}>
              <Figure name={words.sent} value={count(recently.sent)} />
              <Figure name={words.failed} value={count(recently.failed)} isBad={recently.failed > 0} />
              <Figure name={words.unknown} value={count(recently.unknown)} isBad={recently.unknown > 0} />
              <Figure
                name={words.median}
                value={recently.median_ms == null ? '—' : texts.messages.took(Math.round(recently.median_ms))}
              />
            </dl>
            <Facts
              facts={[
                [words.lastSent, gateway.last_sent_at ? <When key="sent" time={gateway.last_sent_at} /> : words.never],
                [words.failures, gateway.failures > 0 && count(gateway.failures)],
                [
                  words.lastError,
                  gateway.last_error && (
                    <span key="error">
                      {gateway.last_error}{' '}
                      {gateway.last_error_at && (
                        <span className="faint">
                          <When time={gateway.last_error_at} />
                        </span>
                      )}
                    </span>
                  ),
                ],
                [words.rate, gateway.rate_per_second && words.perSecond(decimal(gateway.rate_per_second))],
                [
                  words.reports,
                  gateway.last_report_at ? (
                    <When key="report" time={gateway.last_report_at} />
                  ) : gateway.takes_reports ? (
                    words.waitingReports
                  ) : (
                    words.noReports
                  ),
                ],
              ]}
            />
          </>
        )}
      </div>
    </section>
  )
}

function Figure({ name, value, isBad = false }: { name: string; value: string; isBad?: boolean }) {
  return (
    <div className={isBad ? 'bad' : undefined}>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  )
}
