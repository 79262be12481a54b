import { Client } from 'pg'
import { expect, rupiah, test } from '../harness/toko'

test('review, order, see it, cancel it, order it again', async ({ toko, page }) => {
  await toko.login()
  const start = Date.now() - 2000
  await toko.putInCart(await toko.products(3))
  const { grand_total } = await toko.cart()
  await toko.open('/keranjang')
  await expect(page.getByTestId('cart-total')).toHaveText(rupiah(grand_total))
  await page.getByRole('link', { name: 'Periksa pesanan' }).tap()
  await page.getByLabel(/Catatan untuk admin/).fill('Tolong kirim sebelum Jumat')
  await page.getByRole('button', { name: 'Kirim pesanan' }).tap()
  await expect(page.getByText('Pesanan terkirim')).toBeVisible()
  await expect(page.getByTestId('order-number')).toHaveText(/^ORD-\d{4}-\d{6}$/)
  await expect(page.getByText('Tolong kirim sebelum Jumat')).toBeVisible()
  await expect(page.getByText('Pesanan dibuat')).toBeVisible()
  expect(await toko.ordersSince(start)).toHaveLength(1)
  await expect(page.getByTestId('cart-badge')).toHaveCount(0)

  await page.getByRole('button', { name: 'Batalkan' }).tap()
  await page.getByLabel('Alasan (boleh kosong)').fill('Salah pesan')
  await page.getByRole('button', { name: 'Ya, batalkan' }).tap()
  await expect(page.locator('.timeline')).toContainText('Dibatalkan')
  await expect(page.locator('.timeline')).toContainText('Salah pesan')
  await expect(page.getByRole('button', { name: 'Batalkan' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Pesan lagi' }).tap()
  await expect(page).toHaveURL(/\/keranjang$/)
  await expect(page.locator('.cart-line')).toHaveCount(3)
  expect((await toko.cart()).grand_total).toBe(grand_total)
  expect((await toko.ordersSince(start)).map((order) => order.status)).toEqual(['cancelled'])
})

test('a double tap makes one order', async ({ toko, page }) => {
  await toko.login()
  const start = Date.now() - 2000
  await toko.putInCart(await toko.products(2))
  await toko.open('/checkout')
  const place = page.getByRole('button', { name: 'Kirim pesanan' })
  await expect(place).toBeEnabled()
  await expect(place).not.toHaveAttribute('aria-disabled', 'true')
  await place.evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
    button.click()
  })
  await expect(page.getByTestId('order-number')).toBeVisible()
  expect(await toko.ordersSince(start)).toHaveLength(1)
})

test.describe('a changed price', () => {
  test.use({ allowed: [/status of 409/] })
  test.skip(!process.env.TEST_DATABASE_URL, 'needs the server’s database')

  test('is shown with the difference, and ordered only when accepted', async ({ toko, page }) => {
    await toko.login()
    const start = Date.now() - 2000
    // A product of this test's own: others count with their prices.
    const answer = await toko.api.get('/api/products?in_stock=true&sort=price_desc&per_page=1')
    const [product] = ((await answer.json()) as { data: { id: number; name: string; price: string }[] }).data
    if (!product) throw new Error('no product')
    await toko.post('/api/cart/add', { product_id: product.id, qty: 2 })
    await toko.open('/checkout')
    await expect(page.getByText(product.name)).toBeVisible()
    const place = page.getByRole('button', { name: 'Kirim pesanan' })
    await expect(place).not.toHaveAttribute('aria-disabled', 'true')
    await page.waitForLoadState('networkidle')

    const db = new Client({ connectionString: process.env.TEST_DATABASE_URL })
    await db.connect()
    await db.query('UPDATE pmov2.products SET price = price + 1000 WHERE id = $1', [product.id])
    await db.end()

    const before = (await page.locator('.cart-total').textContent()) ?? ''
    await place.tap()
    const sheet = page.getByRole('dialog', { name: 'Ada perubahan harga' })
    await expect(sheet).toBeVisible()
    await expect(sheet).toContainText(before)
    await expect(sheet).toContainText(rupiah(product.price))
    const after = (await toko.cart()).grand_total
    await expect(sheet.getByTestId('new-total')).toHaveText(rupiah(after))
    expect(await toko.ordersSince(start)).toHaveLength(0)

    // The cart tells the same, line by line.
    await sheet.getByRole('button', { name: 'Periksa lagi' }).tap()
    await toko.open('/keranjang')
    await expect(page.locator('.cart-line s')).toContainText(rupiah(product.price))
    await expect(page.locator('.cart-line')).toContainText(/Harga .* berubah dari/)
    await toko.open('/checkout')
    await expect(page.getByText('Ada perubahan harga')).toBeVisible()
    await expect(place).not.toHaveAttribute('aria-disabled', 'true')
    await page.waitForLoadState('networkidle')
    // It was seen now, and may be ordered, unless it changes once more.
    const again = new Client({ connectionString: process.env.TEST_DATABASE_URL })
    await again.connect()
    await again.query('UPDATE pmov2.products SET price = price - 500 WHERE id = $1', [product.id])
    await again.end()
    await place.tap()
    const now = (await toko.cart()).grand_total
    expect(now).not.toBe(after)

    await sheet.getByRole('button', { name: `Setuju, pesan ${rupiah(now)}` }).tap()
    await expect(page.getByTestId('order-number')).toBeVisible()
    expect(await toko.ordersSince(start)).toHaveLength(1)
  })
})
