import { expect, test } from '../harness/admin'

test('products are brought up to date, with progress that survives a reload', async ({ admin, page }) => {
  test.setTimeout(120_000)
  await admin.login('admin')
  await admin.open('/sinkronisasi')
  const products = page.getByRole('region', { name: 'Produk' })
  await products.getByRole('button', { name: 'Sinkronkan sekarang' }).click()
  await expect(admin.toast('Sinkronisasi dimulai')).toBeVisible()
  await page.reload()
  await expect(products.getByText('Selesai')).toBeVisible({ timeout: 90_000 })
  await expect(products.getByText(/part dibaca/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Riwayat' }).getByRole('article').first()).toBeVisible()
  // The same is found from every page.
  await admin.open('/pesanan')
  await page.getByRole('button', { name: /Pekerjaan panjang|berjalan/ }).click()
  await expect(page.locator('.jobs-menu').getByText('Sinkronisasi produk').first()).toBeVisible()
})

test('two who ask at once get one sync', async ({ admin, page, browser, baseURL }) => {
  test.setTimeout(120_000)
  const { Admin } = await import('../harness/admin')
  const context = await browser.newContext({ baseURL })
  const other = new Admin(await context.newPage())
  await admin.login('admin')
  await other.login('super')
  await admin.open('/sinkronisasi')
  await other.open('/sinkronisasi')
  const button = (who: typeof other) => who.page.getByRole('region', { name: 'Stok' }).getByRole('button', { name: /Sinkronkan sekarang|Sedang berjalan/ })
  await Promise.all([button(admin).click(), button(other).click({ timeout: 2_000 }).catch(() => {})])
  await expect(page.getByRole('region', { name: 'Stok' }).getByText('Selesai')).toBeVisible({ timeout: 60_000 })
  await context.close()
})
