import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Product } from '../../api/types'
import { texts } from '../../texts'
import { useKeys } from '../../ui/keys'
import { LinkButton } from '../../ui/LinkButton'
import { OnePage } from '../../ui/OnePage'
import { ActiveTag, Back, Keys, Notice, Page, Panel, Split } from '../../ui/parts'
import { PicturePanel } from './PicturePanel'
import { OldPartFacts, ProductFacts } from './ProductFacts'
import { ProductMenu } from './ProductMenu'
import { productQuery } from './queries'
import './products.css'

const back = <Back to="/produk" text={texts.products.toList} />

export function ProductPage({ id }: { id: number }) {
  const query = useQuery(productQuery(id))
  return (
    <OnePage title={texts.products.one} back={back} query={query}>
      {(product) => <Loaded key={id} product={product} />}
    </OnePage>
  )
}

function Loaded({ product }: { product: Product }) {
  const navigate = useNavigate()
  const params = { id: String(product.id) }
  useKeys(texts.products.keys.page, [
    { keys: 'e', text: texts.upkeep.edit, run: () => void navigate({ to: '/produk/$id/ubah', params }) },
    { keys: 'Escape', text: texts.upkeep.toList, run: () => void navigate({ to: '/produk' }) },
  ])
  return (
    <Page
      title={product.name}
      back={back}
      lead={
        <>
          <span className="code faint">{product.code}</span>
          <ActiveTag isActive={product.is_active} />
        </>
      }
      actions={
        <>
          <LinkButton to="/produk/$id/ubah" params={params} variant="default" rightSection={<Keys names={['E']} />}>
            {texts.upkeep.edit}
          </LinkButton>
          <ProductMenu product={product} />
        </>
      }
    >
      {!product.is_shown && (
        <Notice tone={product.is_active ? 'warn' : 'info'}>
          {product.is_active ? texts.products.pricelessNotice : texts.products.inactiveNotice}
        </Notice>
      )}
      {!product.part && (
        <Notice tone="warn" title={texts.products.unmappedTitle}>
          {product.ref_part_id ? texts.products.partGone(product.ref_part_id) : texts.products.noPart}
        </Notice>
      )}
      <Split side={<PicturePanel product={product} />}>
        <Panel title={texts.products.data}>
          <ProductFacts product={product} />
        </Panel>
        <Panel title={texts.products.old}>
          <OldPartFacts product={product} />
        </Panel>
      </Split>
    </Page>
  )
}
