import { texts } from '../../texts'

const few = 5

/** The stock badge. */
export function Stock({ available, in_stock }: { available: number; in_stock: boolean }) {
  if (!in_stock) return <span class="tag bad">{texts.product.outOfStock}</span>
  if (available <= few) return <span class="tag warn">{texts.product.few(available)}</span>
  return <span class="tag good">{texts.product.stock(available)}</span>
}
