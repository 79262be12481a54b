import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type Admin, expect, test, unique } from '../harness/admin'
import { clean, cleanColours } from '../harness/axe'
import { sameOrigin } from '../harness/toko'

/** Every page: where it is, and what is there once it is. What has no number that is known before is found: `:import` and the like. */
const pages: [path: string, ready: string][] = [
  ['/', '.chart canvas'],
  ['/pesanan', 'tbody [data-row]'],
  ['/pesanan?status=all&search=zzqq', '.empty'],
  ['/pesanan/1', '.timeline'],
  ['/toko', 'tbody [data-row]'],
  ['/toko/baru', 'form'],
  ['/toko/300', '.notice'],
  ['/toko/1/ubah', 'form'],
  ['/produk', 'tbody [data-row]'],
  ['/produk/baru', 'form'],
  ['/produk/1', '.facts'],
  ['/produk/1/ubah', 'form'],
  ['/kategori', 'tbody [data-row]'],
  ['/kategori/baru', 'form'],
  ['/kategori/BRAKE', 'form'],
  ['/sales', 'tbody [data-row]'],
  ['/sales/baru', 'form'],
  ['/sales/1', '.facts'],
  ['/sales/1/ubah', 'form'],
  ['/kamus', 'tbody [data-row]'],
  ['/kamus/baru', 'form'],
  ['/kamus/:synonym', 'form'],
  ['/kamus/model', 'tbody [data-row]'],
  ['/kamus/model/baru', 'form'],
  ['/kamus/model/:model', 'form'],
  ['/kamus/gagal', 'tbody td, .empty'],
  ['/pesan?status=all', 'tbody [data-row]'],
  ['/pesan/1', '.timeline'],
  ['/gateway', '.gateway'],
  ['/impor', '.upload'],
  ['/impor/:import', 'tbody tr.bad'],
  ['/sinkronisasi', '.sync-history, .empty'],
  ['/rekonsiliasi', '.reconciliation-run'],
  ['/jadwal', 'tbody td .tag'],
  ['/jadwal/order_sync', 'tbody td .tag'],
  ['/akun', '.sessions li'],
  ['/tidak-ada', '.empty'],
]
/** Those of super admins. */
const supers: typeof pages = [
  ['/pengguna', 'tbody [data-row]'],
  ['/pengguna/baru', 'form'],
  // Whoever is logged in has a session to be listed.
  ['/pengguna/1', '.sessions'],
  ['/pengaturan', 'form'],
  ['/audit', 'tbody [data-row]'],
  ['/audit/1', '.facts'],
]
/** Those for which nobody needs to be logged in. */
const open: typeof pages = [
  ['/login', 'form'],
  ['/forgot-password', 'form'],
  ['/reset-password', 'form, .notice'],
]

