import { Link } from '@tanstack/react-router'
import type { Difference, DifferenceKind, OrderStatus } from '../../api/types'
import { rupiah } from '../../lib/money'
import { texts } from '../../texts'
import { When } from '../../ui/parts'

const say = texts.reconciliation

/** What differs, and where: the order, or the shop, sales person or product. */
export function What({ difference }: { difference: Difference }) {
  const { order_id, order_number, so_number, subject } = difference
  return (
    <div className="difference">
      <strong>{difference.title}</strong>
      {order_number &&
        (order_id ? (
          <Link to="/pesanan/$id" params={{ id: String(order_id) }}>
            {say.orderOf(order_number)}
          </Link>
        ) : (
          <span>{say.orderOf(order_number)}</span>
        ))}
      {so_number && <span className="faint">{say.soOf(so_number)}</span>}
      {subject && <Subject difference={difference} />}
      <small className="faint">
        {say.since} <When time={difference.first_seen_at} exact />
      </small>
    </div>
  )
}

const pages: Partial<Record<DifferenceKind, '/toko/$id' | '/sales/$id' | '/produk/$id'>> = {
  shop_vanished: '/toko/$id',
  salesman_vanished: '/sales/$id',
  part_vanished: '/produk/$id',
}

function Subject({ difference: { kind, subject } }: { difference: Difference }) {
  if (!subject) return null
  const name = [subject.code, subject.name].filter(Boolean).join(' ')
  const page = pages[kind]
  if (!page || !subject.id) return <span>{name}</span>
  return (
    <Link to={page} params={{ id: String(subject.id) }}>
      {name}
    </Link>
  )
}

/** What either side says: one figure each, or part by part. */
export function Figures({ difference }: { difference: Difference }) {
  const { kind, lines, pmo, data_part } = difference
  if (lines.length === 0) {
    return (
      <dl className="difference-figures">
        <dt>{say.pmo}</dt>
        <dd>{figure(kind, pmo)}</dd>
        <dt>{say.old}</dt>
        <dd>{figure(kind, data_part)}</dd>
      </dl>
    )
  }
  const rest = lines.slice(shown)
  return (
    <div className="difference">
      <Lines lines={lines.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary>{say.moreLines(rest.length)}</summary>
          <Lines lines={rest} />
        </details>
      )}
    </div>
  )
}

/** So many parts of an order are in sight at once. */
const shown = 3

function Lines({ lines }: Pick<Difference, 'lines'>) {
  return (
    <ul className="difference-lines">
      {lines.map((line) => (
        <li key={line.code}>
          <span className="code">{line.code}</span> {line.name}
          <dl className="difference-figures">
            <dt>{say.pmo}</dt>
            <dd>{lineFigures(line.pmo)}</dd>
            <dt>{say.old}</dt>
            <dd>{lineFigures(line.data_part)}</dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}

function figure(kind: DifferenceKind, value: string | null | undefined): string {
  if (value === null || value === undefined) return say.nothing
  if (kind === 'total_differs') return rupiah(value)
  return texts.orders.status[value as OrderStatus] ?? value
}

function lineFigures(line: Difference['lines'][number]['pmo']): string {
  if (!line) return say.nothing
  return say.figures(line.qty ?? null, line.price ? rupiah(line.price) : null)
}
