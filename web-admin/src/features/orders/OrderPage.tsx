import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { explain, isTemporary, Problem } from '../../api/problem'
import type { Order } from '../../api/types'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { useKeys } from '../../ui/keys'
import { Back, Failed, Keys, Notice, Page, Panel, Split, SplitBones } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { MappingProblems } from './MappingProblems'
import { OrderFacts, SalesOrderFacts } from './OrderFacts'
import { OrderLines } from './OrderLines'
import { approve, documentOf, forgetOrder, orderQuery, readAhead, useCounts } from './queries'
import { RejectDialog } from './RejectDialog'
import { Status } from './Status'
import { Timeline } from './Timeline'
import './orders.css'

const back = <Back to="/pesanan" text={texts.orders.toList} />

export function OrderPage({ id }: { id: number }) {
  const query = useQuery(orderQuery(id))
  if (!query.data) {
    return (
      <Page title={texts.orders.title} back={back}>
        {query.error ? (
          <Panel>
            <Failed error={query.error} retry={() => void query.refetch()} />
          </Panel>
        ) : (
          <SplitBones />
        )}
      </Page>
    )
  }
  // A page of its own for each order: nothing of one shows on the next.
  return <Loaded key={id} order={query.data} />
}

function Loaded({ order }: { order: Order }) {
  const [isRejecting, setRejecting] = useState(false)
  const [isApproving, setApproving] = useState(false)
  const [trouble, setTrouble] = useState<unknown>(null)
  const pending = useCounts()?.pending
  const navigate = useNavigate()
  const isPending = order.status === 'pending'
  const isBlocked = order.mapping_problems.length > 0

  const go = (id: number | null) => {
    if (id !== null) return void navigate({ to: '/pesanan/$id', params: { id: String(id) }, replace: true })
    toast(texts.orders.noMore)
    void navigate({ to: '/pesanan' })
  }
  const { next, previous } = neighbours(order)
  useEffect(() => {
    if (next !== null) readAhead(next)
  }, [next])
  /** On to the next one that waits. The order as it is now knows which that is. */
  const decided = (now: Order, text: string) => {
    toast(text)
    go(neighbours(now).next)
  }
  // The answer was lost, but by now the order itself tells: it went through.
  const isUnknown = trouble !== null && isTemporary(trouble)
  const wentThrough = isUnknown && (order.status === 'submitted_to_datapart' || order.status === 'approved')
  useEffect(() => {
    if (!wentThrough) return
    setTrouble(null)
    toast(texts.orders.approved(order.order_number, order.ref_so_number))
  }, [wentThrough, order.order_number, order.ref_so_number])
  const submit = async () => {
    if (!isPending || isBlocked || isApproving) return
    setApproving(true)
    setTrouble(null)
    try {
      const done = await approve(order.id)
      decided(done, texts.orders.approved(done.order_number, done.ref_so_number))
    } catch (error) {
      setTrouble(error)
      setApproving(false)
      if (error instanceof Problem && !isTemporary(error)) void forgetOrder(order.id)
    }
  }

  useKeys(texts.orders.keys.group, [
    { keys: 'a', text: texts.orders.keys.approve, when: isPending && !isBlocked, run: () => void submit() },
    { keys: 'r', text: texts.orders.keys.reject, when: isPending, run: () => setRejecting(true) },
    { keys: 'j', text: texts.orders.keys.next, when: next !== null, run: () => go(next) },
    { keys: 'k', text: texts.orders.keys.previous, when: previous !== null, run: () => go(previous) },
    { keys: 'p', text: texts.orders.keys.print, run: () => void open(documentOf(order.id), '_blank', 'noopener') },
    { keys: 'Escape', text: texts.orders.keys.back, run: () => void navigate({ to: '/pesanan' }) },
  ])

  const short = isPending ? order.stock.filter((line) => !line.is_enough).length : 0
  return (
    <Page
      title={order.order_number}
      back={back}
      lead={
        <>
          <Status status={order.status} />
          {isPending && !!pending && <span className="faint num">{texts.orders.waiting(pending)}</span>}
        </>
      }
      actions={
        <>
          <Button
            component="a"
            href={documentOf(order.id)}
            target="_blank"
            rel="noopener"
            variant="default"
            leftSection={<Icon name="print" size={16} />}
            rightSection={<Keys names={['P']} />}
          >
            {texts.orders.print}
          </Button>
          {isPending && (
            <>
              <Button
                variant="default"
                onClick={() => setRejecting(true)}
                rightSection={<Keys names={['R']} />}
                disabled={isApproving}
              >
                {texts.orders.reject}
              </Button>
              <Button
                onClick={() => void submit()}
                disabled={isBlocked}
                loading={isApproving}
                rightSection={<Keys names={['A']} />}
                className="approve"
              >
                {texts.orders.approve}
              </Button>
            </>
          )}
        </>
      }
    >
      {trouble !== null && <Trouble error={trouble} retry={() => void submit()} />}
      {isPending && isBlocked && <MappingProblems order={order} />}
      {short > 0 && (
        <Notice tone="warn" title={texts.orders.shortTitle(short)}>
          {texts.orders.shortText}
        </Notice>
      )}
      <Split
        side={
          <>
            <Panel title={texts.orders.facts}>
              <OrderFacts order={order} />
            </Panel>
            {order.sales_order && (
              <Panel title={texts.orders.salesOrder}>
                <SalesOrderFacts order={order.sales_order} />
              </Panel>
            )}
            <Panel title={texts.orders.timeline}>
              <Timeline order={order} />
            </Panel>
          </>
        }
      >
        <Panel title={texts.orders.items} note={<span className="num">{order.items.length}</span>}>
          <OrderLines order={order} />
        </Panel>
      </Split>
      <RejectDialog
        order={order}
        opened={isRejecting}
        close={() => setRejecting(false)}
        rejected={(now) => decided(now, texts.orders.rejected(now.order_number))}
      />
    </Page>
  )
}

/** Those that wait next to this one; there is no way from an order to itself. */
function neighbours({ id, next_pending_id, previous_pending_id }: Order) {
  const other = (neighbour?: number | null) => (neighbour === id ? null : (neighbour ?? null))
  return { next: other(next_pending_id), previous: other(previous_pending_id) }
}

function Trouble({ error, retry }: { error: unknown; retry: () => void }) {
  const isStale = error instanceof Problem && error.code === 'order_transition_not_allowed'
  const isUnknown = isTemporary(error) && !(error instanceof Problem && error.status === 429)
  return (
    <Notice
      tone="bad"
      title={isStale ? texts.orders.staleStatus : isUnknown ? texts.orders.unknownResult : explain(error)}
      actions={
        isTemporary(error) && (
          <Button size="compact-sm" variant="default" onClick={retry}>
            {texts.error.retry}
          </Button>
        )
      }
    />
  )
}
