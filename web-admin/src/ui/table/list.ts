import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { isDay } from '../../lib/dates'

// A list's page, order and filters live in the address and nowhere else, under the API's own names: what is on the screen can be
// linked to, reloaded and gone back to, and goes to the API as it stands.

/** Reads one parameter; undefined when it is not one. */
export type Reader<T> = (raw: string) => T | undefined

export const text: Reader<string> = (raw) => (raw.trim() ? raw : undefined)
export const number: Reader<number> = (raw) => (/^[1-9]\d{0,15}$/.test(raw) ? Number(raw) : undefined)
export const day: Reader<string> = (raw) => (isDay(raw) ? raw : undefined)
export const flag: Reader<boolean> = (raw) => (raw === 'true' ? true : raw === 'false' ? false : undefined)
export const oneOf =
  <T extends string>(...values: readonly T[]): Reader<T> =>
  (raw) =>
    values.find((value) => value === raw)

/** Columns by which a list is sorted, up and down: for `oneOf`. */
export function both<T extends string>(...columns: T[]): (T | `-${T}`)[] {
  return columns.flatMap((column) => [column, `-${column}` as const])
}

type Shape = Record<string, Reader<unknown>>
export type Values<S extends Shape> = { [K in keyof S]?: S[K] extends Reader<infer T> ? T : never }
export type Paging = { page: number; per_page: number }

export const pageSizes = [25, 50, 100] as const

/** What the address says, and nothing it can't mean. */
export function readList<S extends Shape>(shape: S, raw: Record<string, unknown>): Values<S> & Paging {
  const at: Record<string, unknown> = {}
  for (const [name, read] of Object.entries(shape)) {
    const value = raw[name]
    const meant = value === undefined || value === null ? undefined : read(String(value))
    if (meant !== undefined) at[name] = meant
  }
  const size = number(String(raw.per_page ?? ''))
  at.page = number(String(raw.page ?? '')) ?? 1
  at.per_page = pageSizes.find((allowed) => allowed === size) ?? pageSizes[0]
  return at as Values<S> & Paging
}

/** The address for a list: what is as it would be anyway is left out. */
export function writeList(at: Record<string, unknown>): Record<string, string> {
  const search: Record<string, string> = {}
  for (const [name, value] of Object.entries(at)) {
    if (value === undefined || value === null || value === '') continue
    if ((name === 'page' && value === 1) || (name === 'per_page' && value === pageSizes[0])) continue
    search[name] = String(value)
  }
  return search
}

/** What tables and filters need to know of a list, whatever its filters are. */
export type AnyList = {
  at: Paging & { sort?: string; search?: string }
  set(change: Record<string, unknown>, how?: 'push' | 'replace'): void
  clear(): void
  isFiltered: boolean
}

export type List<S extends Shape> = Omit<AnyList, 'at' | 'set'> & {
  at: Values<S> & Paging
  /** Changes some of it; everything but another page begins on page 1. */
  set(change: Partial<Values<S> & Paging>, how?: 'push' | 'replace'): void
}

export function useList<S extends Shape>(shape: S): List<S> {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  return useMemo(() => {
    const at = readList(shape, raw)
    const go = (search: Record<string, string>, replace: boolean) => void navigate({ to: '.', search, replace })
    return {
      at,
      set: (change, how = 'push') => {
        const page = 'page' in change ? change.page : 1
        go(writeList({ ...at, ...change, page }), how === 'replace')
      },
      clear: () => go(writeList({ per_page: at.per_page, sort: 'sort' in at ? at.sort : undefined }), false),
      isFiltered: Object.keys(at).some((name) => !['page', 'per_page', 'sort'].includes(name)),
    }
  }, [raw, shape, navigate])
}
