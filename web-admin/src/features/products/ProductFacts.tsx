import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { explain } from '../../api/problem'
import type { Overridable, Product } from '../../api/types'
import { count, rupiah } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { ActiveTag, Facts, Money, Tag, When } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { dropOverride } from './queries'

export function ProductFacts({ product }: { product: Product }) {
  const { fields, columns } = texts.products
  const own = (field: Overridable, value: ReactNode) => (
    <OwnValue key={field} product={product} field={field}>
      {value}
    </OwnValue>
  )
  return (
    <div className="panel-body">
      <Facts
        facts={[
          [fields.code, <strong key="code">{product.code}</strong>],
          [fields.name, own('name', product.name)],
          [
            fields.category,
            own(
              'category',
              product.category ? (
                <Link to="/produk" search={{ category: product.category }}>
                  {product.category_name ?? product.category}
                </Link>
              ) : (
                <span className="faint">{texts.products.none}</span>
              ),
            ),
          ],
          [fields.price, own('price', <Money amount={product.price} />)],
          [fields.is_active, own('is_active', <ActiveTag isActive={product.is_active} />)],
          [columns.available, <span key="available">{count(product.available)}</span>],
          [fields.description, product.description && <span className="product-text">{product.description}</span>],
          [columns.created, <When key="created" time={product.created_at} exact />],
          [columns.updated, <When key="updated" time={product.updated_at} exact />],
        ]}
      />
    </div>
  )
}

/** A value that may be set over the old system's: then it says so, and gives way to that on demand. */
function OwnValue(props: { product: Product; field: Overridable; children: ReactNode }) {
  const { product, field, children } = props
  const [isBusy, setBusy] = useState(false)
  if (!product.overrides.includes(field)) return children
  const drop = async () => {
    setBusy(true)
    try {
      await dropOverride(product.id, field)
      toast(texts.products.dropped(texts.products.fields[field]))
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="own-value">
      {children}
      <Tag tone="info">{texts.products.overridden}</Tag>
      <Button
        variant="subtle"
        size="compact-xs"
        loading={isBusy}
        leftSection={<Icon name="undo" size={14} />}
        aria-label={texts.products.dropField(texts.products.fields[field])}
        onClick={() => void drop()}
      >
        {product.part ? texts.products.dropFor(oldText(product.part, field)) : texts.products.drop}
      </Button>
    </span>
  )
}

function oldText(part: NonNullable<Product['part']>, field: Overridable): string {
  switch (field) {
    case 'name':
      return part.name
    case 'category':
      return part.category || texts.products.none
    case 'price':
      return rupiah(part.price)
    case 'is_active':
      return part.is_active ? texts.common.active : texts.common.inactive
  }
}

/** The part in the old system, as it is now. */
export function OldPartFacts({ product: { part } }: { product: Product }) {
  const { fields, columns } = texts.products
  if (!part) return <p className="panel-body faint">{texts.products.none}</p>
  return (
    <div className="panel-body">
      <Facts
        facts={[
          [fields.ref_part_id, <span key="id" className="num">{`tblpart_id ${part.id}`}</span>],
          [
            fields.code,
            <span key="code" className="code">
              {part.code}
            </span>,
          ],
          [fields.name, part.name],
          [fields.category, part.category],
          [fields.price, <Money key="price" amount={part.price} />],
          [fields.is_active, <ActiveTag key="active" isActive={part.is_active} />],
          [columns.available, <span key="available">{count(part.available)}</span>],
        ]}
      />
    </div>
  )
}
