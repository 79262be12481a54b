import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { AuditEntry } from '../../api/types'
import { texts } from '../../texts'
import { useKeys } from '../../ui/keys'
import { OnePage } from '../../ui/OnePage'
import { Back, Facts, Page, Panel, Split, When } from '../../ui/parts'
import { auditEntryQuery } from './queries'
import { ThingLink } from './ThingLink'
import { actionText, changesOf, entityText, fieldText, valueText } from './words'
import './audit.css'

const back = <Back to="/audit" text={texts.audit.toList} />

export function AuditEntryPage({ id }: { id: number }) {
  const query = useQuery(auditEntryQuery(id))
  return (
    <OnePage title={texts.audit.one} back={back} query={query}>
      {(entry) => <Loaded entry={entry} />}
    </OnePage>
  )
}

function Loaded({ entry }: { entry: AuditEntry }) {
  const navigate = useNavigate()
  useKeys(texts.audit.keys.page, [
    { keys: 'Escape', text: texts.upkeep.toList, run: () => void navigate({ to: '/audit' }) },
  ])
  const isNew = !entry.before && !!entry.after
  const isGone = !!entry.before && !entry.after
  return (
    <Page
      title={actionText(entry.action)}
      back={back}
      lead={
        <span className="faint">{texts.audit.byActor(entry.actor_name || texts.audit.actors[entry.actor_kind])}</span>
      }
    >
      <Split
        side={
          <Panel title={texts.audit.facts}>
            <EntryFacts entry={entry} />
          </Panel>
        }
      >
        <Panel title={isNew ? texts.audit.made : isGone ? texts.audit.gone : texts.audit.changes}>
          <Changes entry={entry} />
        </Panel>
      </Split>
    </Page>
  )
}

function Changes({ entry }: { entry: AuditEntry }) {
  const changes = changesOf(entry.before, entry.after)
  if (changes.length === 0) return <p className="panel-body faint">{texts.audit.noChanges}</p>
  return (
    <div className="lines-scroll">
      <table className="lines diff">
        <thead>
          <tr>
            <th scope="col">{texts.audit.field}</th>
            {entry.before && <th scope="col">{texts.audit.before}</th>}
            {entry.after && <th scope="col">{texts.audit.after}</th>}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{fieldText(entry.entity, field)}</th>
              {entry.before && (
                <td>
                  <del>
                    <Value field={field} value={before} />
                  </del>
                </td>
              )}
              {entry.after && (
                <td>
                  <ins>
                    <Value field={field} value={after} />
                  </ins>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Value({ field, value }: { field: string; value: unknown }) {
  if (field === 'sales_id' && typeof value === 'number') {
    return (
      <ThingLink entity="sales" id={value}>
        #{value}
      </ThingLink>
    )
  }
  return valueText(field, value)
}

function EntryFacts({ entry }: { entry: AuditEntry }) {
  const { actor_id, actor_kind, actor_name } = entry
  const name = actor_name || texts.audit.actors[actor_kind]
  return (
    <div className="panel-body">
      <Facts
        facts={[
          [texts.audit.at, <When key="at" time={entry.at} exact />],
          [
            texts.audit.who,
            actor_id ? (
              <Link key="who" to="/audit" search={{ actor_kind, actor_id: String(actor_id) }}>
                {name}
              </Link>
            ) : (
              name
            ),
          ],
          [
            texts.audit.thing,
            <ThingLink key="thing" entity={entry.entity} id={entry.entity_id}>
              {entityText(entry.entity)} {entry.entity_id ? `#${entry.entity_id}` : ''}
            </ThingLink>,
          ],
          [
            texts.audit.history,
            entry.entity_id ? (
              <Link key="history" to="/audit" search={{ entity: entry.entity, entity_id: String(entry.entity_id) }}>
                {texts.audit.allOfThing}
              </Link>
            ) : null,
          ],
          [texts.audit.ip, entry.ip_address && <span className="num">{entry.ip_address}</span>],
          [texts.audit.requestId, entry.request_id && <code key="request">{entry.request_id}</code>],
        ]}
      />
    </div>
  )
}
