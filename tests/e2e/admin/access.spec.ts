import { expect, test } from '../harness/admin'
import { clean } from '../harness/axe'

const pages: [path: string, ready: string][] = [
  ['/', '.chart canvas'],
  ['/pesanan', 'tbody [data-row]'],
  ['/pesanan?status=all&search=zzqq', '.empty'],
  ['/akun', '.sessions li'],
  ['/sinkronisasi', '.sync-history, .empty'],
  ['/kategori', 'tbody [data-row]'],
  ['/kategori/baru', 'form'],
  ['/kategori/BRAKE', 'form'],
  ['/jadwal', 'tbody td .tag'],
  ['/jadwal/order_sync', 'tbody td .tag'],
  ['/toko', 'tbody [data-row]'],
  ['/toko/baru', 'form'],
  ['/toko/300', '.notice'],
  ['/toko/1/ubah', 'form'],
  ['/produk', 'tbody [data-row]'],
  ['/produk/baru', 'form'],
  ['/produk/1', '.facts'],
  ['/produk/1/ubah', 'form'],
  ['/impor', '.upload'],
  ['/sales', 'tbody [data-row]'],
  ['/sales/1', '.facts'],
  ['/sales/1/ubah', 'form'],
  ['/pesan?status=all', 'tbody [data-row]'],
  ['/pesan/1', '.timeline'],
  ['/gateway', '.gateway'],
  ['/pengguna', 'tbody [data-row]'],
  ['/pengguna/baru', 'form'],
  // Whoever is logged in has a session to be listed.
  ['/pengguna/1', '.sessions'],
  ['/pengaturan', 'form'],
  ['/audit', 'tbody [data-row]'],
  ['/audit/1', '.facts'],
  ['/tidak-ada', '.empty'],
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ admin, page }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme })
    await admin.open('/login')
    await expect(page.getByLabel('Email')).toBeVisible()
    await clean(page, 'login')
    await admin.login('super')
    for (const [path, ready] of pages) {
      await admin.open(path)
      await expect(page.locator(ready).first()).toBeVisible()
      await clean(page, path)
    }
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
