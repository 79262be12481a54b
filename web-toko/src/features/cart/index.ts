export type { PendingLine } from './outbox'
export {
  addToCart,
  clearCart,
  entries,
  lastCheckout,
  phase,
  reorder,
  sendNow,
  setQty,
  settled,
  startOutbox,
  useCart,
  useCartCount,
  useQtyInCart,
} from './queries'
