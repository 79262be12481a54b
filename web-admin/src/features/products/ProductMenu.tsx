import { useNavigate } from '@tanstack/react-router'
import type { Product } from '../../api/types'
import { texts } from '../../texts'
import { UpkeepMenu } from '../../ui/UpkeepMenu'
import { HistoryItem } from '../audit'
import { deleteProduct, setProductActive } from './queries'

/** What is done to a product now and then. */
export function ProductMenu({ product }: { product: Product }) {
  const navigate = useNavigate()
  return (
    <UpkeepMenu
      isActive={product.is_active}
      setActive={(isActive) => setProductActive(product.id, isActive)}
      remove={() => deleteProduct(product.id)}
      removed={() => void navigate({ to: '/produk' })}
      words={texts.products.upkeep(product.code, product.name)}
    >
      <HistoryItem entity="product" id={product.id} />
    </UpkeepMenu>
  )
}
