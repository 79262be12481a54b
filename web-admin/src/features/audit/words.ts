import { dateTime } from '../../lib/dates'
import { count, rupiah } from '../../lib/money'
import { texts } from '../../texts'

/** `shop.update` → `Mengubah toko`; what nobody has named yet stays as it is. */
export function actionText(action: string): string {
  const known = texts.audit.actions[action]
  if (known) return known
  const [entity = '', verb = ''] = action.split('.')
  const [does, thing] = [texts.audit.verbs[verb], texts.audit.entities[entity]]
  return does && thing ? `${does} ${thing.toLowerCase()}` : action
}

/** `shop` → `Toko` */
export function entityText(entity: string): string {
  return texts.audit.entities[entity] ?? entity
}

const labels: Record<string, Record<string, string>> = {
  shop: texts.shops.fields,
  product: texts.products.fields,
  sales: texts.sales.fields,
  user: texts.users.fields,
  settings: texts.settings.fields,
}

/** What the forms call a field. */
export function fieldText(entity: string, field: string): string {
  return labels[entity]?.[field] ?? texts.audit.fields[field] ?? field.replaceAll('_', ' ')
}

const words: Record<string, Record<string, string>> = {
  status: texts.orders.status,
  role: texts.nav.role,
  jabatan: texts.sales.jabatan,
}

/** A value for people: money, times and statuses as everywhere else, lists and objects in lines. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return texts.audit.nothing
  if (typeof value === 'boolean') return value ? texts.common.yes : texts.common.no
  if (typeof value === 'number') return field.endsWith('id') ? String(value) : count(value)
  if (typeof value === 'string') {
    const known = words[field]?.[value]
    if (known) return known
    if (/^-?\d+\.\d{2}$/.test(value)) return rupiah(value)
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? dateTime(value) : value
  }
  if (Array.isArray(value)) {
    return value.length ? value.map((one) => valueText('', one)).join('\n') : texts.audit.nothing
  }
  return Object.entries(value)
    .map(([name, one]) => `${fieldText('', name)}: ${valueText(name, one)}`)
    .join('\n')
}

export type Change = { field: string; before: unknown; after: unknown }

/** The fields of an entry in the order in which they were written. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].map((field) => ({
    field,
    before: old[field],
    after: now[field],
  }))
}

function fieldsOf(state: unknown): Record<string, unknown> {
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {}
}
