import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { texts } from '../../texts'
import { toast } from '../../ui/toast'
import { phase, reorder, settled } from '../cart'

/** Puts an order's lines into the cart again and goes there; lines that can't be ordered any more are listed in the cart. */
export function useReorder() {
  const { route } = useLocation()
  const [busy, setBusy] = useState<number | null>(null)
  return {
    busy,
    async run(id: number) {
      if (busy !== null) return
      setBusy(id)
      const key = reorder(id)
      // Without network the wish is kept; there is nothing to wait for on this page.
      const stop = phase.subscribe(() => {
        if (phase.get() === 'waiting') {
          stop()
          setBusy(null)
          toast(texts.again.reorderWaiting)
        }
      })
      const outcome = await settled(key)
      stop()
      setBusy(null)
      if (outcome.ok && 'cart' in outcome.result) {
        toast(texts.again.reordered(outcome.result.added?.added ?? 0))
        route('/keranjang')
      } else {
        route('/keranjang') // which says why
      }
    },
  }
}
