import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MessageSummary } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { LinkButton } from '../../ui/LinkButton'
import { Page, Tabs, Tag, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ChipFilter, ChoiceFilter, ClearFilters, DaysFilter, FlagFilter, SearchFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { gateways, kinds, messagesShape, statuses } from './list'
import { failedQuery, messagesQuery } from './queries'
import { kindText, MessageStatus, recipientText } from './Status'

const names = texts.messages.columns

const columns: Column<MessageSummary>[] = [
  {
    key: 'created_at',
    title: names.time,
    width: '150px',
    sort: true,
    cell: (message) => (
      <span className="num">
        <When time={message.created_at} exact />
      </span>
    ),
  },
  { key: 'kind', title: names.kind, width: '170px', cell: (message) => kindText(message.kind) },
  {
    key: 'recipient',
    title: names.recipient,
    width: '150px',
    cell: (message) => <span className="one-line num">{recipientText(message.recipient)}</span>,
  },
  { key: 'about', title: names.about, width: '210px', wide: true, cell: (message) => <About message={message} /> },
  {
    key: 'status',
    title: names.status,
    width: '110px',
    cell: (message) => <MessageStatus status={message.status} />,
  },
  {
    key: 'gateway',
    title: names.gateway,
    width: '150px',
    optional: true,
    cell: ({ gateway }) => (gateway ? texts.messages.gateways[gateway] : <span className="faint">—</span>),
  },
  {
    key: 'attempts',
    title: names.attempts,
    width: '90px',
    align: 'end',
    cell: (message) => <span className="num">{count(message.attempts)}</span>,
  },
  {
    key: 'last_error',
    title: names.error,
    clip: true,
    cell: (message) => (
      <span className="one-line faint">
        {message.possibly_sent_twice && <Tag tone="warn">{texts.messages.filterTwice.yes}</Tag>} {message.last_error}
      </span>
    ),
  },
]

function About({ message: { order, shop } }: { message: MessageSummary }) {
  if (!order && !shop) return <span className="faint">—</span>
  return (
    <span className="two-lines">
      {order && (
        <Link to="/pesanan/$id" params={{ id: String(order.id) }} className="num">
          {order.order_number}
        </Link>
      )}
      {shop && (
        <small>
          {shop.code} {shop.name}
        </small>
      )}
    </span>
  )
}

const kindChoices = kinds.map((value) => ({ value, label: kindText(value) }))
const gatewayChoices = gateways.map((value) => ({ value, label: texts.messages.gateways[value] }))

export function MessagesPage() {
  const list = useList(messagesShape)
  const query = useQuery(messagesQuery(list.at))
  const failed = useQuery(failedQuery)
  const status = list.at.status ?? 'failed'
  const { order_id, shop_id } = list.at
  const first = query.data?.data[0]
  const tabs = [...statuses, 'all' as const].map((value) => ({
    value,
    text: value === 'all' ? texts.messages.all : texts.messages.status[value],
    count: value === 'failed' ? failed.data : undefined,
  }))
  return (
    <Page
      title={texts.messages.title}
      fill
      actions={
        <LinkButton to="/gateway" variant="default" leftSection={<Icon name="phone" size={16} />}>
          {texts.messages.toGateways}
        </LinkButton>
      }
    >
      <Tabs
        label={texts.messages.filterStatus}
        tabs={tabs}
        now={status}
        set={(status) => list.set({ status: status === 'failed' ? undefined : status })}
      />
      <DataTable
        name="messages"
        label={texts.messages.title}
        columns={columns}
        list={list}
        query={query}
        sort="-created_at"
        link={(message, row) => <Link to="/pesan/$id" params={{ id: String(message.id) }} {...row} />}
        filters={
          <>
            <SearchFilter list={list} placeholder={texts.messages.search} />
            <DaysFilter value={list.at} set={list.set} />
            <ChoiceFilter
              {...texts.messages.filterKind}
              choices={kindChoices}
              value={list.at.kind}
              set={(kind) => list.set({ kind })}
            />
            <ChoiceFilter
              {...texts.messages.filterGateway}
              choices={gatewayChoices}
              value={list.at.gateway}
              set={(gateway) => list.set({ gateway })}
            />
            <FlagFilter
              {...texts.messages.filterTwice}
              value={list.at.possibly_sent_twice}
              set={(possibly_sent_twice) => list.set({ possibly_sent_twice })}
            />
            {order_id !== undefined && (
              <ChipFilter
                text={texts.messages.ofOrder(first?.order?.order_number ?? `#${order_id}`)}
                clear={() => list.set({ order_id: undefined })}
              />
            )}
            {shop_id !== undefined && (
              <ChipFilter
                text={texts.messages.ofShop(first?.shop?.code ?? `#${shop_id}`)}
                clear={() => list.set({ shop_id: undefined })}
              />
            )}
            <ClearFilters list={list} />
          </>
        }
        empty={{ icon: 'message', ...(status === 'failed' ? texts.messages.emptyFailed : texts.messages.empty) }}
      />
    </Page>
  )
}
