import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import type { Schemas, SearchMiss, Synonym, VehicleModel } from '../../api/types'
import type { MissesAt, ModelsAt, SynonymsAt } from './list'

export type SynonymIn = Schemas['SynonymIn']
export type ModelIn = Schemas['VehicleModelIn']

export const synonymsQuery = (at: SynonymsAt) =>
  queryOptions({
    queryKey: ['dictionary', 'synonyms', at],
    queryFn: ({ signal }) => api.get('/api/admin/synonyms', { query: at, signal }),
    placeholderData: keepPreviousData,
  })

export const synonymQuery = (id: number) =>
  queryOptions({
    queryKey: ['dictionary', 'synonym', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/synonyms/{id}', { path: { id }, signal })).data,
  })

/** What a search finds now, and with a synonym that is not saved yet. */
export const previewQuery = (search: string, draft: SynonymIn | undefined, id: number | undefined) =>
  queryOptions({
    queryKey: ['dictionary', 'preview', search, draft, id],
    queryFn: async ({ signal }) =>
      (await api.post('/api/admin/synonyms/preview', { body: { search, draft, id }, signal })).data,
    enabled: search.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export async function createSynonym(body: SynonymIn, key: string): Promise<Synonym> {
  return learn((await api.post('/api/admin/synonyms', { body, key })).data)
}

export async function updateSynonym(id: number, body: SynonymIn, version: number): Promise<Synonym> {
  return learn((await api.put('/api/admin/synonyms/{id}', { path: { id }, body: { ...body, version } })).data)
}

export async function setSynonymActive(id: number, isActive: boolean): Promise<Synonym> {
  const path = isActive ? '/api/admin/synonyms/{id}/activate' : '/api/admin/synonyms/{id}/deactivate'
  return learn((await api.put(path, { path: { id } })).data)
}

export async function deleteSynonym(id: number): Promise<void> {
  await api.delete('/api/admin/synonyms/{id}', { path: { id } })
  cache.removeQueries({ queryKey: synonymQuery(id).queryKey })
  forget()
}

export const modelsQuery = (at: ModelsAt) =>
  queryOptions({
    queryKey: ['dictionary', 'models', at],
    queryFn: ({ signal }) => api.get('/api/admin/vehicle-models', { query: at, signal }),
    placeholderData: keepPreviousData,
  })

export const modelQuery = (id: number) =>
  queryOptions({
    queryKey: ['dictionary', 'model', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/vehicle-models/{id}', { path: { id }, signal })).data,
  })

export async function createModel(body: ModelIn, key: string): Promise<VehicleModel> {
  return learnModel((await api.post('/api/admin/vehicle-models', { body, key })).data)
}

export async function updateModel(id: number, body: ModelIn, version: number): Promise<VehicleModel> {
  return learnModel(
    (await api.put('/api/admin/vehicle-models/{id}', { path: { id }, body: { ...body, version } })).data,
  )
}

export async function setModelActive(id: number, isActive: boolean): Promise<VehicleModel> {
  const path = isActive ? '/api/admin/vehicle-models/{id}/activate' : '/api/admin/vehicle-models/{id}/deactivate'
  return learnModel((await api.put(path, { path: { id } })).data)
}

export async function deleteModel(id: number): Promise<void> {
  await api.delete('/api/admin/vehicle-models/{id}', { path: { id } })
  cache.removeQueries({ queryKey: modelQuery(id).queryKey })
  forget()
}

export const missesQuery = (at: MissesAt) =>
  queryOptions({
    queryKey: ['dictionary', 'misses', at],
    queryFn: ({ signal }) => api.get('/api/admin/search/misses', { query: at, signal }),
    placeholderData: keepPreviousData,
  })

export async function synonymOfMiss(id: number, { term, means }: SynonymIn, key: string): Promise<Synonym> {
  const wish = { path: { id }, body: { term, means }, key }
  return learn((await api.post('/api/admin/search/misses/{id}/synonym', wish)).data)
}

export async function dismissMiss(id: number): Promise<SearchMiss> {
  const { data } = await api.put('/api/admin/search/misses/{id}/dismiss', { path: { id } })
  await cache.invalidateQueries({ queryKey: ['dictionary', 'misses'] })
  return data
}

/** What a change answered with; lists and previews are asked for again. */
function learn(synonym: Synonym): Synonym {
  cache.setQueryData(synonymQuery(synonym.id).queryKey, synonym)
  forget()
  return synonym
}

function learnModel(model: VehicleModel): VehicleModel {
  cache.setQueryData(modelQuery(model.id).queryKey, model)
  forget()
  return model
}

function forget(): void {
  for (const part of ['synonyms', 'models', 'misses', 'preview']) {
    void cache.invalidateQueries({ queryKey: ['dictionary', part] })
  }
}
