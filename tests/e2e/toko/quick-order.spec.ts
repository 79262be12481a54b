import { expect, test } from '../harness/toko'

test('from opening the app to ten known parts ordered: six taps at most', async ({ toko, page, context }) => {
  await toko.login()
  const start = Date.now() - 2000
  const products = await toko.products(10)
  expect(products).toHaveLength(10)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await toko.open('/')
  await expect(page.getByRole('heading', { name: /^Halo/ })).toBeVisible()
  await page.evaluate((text) => navigator.clipboard.writeText(text), products.map(({ code }, n) => `${n + 1}. ${code} = ${n + 1} pcs`).join('\n'))

  await toko.tap(/Punya daftar pesanan/, 'link')
  await toko.tap('Tempel')
  await toko.tap('Tambah 10 barang ke keranjang')
  await expect(page).toHaveURL(/\/keranjang$/)
  await expect(page.locator('.cart-line')).toHaveCount(10)
  await toko.tap('Periksa pesanan', 'link')
  await expect(page.getByRole('button', { name: 'Kirim pesanan' })).not.toHaveAttribute('aria-disabled', 'true')
  await toko.tap('Kirim pesanan')
  await expect(page.getByTestId('order-number')).toBeVisible()
  expect(toko.taps).toBeLessThanOrEqual(6)
  const [order] = await toko.ordersSince(start)
  const detail = (await (await toko.api.get(`/api/orders/${order?.id}`)).json()) as { data: { items: { code: string; qty: number }[] } }
  expect(detail.data.items.map(({ code, qty }) => [code, qty])).toEqual(products.map(({ code }, n) => [code, n + 1]))
})

test('every line is accounted for: found, to choose, unknown, ignored; corrected in place', async ({ toko, page }) => {
  await toko.login()
  const [known, other] = await toko.products(2)
  if (!known || !other) throw new Error('no products')
  await toko.open('/pesan-cepat')
  const list = ['Pagi pak, tolong kirim:', `${known.code} 5`, 'kampas rem 3', 'zzqqxxyy99 4', ''].join('\n')
  await page.getByRole('textbox').fill(list)
  await page.getByRole('button', { name: 'Cocokkan' }).tap()

  await expect(page.locator('.quick-row.found', { hasText: known.code })).toBeVisible()
  await expect(page.locator('.quick-row.found').getByRole('textbox').first()).toHaveValue('5')
  const choose = page.locator('.quick-row.choose')
  await expect(choose).toHaveCount(1)
  await choose.locator('.quick-cand').first().tap()
  await expect(choose).toHaveCount(0)

  const unknown = page.locator('.quick-row.unknown', { hasText: 'zzqqxxyy99' })
  await expect(unknown).toHaveCount(1)
  await expect(unknown.locator('.quick-why')).not.toBeEmpty()
  await unknown.getByRole('textbox').fill(`${other.code} 4`)
  await unknown.getByRole('button', { name: 'Cari' }).tap()
  await expect(page.locator('.quick-row.found', { hasText: other.code })).toBeVisible()

  // The draft is not lost by a reload.
  await page.reload()
  await expect(page.locator('.quick-row.found').first()).toBeVisible()
  // A greeting is no part; what is left of the list is dropped by the person, never by us.
  for (const drop of await page.locator('.quick-row.unknown').getByRole('button', { name: /^Lewati baris/ }).all()) await drop.tap()
  const add = page.getByRole('button', { name: /^Tambah 3 barang/ })
  await add.tap()
  await expect(page).toHaveURL(/\/keranjang$/)
  await expect.poll(async () => (await toko.cart()).items.map((item) => item.qty)).toEqual([5, 3, 4])
})

test('two hundred lines are one request', async ({ toko, page }) => {
  await toko.login()
  const products = [...(await toko.products(100, 3)), ...(await toko.products(100, 4))]
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(new URL(request.url()).pathname)
  })
  await toko.open('/pesan-cepat')
  await page.getByRole('textbox').fill(products.map(({ code }) => `${code}\t2`).join('\n'))
  await page.getByRole('button', { name: 'Cocokkan' }).tap()
  await page.getByRole('button', { name: /^Tambah 200 barang/ }).tap()
  await expect(page.locator('.cart-line')).toHaveCount(200)
  await expect.poll(async () => (await toko.cart()).items.length).toBe(200)
  expect(asked).toEqual(['/api/quick-order', '/api/cart/add-many'])
})
