import { api } from '../../api/client'
import type { Job } from '../../api/types'
import { randomKey } from '../../lib/random'
import { hearJobs } from '../jobs'

export type SyncKind = 'product_sync' | 'stock_sync'

/** Begins a sync, or finds the one that runs already. */
export async function startSync(kind: SyncKind): Promise<Job> {
  const path = kind === 'product_sync' ? '/api/admin/products/sync' : '/api/admin/stock/sync'
  const { data } = await api.post(path, { key: randomKey() })
  hearJobs([data.id])
  return data
}
