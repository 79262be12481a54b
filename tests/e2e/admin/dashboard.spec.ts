import { expect, test } from '../harness/admin'

type Figures = { orders: number; pending_orders: number; by_day: { day: string }[] }

test('the dashboard shows the last 30 days, and any other range', async ({ admin, page }) => {
  await admin.login('admin')
  await admin.open('/')
  const figures = await admin.get<Figures>('/api/admin/dashboard')
  await expect(page.getByRole('heading', { name: 'Dasbor' })).toBeVisible()
  const orders = page.getByRole('region', { name: 'Pesanan', exact: true })
  await expect(orders).toContainText(/[\d.]+/)
  await expect(page.locator('.chart canvas')).toBeVisible()
  await page.getByRole('button', { name: '30 hari terakhir' }).click()
  await page.getByRole('menuitem', { name: '7 hari terakhir' }).click()
  await expect(page).toHaveURL(/from=/)
  await page.getByRole('button', { name: 'Tabel' }).click()
  await expect(page.getByRole('region', { name: 'Nilai pesanan per hari' }).locator('tbody tr')).toHaveCount(7)
  await page.reload()
  await expect(page.getByRole('button', { name: '7 hari terakhir' })).toBeVisible()
  expect(figures.by_day).toHaveLength(30)
})

test('its figures lead to what is behind them', async ({ admin, page }) => {
  await admin.login('admin')
  await admin.open('/')
  await page.getByRole('region', { name: 'Menurut status' }).getByRole('link', { name: 'Ditolak' }).click()
  await expect(page).toHaveURL(/pesanan\?status=rejected&from=.*&to=/)
  await expect(page.getByRole('row').nth(1)).toContainText('Ditolak')
  await page.goBack()
  await page.getByRole('region', { name: 'Toko teratas' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/pesanan\?status=all&shop_id=\d+/)
})

test('a range without orders says so', async ({ admin, page }) => {
  await admin.login('admin')
  await admin.open('/?from=2020-01-01&to=2020-01-07')
  await expect(page.getByText('Belum ada pesanan pada rentang tanggal ini.')).toBeVisible()
})

test('drawing comes only with the page that draws', async ({ admin, page }) => {
  const scripts: string[] = []
  page.on('response', (answer) => {
    if (answer.url().endsWith('.js')) scripts.push(answer.url())
  })
  await admin.login('admin')
  await admin.open('/pesanan')
  await expect(page.locator('tbody [data-row]').first()).toBeVisible()
  expect(scripts.filter((url) => /DayChart|dashboard/.test(url))).toEqual([])
})
