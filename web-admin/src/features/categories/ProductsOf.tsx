import { Link } from '@tanstack/react-router'
import type { Category } from '../../api/types'
import { count } from '../../lib/money'

/** How many products a category has, as a link to them. */
export function ProductsOf({ category: { code, product_count } }: { category: Category }) {
  if (product_count === 0) return <span className="num faint">0</span>
  return (
    <Link to="/produk" search={{ category: code }} className="num">
      {count(product_count)}
    </Link>
  )
}
