import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AuditSummary } from '../../api/types'
import { texts } from '../../texts'
import { ExportMenu, formats } from '../../ui/ExportMenu'
import { Page, Tag, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ChipFilter, ChoiceFilter, ClearFilters, DaysFilter, SearchFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { actorKinds, auditShape } from './list'
import { auditQuery, exportAudit } from './queries'
import { ThingLink } from './ThingLink'
import { actionText, entityText, fieldText } from './words'

const names = texts.audit.columns

const columns: Column<AuditSummary>[] = [
  {
    key: 'at',
    title: names.at,
    width: '160px',
    cell: (entry) => (
      <span className="num">
        <When time={entry.at} exact />
      </span>
    ),
  },
  {
    key: 'actor',
    title: names.actor,
    width: '210px',
    cell: ({ actor_name, actor_kind }) => (
      <span className="one-line">
        {actor_name || texts.audit.actors[actor_kind]}{' '}
        {actor_kind !== 'admin' && <Tag>{texts.audit.actors[actor_kind]}</Tag>}
      </span>
    ),
  },
  { key: 'action', title: names.action, width: '250px', cell: (entry) => actionText(entry.action) },
  {
    key: 'entity',
    title: names.entity,
    width: '170px',
    cell: ({ entity, entity_id }) => (
      <ThingLink entity={entity} id={entity_id}>
        {entityText(entity)} {entity_id ? <span className="num">#{entity_id}</span> : null}
      </ThingLink>
    ),
  },
  {
    key: 'fields',
    title: names.fields,
    clip: true,
    cell: ({ entity, fields }) => (
      <span className="one-line faint">{fields.map((field) => fieldText(entity, field)).join(', ') || '—'}</span>
    ),
  },
  {
    key: 'ip',
    title: names.ip,
    width: '130px',
    wide: true,
    cell: (entry) => <span className="num faint">{entry.ip_address ?? '—'}</span>,
  },
]

const actorChoices = actorKinds.map((value) => ({ value, label: texts.audit.actors[value] }))
const entityChoices = Object.entries(texts.audit.entities).map(([value, label]) => ({ value, label }))

export function AuditPage() {
  const list = useList(auditShape)
  const query = useQuery(auditQuery(list.at))
  const { actor_id, entity, entity_id, action } = list.at
  const actor = query.data?.data.find((entry) => entry.actor_id === actor_id)?.actor_name
  return (
    <Page
      title={texts.audit.title}
      actions={<ExportMenu choices={formats((format) => exportAudit(list.at, format))} />}
      fill
    >
      <DataTable
        name="audit"
        label={texts.audit.title}
        columns={columns}
        list={list}
        query={query}
        link={(entry, row) => <Link to="/audit/$id" params={{ id: String(entry.id) }} {...row} />}
        filters={
          <>
            <SearchFilter list={list} placeholder={texts.audit.search} />
            <DaysFilter value={list.at} set={list.set} />
            <ChoiceFilter
              {...texts.audit.filterActor}
              choices={actorChoices}
              value={list.at.actor_kind}
              set={(actor_kind) => list.set({ actor_kind, actor_id: undefined })}
            />
            <ChoiceFilter
              {...texts.audit.filterEntity}
              choices={entityChoices}
              value={entity}
              set={(entity) => list.set({ entity, entity_id: undefined })}
            />
            {entity && entity_id !== undefined && (
              <ChipFilter
                text={texts.audit.ofThing(entityText(entity), entity_id)}
                clear={() => list.set({ entity_id: undefined })}
              />
            )}
            {actor_id !== undefined && (
              <ChipFilter
                text={texts.audit.byActor(actor ?? `#${actor_id}`)}
                clear={() => list.set({ actor_id: undefined })}
              />
            )}
            {action && <ChipFilter text={actionText(action)} clear={() => list.set({ action: undefined })} />}
            <ClearFilters list={list} />
          </>
        }
        empty={{ icon: 'audit', ...texts.audit.empty }}
      />
    </Page>
  )
}
