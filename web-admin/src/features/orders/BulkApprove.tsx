import { Button, Group, Loader, Modal, Progress, Text } from '@mantine/core'
import { useState } from 'react'
import { explain } from '../../api/problem'
import type { OrderSummary } from '../../api/types'
import { randomKey } from '../../lib/random'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Money } from '../../ui/parts'
import { reasonOf } from './bulk'
import { approveMany } from './queries'

type Result = { state: 'running' } | { state: 'good'; so?: string | null } | { state: 'bad'; why: string }

/** So many with one request: enough to be quick, few enough to see it move. */
const together = 5

/** Approves several orders and says of each how it went. */
export function BulkApprove(props: { orders: OrderSummary[]; opened: boolean; close: () => void; cancel: () => void }) {
  const { orders } = props
  const [results, setResults] = useState<ReadonlyMap<number, Result>>(new Map())
  const [isRunning, setRunning] = useState(false)
  const done = [...results.values()].filter((result) => result.state !== 'running').length
  const bad = orders.filter((order) => results.get(order.id)?.state === 'bad')
  const isStarted = results.size > 0

  const run = async (some: OrderSummary[]) => {
    setRunning(true)
    const tell = (told: [number, Result][]) => setResults((old) => new Map([...old, ...told]))
    for (let from = 0; from < some.length; from += together) {
      const ids = some.slice(from, from + together).map((order) => order.id)
      tell(ids.map((id) => [id, { state: 'running' }]))
      try {
        const answers = await approveMany(ids, randomKey())
        tell(
          answers.map(({ id, problem, ref_so_number }) => [
            id,
            problem ? { state: 'bad', why: reasonOf(problem) } : { state: 'good', so: ref_so_number },
          ]),
        )
      } catch (error) {
        // Trying again is harmless: what was approved before counts as approved.
        tell(ids.map((id) => [id, { state: 'bad', why: explain(error) }]))
      }
    }
    setRunning(false)
  }
  const close = () => {
    if (isRunning) return
    if (!isStarted) return props.cancel()
    setResults(new Map())
    props.close()
  }

  return (
    <Modal
      opened={props.opened}
      onClose={close}
      title={texts.orders.bulkTitle(orders.length)}
      size="lg"
      withCloseButton={!isRunning}
      closeOnClickOutside={!isStarted}
    >
      <Text c="var(--ink-2)" role="status">
        {!isStarted
          ? texts.orders.bulkText
          : isRunning
            ? texts.orders.bulkRunning(done, orders.length)
            : texts.orders.bulkDone(orders.length - bad.length, bad.length)}
      </Text>
      <Progress
        value={(done / Math.max(1, orders.length)) * 100}
        mt="sm"
        size="sm"
        aria-label={texts.orders.approving}
        color={bad.length ? 'orange' : undefined}
      />
      <ul className="bulk-list">
        {orders.map((order) => (
          <li key={order.id}>
            <strong className="num">{order.order_number}</strong>
            <span className="one-line faint">
              {order.shop.code} {order.shop.name}
            </span>
            <Money amount={order.grand_total} />
            <Outcome result={results.get(order.id)} isStarted={isStarted} />
          </li>
        ))}
      </ul>
      <Group justify="flex-end" gap="xs" mt="md">
        {isStarted ? (
          <>
            {bad.length > 0 && (
              <Button variant="default" disabled={isRunning} onClick={() => void run(bad)}>
                {texts.orders.bulkRetry}
              </Button>
            )}
            <Button loading={isRunning} onClick={close}>
              {texts.common.close}
            </Button>
          </>
        ) : (
          <>
            <Button variant="default" onClick={props.cancel}>
              {texts.common.cancel}
            </Button>
            <Button data-autofocus onClick={() => void run(orders)}>
              {texts.orders.bulkStart}
            </Button>
          </>
        )}
      </Group>
    </Modal>
  )
}

function Outcome({ result, isStarted }: { result?: Result; isStarted: boolean }) {
  if (!result) return <span className="outcome faint">{isStarted ? texts.orders.bulkWaiting : ''}</span>
  if (result.state === 'running') {
    return (
      <span className="outcome">
        <Loader size={14} />
      </span>
    )
  }
  return (
    <span className={`outcome ${result.state}`}>
      <Icon name={result.state === 'good' ? 'check' : 'alert'} size={15} />
      <span className={result.state === 'good' ? 'num' : ''}>{result.state === 'good' ? result.so : result.why}</span>
    </span>
  )
}
