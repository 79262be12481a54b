import { expect, rupiah, test } from '../harness/toko'

test('home leads to a category, its list has no end, going back finds the old place', async ({ toko, page }) => {
  await toko.login()
  await toko.open('/')
  await expect(page.getByRole('heading', { name: /^Halo/ })).toBeVisible()
  await page.getByRole('link', { name: 'Semua kategori' }).tap()
  const { data } = (await (await toko.api.get('/api/categories')).json()) as { data: { name: string; code: string; product_count: number }[] }
  const biggest = data.reduce((a, b) => (b.product_count > a.product_count ? b : a))
  await page.getByRole('link', { name: biggest.name }).first().tap()
  await expect(page.getByText(`${biggest.name} · `)).toBeVisible()
  const cards = page.locator('.product-link')
  await expect(cards.first()).toBeVisible()
  await expect.poll(async () => {
    await page.evaluate(() => scrollBy(0, 4000))
    return cards.count()
  }).toBeGreaterThan(40)

  await page.waitForLoadState('networkidle')
  const place = await page.evaluate(async () => {
    scrollTo(0, 3000)
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)))
    return scrollY
  })
  expect(place).toBeGreaterThan(2000)
  await page.evaluate(() => {
    const visible = [...document.querySelectorAll<HTMLElement>('.product-link')].find((link) => link.getBoundingClientRect().top > 100)
    visible?.click()
  })
  await expect(page.getByText('Nomor part')).toBeVisible()
  await page.goBack()
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(400)
})

test('the detail tells price, stock and its freshness', async ({ toko, page }) => {
  await toko.login()
  const [product] = await toko.products(1)
  if (!product) throw new Error('no product')
  await toko.open(`/produk/${product.id}`)
  await expect(page.getByRole('heading', { level: 1, name: product.name })).toBeVisible()
  await expect(page.getByText(rupiah(product.price)).first()).toBeVisible()
  await expect(page.getByText(/Stok diperiksa \d\d\.\d\d/)).toBeVisible()
  await page.locator('.bar').getByRole('button', { name: 'Tambah' }).tap()
  await page.locator('.bar').getByRole('button', { name: 'Keranjang' }).tap()
  await expect(page.getByText('2 di keranjang')).toBeVisible()
  await expect.poll(async () => (await toko.cart()).items[0]?.qty).toBe(2)
})

test.describe('what is not there', () => {
  test.use({ allowed: [/status of (404|422)/] })
  test('says so and shows a way on', async ({ toko, page }) => {
    await toko.login()
    await toko.open('/produk/999999999')
    await expect(page.getByRole('heading', { name: 'Barang ini tidak dijual' })).toBeVisible()
    await toko.open('/pesanan/999999999')
    await expect(page.getByRole('heading', { name: 'Pesanan tidak ditemukan' })).toBeVisible()
    await toko.open('/tidak/ada')
    await expect(page.getByRole('heading', { name: 'Halaman tidak ditemukan' })).toBeVisible()
  })
})

test('there is never a horizontal scroll bar at 360 px, and targets are big enough', async ({ toko, page }) => {
  await toko.login()
  await toko.putInCart(await toko.products(2))
  for (const path of ['/', '/produk', '/kategori', '/keranjang', '/checkout', '/pesanan', '/pesan-cepat', '/akun']) {
    await toko.open(path)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button, main a, .nav a, .top a, .top button')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 0)
        .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent || element.ariaLabel, inline: getComputedStyle(element).display === 'inline' }))
        .filter(({ box, inline }) => !inline && (box.height < 43.5 || box.width < 40))
        .map(({ text, box }) => `${text} ${Math.round(box.width)}×${Math.round(box.height)}`),
    )
    expect(small, path).toEqual([])
  }
})
