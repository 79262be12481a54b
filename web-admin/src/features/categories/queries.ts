import { queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import { orNotFound } from '../../api/problem'
import type { Category, Schemas } from '../../api/types'

export type CategoryIn = Schemas['CategoryIn']

/** All categories, by code: there are some dozens. */
export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: async ({ signal }) => (await api.get('/api/admin/categories', { signal })).data,
  staleTime: 60_000,
})

/** One of them; the API tells of all. */
export const categoryQuery = (code: string) =>
  queryOptions({
    ...categoriesQuery,
    // What is edited is to be as it is now.
    staleTime: 0,
    select: (all) => orNotFound(all.find((category) => category.code === code)),
  })

export async function createCategory(body: CategoryIn, key: string): Promise<Category> {
  return learn((await api.post('/api/admin/categories', { body, key })).data)
}

export async function renameCategory(code: string, name: string, version: number): Promise<Category> {
  return learn((await api.put('/api/admin/categories/{code}', { path: { code }, body: { name, version } })).data)
}

export async function deleteCategory(code: string): Promise<void> {
  await api.delete('/api/admin/categories/{code}', { path: { code } })
  cache.setQueryData(categoriesQuery.queryKey, (known) => known?.filter((category) => category.code !== code))
}

/** What a change answered with; products show their category's name. */
function learn(category: Category): Category {
  cache.setQueryData(categoriesQuery.queryKey, (known = []) => {
    const others = known.filter(({ code }) => code !== category.code)
    return [...others, category].sort((a, b) => (a.code < b.code ? -1 : 1))
  })
  void cache.invalidateQueries({ queryKey: categoriesQuery.queryKey })
  void cache.invalidateQueries({ queryKey: ['products'] })
  return category
}