test('every page of the panel is among those that are looked at', () => {
  const source = readFileSync(new URL('../../../web-admin/src/app.tsx', import.meta.url), 'utf8')
  const routes = [...source.matchAll(/(?:inner|superInner|outer)\('([^']+)'|(?<!base)path: '(\/[^']*)'/g)].map(([, a, b]) => a ?? b ?? '')
  const paths = [...pages, ...supers, ...open].map(([path]) => path.replace(/\?.*/, ''))
  expect(routes.length).toBeGreaterThan(40)
  const isOf = (route: string) => {
    const form = new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}$`)
    return paths.some((path) => (routes.includes(path) ? path === route : form.test(path)))
  }
  expect(routes.filter((route) => !isOf(route))).toEqual([])
})

/** A file of which nothing can be taken over. */
async function badImport(admin: Admin): Promise<number> {
  const answer = await admin.api.post(`/api/admin/imports?kind=shops&file_name=${unique('I')}.csv`, {
    headers: { ...sameOrigin, 'Content-Type': 'text/csv' },
    data: 'Kode,Nama,Nomor WhatsApp\nX,,021-555\n',
  })
  const { data } = (await answer.json()) as { data: { id: number } }
  return data.id
}

const firstOf = (list: string) => async (admin: Admin) => (await admin.get<{ id: number }[]>(`${list}?per_page=1`))[0]?.id

const found: Record<string, (admin: Admin) => Promise<number | undefined>> = {
  import: badImport,
  synonym: firstOf('/api/admin/synonyms'),
  model: firstOf('/api/admin/vehicle-models'),
}

async function cleanAll(admin: Admin, page: Page, list: typeof pages, look = clean): Promise<void> {
  for (const [path, ready] of list) {
    const name = /:(\w+)/.exec(path)?.[1]
    await admin.open(name ? path.replace(`:${name}`, String(await found[name]?.(admin))) : path)
    await expect(page.locator(ready).first()).toBeVisible()
    await look(page, path)
  }
}

test('axe finds nothing on any page of a super admin, nor before the login', async ({ admin, page }) => {
  test.setTimeout(480_000)
  await cleanAll(admin, page, open)
  await admin.login('super')
  await cleanAll(admin, page, [...pages, ...supers])
})

test('nor in the colours of the dark, as an admin', async ({ admin, page }) => {
  test.setTimeout(480_000)
  await page.emulateMedia({ colorScheme: 'dark' })
  await cleanAll(admin, page, open, cleanColours)
  await admin.login('admin')
  await cleanAll(admin, page, pages, cleanColours)
  await admin.open('/pengguna')
  await expect(page.getByRole('heading', { name: 'Khusus super admin' }).first()).toBeVisible()
  await clean(page, 'a page of super admins')
})

test('nor there on a super admin’s own pages', async ({ admin, page }) => {
  test.setTimeout(240_000)
  await page.emulateMedia({ colorScheme: 'dark' })
  await admin.login('super')
  await cleanAll(admin, page, supers, cleanColours)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what opens over a page, ${colorScheme}`, async ({ admin, page }) => {
    await page.emulateMedia({ colorScheme })
    await admin.login('admin')
    await admin.open('/pesanan')
    await page.locator('tbody [data-row]').first().click()
    await expect(page.locator('.timeline')).toBeVisible()
    await clean(page, 'order')
    await admin.press('r')
    await expect(page.getByRole('dialog')).toBeVisible()
    await clean(page, 'reject')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await admin.press('?')
    await expect(page.getByRole('dialog', { name: 'Pintasan papan ketik' })).toBeVisible()
    await clean(page, 'shortcuts')
    await page.keyboard.press('Escape')
    await admin.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused()
    await clean(page, 'palette')
  })
}

test('the keyboard reaches everything', async ({ admin, page }) => {
  await admin.login()
  await admin.open('/pesanan')
  await expect(page.locator('tbody [data-row]').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  // `/` searches, Esc leaves the field, j and k move, x selects.
  await admin.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await admin.press('Escape', 'j', 'j', 'k')
  await expect(page.locator('tbody [data-row]').first()).toBeFocused()
  await admin.press('x')
  await expect(page.getByText('1 dipilih')).toBeVisible()
  await admin.press('x', 'ArrowDown', 'Enter')
  await expect(page.locator('.timeline')).toBeVisible()
  // Back in the list one stands where one was.
  await admin.press('Escape')
  await expect(page.locator('tbody [data-row]').nth(1)).toBeFocused()
})

test('the palette goes anywhere', async ({ admin, page }) => {
  await admin.login()
  await admin.open('/pesanan')
  await expect(page.locator('tbody [data-row]').first()).toBeVisible()
  const [order] = await admin.get<{ id: number; order_number: string }[]>('/api/admin/orders?status=approved&per_page=1')
  await admin.press('Control+k')
  await page.keyboard.type(order?.order_number ?? '')
  await expect(page.getByRole('option', { name: order?.order_number })).toBeVisible()
  await admin.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/pesanan/${order?.id}$`))
  await admin.press('Control+k')
  await page.keyboard.type('gelap')
  await admin.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('shortcuts of one letter can be turned off', async ({ admin, page }) => {
  await admin.login()
  await admin.open('/pesanan')
  await expect(page.locator('tbody [data-row]').first()).toBeVisible()
  await admin.press('?')
  await page.getByLabel('Pintasan satu huruf').uncheck({ force: true })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await admin.press('j')
  await expect(page.locator('tbody [data-row]').first()).not.toBeFocused()
  await admin.press('ArrowDown')
  await expect(page.locator('tbody [data-row]').first()).toBeFocused()
})

test('without a network the page says so', async ({ admin, page, context, allowed }) => {
  allowed.push(/ERR_INTERNET_DISCONNECTED/)
  await admin.login()
  await admin.open('/pesanan')
  await expect(page.locator('tbody [data-row]').first()).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText('Tidak ada sambungan')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('Tidak ada sambungan')).toBeHidden()
})
