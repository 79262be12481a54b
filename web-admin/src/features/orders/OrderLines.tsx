import type { Order, OrderItem } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Money, Tag } from '../../ui/parts'

/** What was ordered, with what there is of it: now while the order waits, else what was delivered. */
export function OrderLines({ order }: { order: Order }) {
  const isPending = order.status === 'pending'
  const isDelivering = order.items.some((item) => item.qty_delivered !== null && item.qty_delivered !== undefined)
  const stock = new Map(order.stock.map((line) => [line.product_id, line]))
  const names = texts.orders.lineColumns
  return (
    <div className="lines-scroll">
      <table className="lines order-lines">
        <thead>
          <tr>
            <th scope="col" className="end">
              {names.no}
            </th>
            <th scope="col">{names.code}</th>
            <th scope="col">{names.name}</th>
            <th scope="col" className="end">
              {names.price}
            </th>
            <th scope="col" className="end">
              {names.qty}
            </th>
            <th scope="col">{isDelivering ? names.delivered : names.stock}</th>
            <th scope="col" className="end">
              {names.subtotal}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.items.map((item) => {
            const line = stock.get(item.product_id)
            const isShort = isPending && line !== undefined && !line.is_enough
            return (
              <tr key={item.id} className={isShort ? 'short' : undefined}>
                <td className="end num faint">{item.line_no}</td>
                <td className="code">{item.code}</td>
                <td>{item.name}</td>
                <td className="end">
                  <Money amount={item.price} />
                </td>
                <td className="end num">
                  <strong>{count(item.qty)}</strong>
                </td>
                <td>
                  {isDelivering ? (
                    <Delivered item={item} />
                  ) : (
                    <Stock item={item} now={line?.available} isPending={isPending} />
                  )}
                </td>
                <td className="end">
                  <Money amount={item.subtotal} />
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          {order.discount_amount !== '0.00' && (
            <>
              <Total name={texts.orders.total} amount={order.total_amount} />
              <Total name={texts.orders.discount} amount={order.discount_amount} />
            </>
          )}
          <Total name={texts.orders.grandTotal} amount={order.grand_total} isMain />
        </tfoot>
      </table>
    </div>
  )
}

function Stock({ item, now, isPending }: { item: OrderItem; now?: number; isPending: boolean }) {
  if (!isPending || now === undefined)
    return <span className="num faint">{texts.orders.stockThen(item.available_at_order)}</span>
  return (
    <span className="stock">
      <span className="num">{count(now)}</span>
      {now >= item.qty ? (
        <Tag tone="good">{texts.orders.enough}</Tag>
      ) : (
        <Tag tone="warn">{texts.orders.lacking(item.qty - Math.max(0, now))}</Tag>
      )}
    </span>
  )
}

function Delivered({ item }: { item: OrderItem }) {
  return (
    <span className="stock">
      <span className="num">
        {count(item.qty_delivered ?? 0)} / {count(item.qty)}
      </span>
      {!!item.qty_backorder && <Tag tone="warn">{texts.orders.backorder(item.qty_backorder)}</Tag>}
    </span>
  )
}

function Total({ name, amount, isMain }: { name: string; amount: string; isMain?: boolean }) {
  return (
    <tr className={isMain ? 'main' : undefined}>
      <th scope="row" colSpan={6} className="end">
        {name}
      </th>
      <td className="end">
        <Money amount={amount} />
      </td>
    </tr>
  )
}
