import { api } from '../../api/client'
import type { QuickOrder } from '../../api/types'

/** The most the API reads at once. */
export const longest = 20_000

/** Reading the lines is the server's business, in one place; here they are only shown and corrected. */
export async function match(text: string): Promise<QuickOrder> {
  return (await api.post('/api/quick-order', { body: { text } })).data
}
