import { expect, test } from '../harness/admin'

test('a new order shows up by itself: in the menu, and in the list', async ({ admin, page, shop }) => {
  await admin.login('admin')
  await admin.open(`/pesanan?search=${shop.code}`)
  await expect(page.getByRole('table')).toHaveAttribute('aria-label', 'Pesanan')
  const order = await shop.order()
  await expect(page.getByRole('row', { name: order.order_number })).toBeVisible()
  await expect(page.getByRole('link', { name: /Pesanan \d+ menunggu persetujuan/ })).toBeVisible()
})

test('what somebody else decides shows on the order one is looking at', async ({ admin, page, shop }) => {
  const order = await shop.order()
  await admin.login('admin')
  await admin.open(`/pesanan/${order.id}`)
  await expect(page.getByRole('button', { name: /^Setujui/ })).toBeEnabled()
  await admin.api.put(`/api/admin/orders/${order.id}/reject`, { data: { reason: 'Toko tutup.' }, headers: { 'Sec-Fetch-Site': 'same-origin' } })
  await expect(page.locator('.page-title')).toContainText('Ditolak')
  await expect(page.getByRole('button', { name: /^Setujui/ })).toBeHidden()
})

test('without a stream the page asks now and then instead', async ({ admin, page, shop, allowed }) => {
  test.setTimeout(60_000)
  allowed.push(/503/)
  await page.route('**/api/admin/events', (route) => route.fulfill({ status: 503, body: '' }))
  await admin.login('admin')
  await admin.open(`/pesanan?search=${shop.code}`)
  await expect(page.getByRole('table')).toBeVisible()
  const order = await shop.order()
  await expect(page.getByRole('row', { name: order.order_number })).toBeVisible({ timeout: 40_000 })
})
