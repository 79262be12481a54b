import { expect, test } from '../harness/toko'

test('from the card: add, change, take out; the badge follows', async ({ toko, page }) => {
  await toko.login()
  await toko.open('/produk?stok=1')
  const card = page.locator('.product').first()
  await card.getByRole('button', { name: /ke keranjang/ }).tap()
  await expect(page.getByTestId('cart-badge').last()).toContainText('1')
  await card.getByRole('button', { name: /^Tambah: / }).tap()
  await card.getByRole('button', { name: /^Tambah: / }).tap()
  await expect(card.getByRole('textbox')).toHaveValue('3')
  await expect.poll(async () => (await toko.cart()).items[0]?.qty).toBe(3)
  await card.getByRole('textbox').fill('12')
  await card.getByRole('textbox').blur()
  await expect.poll(async () => (await toko.cart()).items[0]?.qty).toBe(12)
  await card.getByRole('textbox').fill('1')
  await card.getByRole('textbox').blur()
  await card.getByRole('button', { name: /^Hapus: / }).tap()
  await expect(card.getByRole('button', { name: /ke keranjang/ })).toBeVisible()
  await expect.poll(async () => (await toko.cart()).items.length).toBe(0)
  await expect(page.getByTestId('cart-badge')).toHaveCount(0)
})

test('in the cart: quantities, taking out with a way back, emptying', async ({ toko, page }) => {
  await toko.login()
  const products = await toko.products(3)
  await toko.putInCart(products)
  await toko.open('/keranjang')
  const line = page.locator('.cart-line').first()
  await expect(page.locator('.cart-line')).toHaveCount(3)
  await line.getByRole('button', { name: /^Tambah: / }).tap()
  await expect.poll(async () => (await toko.cart()).items[0]?.qty).toBe(3)

  await line.getByRole('button', { name: `Hapus ${products[0]?.name}` }).tap()
  await expect(page.locator('.cart-line')).toHaveCount(2)
  await page.getByRole('button', { name: 'Urungkan' }).tap()
  await expect(page.locator('.cart-line')).toHaveCount(3)
  await expect.poll(async () => (await toko.cart()).items.map((item) => item.qty).sort()).toEqual([2, 2, 3])

  await page.getByRole('button', { name: 'Kosongkan' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Kosongkan' }).tap()
  await expect(page.getByRole('heading', { name: 'Keranjang masih kosong' })).toBeVisible()
  await expect.poll(async () => (await toko.cart()).items.length).toBe(0)
})

test('many quick taps are few requests', async ({ toko, page }) => {
  await toko.login()
  await toko.putInCart(await toko.products(1), 1)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET' && request.url().includes('/api/cart')) sent.push(request.method())
  })
  await toko.open('/keranjang')
  const more = page.locator('.cart-line').getByRole('button', { name: /^Tambah: / })
  for (let n = 0; n < 15; n++) await more.tap()
  await expect.poll(async () => (await toko.cart()).items[0]?.qty).toBe(16)
  expect(sent.length).toBeLessThanOrEqual(4)
})
