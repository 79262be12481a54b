import { queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import type { Schemas } from '../../api/types'
import { meQuery } from '../session'

export type Settings = Schemas['SettingsOut']
export type SettingsIn = Schemas['Settings']

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: async ({ signal }) => (await api.get('/api/admin/settings', { signal })).data,
})

export async function updateSettings(body: SettingsIn, version: number): Promise<Settings> {
  const { data } = await api.put('/api/admin/settings', { body: { ...body, version } })
  cache.setQueryData(settingsQuery.queryKey, data)
  void cache.invalidateQueries({ queryKey: ['dashboard'] })
  // Oneself may owe a second factor now.
  void cache.invalidateQueries({ queryKey: meQuery.queryKey })
  return data
}
