import { expect, loseAnswer, test } from '../harness/toko'

test.describe('a network that comes and goes', () => {
  test.use({ allowed: [/ERR_|Failed to load resource/] })

  test('cart changes made offline are shown, survive a reload, and arrive once', async ({ toko, page, context }) => {
    await toko.login()
    await toko.open('/produk?stok=1')
    const card = page.locator('.product').first()
    await expect(card).toBeVisible()
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await expect(page.getByText('Tidak ada sambungan')).toBeVisible()
    await card.getByRole('button', { name: /ke keranjang/ }).tap()
    await card.getByRole('button', { name: /^Tambah: / }).tap()
    await page.locator('.product').nth(1).getByRole('button', { name: /ke keranjang/ }).tap()
    await expect(page.getByTestId('outbox-waiting')).toBeVisible()
    await expect(page.getByTestId('cart-badge').last()).toContainText('2')
    await page.locator('.nav').getByRole('link', { name: /Keranjang/ }).tap()
    await expect(page.locator('.cart-line')).toHaveCount(2)
    await expect(page.locator('.cart-line').first()).toContainText('Menunggu')

    // The app is closed and opened again while the network is still bad (the page itself comes, the API does not).
    await page.route('**/api/**', (route) => route.abort('internetdisconnected'))
    await context.setOffline(false)
    await page.reload()
    await expect(page.locator('.cart-line')).toHaveCount(2)
    expect((await toko.cart()).items).toHaveLength(0)

    await page.unroute('**/api/**')
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect(page.getByTestId('outbox-waiting')).toHaveCount(0)
    await expect.poll(async () => (await toko.cart()).items.map((item) => item.qty).sort()).toEqual([1, 2])
    await expect(page.getByTestId('cart-total')).toBeVisible()
  })

  test('an addition whose answer got lost is not added twice', async ({ toko, page }) => {
    await toko.login()
    const { seen } = await loseAnswer(page, '/api/cart/add-many', 'POST', 2)
    await toko.open('/produk?stok=1')
    await page.locator('.product').first().getByRole('button', { name: /ke keranjang/ }).tap()
    await expect.poll(() => seen.length, { timeout: 15_000 }).toBe(3)
    await expect(page.getByTestId('outbox-waiting')).toHaveCount(0)
    expect(new Set(seen).size, 'one change, one key').toBe(1)
    expect((await toko.cart()).items.map((item) => item.qty)).toEqual([1])
    await expect(page.locator('.product').first().getByRole('textbox')).toHaveValue('1')
  })

  test('a checkout whose answer got lost is one order, also over a reload', async ({ toko, page }) => {
    await toko.login()
    const start = Date.now() - 2000
    await toko.putInCart(await toko.products(2))
    await toko.open('/checkout')
    const place = page.getByRole('button', { name: 'Kirim pesanan' })
    await expect(place).not.toHaveAttribute('aria-disabled', 'true')
    await page.waitForLoadState('networkidle')
    const { seen } = await loseAnswer(page, '/api/cart/checkout', 'POST', 1)
    await place.tap()
    await expect(page.getByRole('heading', { name: 'Memastikan pesanan' })).toBeVisible()
    expect(await toko.ordersSince(start)).toHaveLength(1)
    await page.reload()
    await expect(page.getByTestId('order-number')).toBeVisible({ timeout: 15_000 })
    expect(new Set(seen).size).toBe(1)
    expect(await toko.ordersSince(start)).toHaveLength(1)
    expect((await toko.cart()).items).toHaveLength(0)
  })

  test('an order sent offline waits, can be taken back, and goes out by itself', async ({ toko, page, context }) => {
    await toko.login()
    const start = Date.now() - 2000
    await toko.putInCart(await toko.products(1))
    await toko.open('/checkout')
    const place = page.getByRole('button', { name: 'Kirim pesanan' })
    await expect(place).not.toHaveAttribute('aria-disabled', 'true')
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await place.tap()
    await expect(page.getByRole('heading', { name: 'Menunggu sambungan' })).toBeVisible()
    await page.getByRole('button', { name: 'Batal kirim' }).tap()
    await expect(place).toBeVisible()
    await place.tap()
    await expect(page.getByRole('heading', { name: 'Menunggu sambungan' })).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByTestId('order-number')).toBeVisible({ timeout: 15_000 })
    expect(await toko.ordersSince(start)).toHaveLength(1)
  })

  test('on a slow network nothing is lost and nothing comes twice', async ({ toko, page }) => {
    await toko.login()
    const start = Date.now() - 2000
    await toko.open('/produk?stok=1')
    await expect(page.locator('.product').first()).toBeVisible()
    const network = await page.context().newCDPSession(page)
    await network.send('Network.emulateNetworkConditions', { offline: false, latency: 700, downloadThroughput: 40_000, uploadThroughput: 20_000 })
    for (let n = 0; n < 3; n++) await page.locator('.product').nth(n).getByRole('button', { name: /ke keranjang/ }).tap()
    await page.locator('.product').first().getByRole('button', { name: /^Tambah: / }).tap()
    await page.locator('.nav').getByRole('link', { name: /Keranjang/ }).tap()
    await expect(page.locator('.cart-line')).toHaveCount(3)
    await page.getByRole('link', { name: 'Periksa pesanan' }).tap()
    const place = page.getByRole('button', { name: 'Kirim pesanan' })
    await expect(place).not.toHaveAttribute('aria-disabled', 'true', { timeout: 15_000 })
    await place.evaluate((button: HTMLButtonElement) => {
      button.click()
      button.click()
    })
    await expect(page.getByTestId('order-number')).toBeVisible({ timeout: 15_000 })
    const orders = await toko.ordersSince(start)
    expect(orders).toHaveLength(1)
    const detail = (await (await toko.api.get(`/api/orders/${orders[0]?.id}`)).json()) as { data: { items: { qty: number }[] } }
    expect(detail.data.items.map((item) => item.qty)).toEqual([2, 1, 1])
  })

  test('a logout without network clears the phone at once and the server later', async ({ toko, page, context }) => {
    await toko.login()
    await toko.open('/akun')
    await expect(page.getByText('Perangkat ini')).toBeVisible()
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Keluar', exact: true }).tap()
    await page.getByRole('dialog').getByRole('button', { name: 'Keluar', exact: true }).tap()
    await expect(page.getByRole('heading', { name: 'Masuk', exact: true })).toBeVisible()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['pmo.logout-owed'])
    await context.setOffline(false)
    await expect.poll(async () => (await toko.api.get('/api/auth/me')).status()).toBe(401)
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([])
  })

  test('what was seen is still there when the API is not, marked as old', async ({ toko, page }) => {
    await toko.login()
    for (const path of ['/produk?stok=1', '/pesanan', '/']) {
      await toko.open(path)
      await page.waitForLoadState('networkidle')
    }
    const name = await page.locator('.product-name').first().textContent()
    await page.route('**/api/**', (route) => route.abort('connectionfailed'))
    await page.reload()
    await expect(page.locator('.product-name').first()).toHaveText(name ?? '')
    await toko.open('/pesanan')
    await expect(page.locator('.order-card').first()).toBeVisible()
    await expect(page.getByText(/Belum diperbarui sejak/)).toBeVisible()
    await page.unroute('**/api/**')
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect(page.getByText(/Belum diperbarui sejak/)).toHaveCount(0, { timeout: 15_000 })
  })

  test('a server that says "too many requests" is given its time', async ({ toko, page }) => {
    await toko.login()
    await toko.open('/produk?stok=1')
    await expect(page.locator('.product').first()).toBeVisible()
    let refused = 0
    await page.route('**/api/cart/add-many', (route) => {
      if (refused++ > 0) return route.fallback()
      return route.fulfill({
        status: 429,
        headers: { 'Retry-After': '2', 'Content-Type': 'application/problem+json' },
        body: JSON.stringify({ success: false, status: 429, title: '', detail: '', code: 'rate_limited', errors: [], request_id: '' }),
      })
    })
    await page.locator('.product').first().getByRole('button', { name: /ke keranjang/ }).tap()
    await expect(page.getByTestId('outbox-waiting')).toBeVisible()
    expect(refused).toBe(1)
    await expect.poll(async () => (await toko.cart()).items.length, { timeout: 15_000 }).toBe(1)
    expect(refused).toBe(2)
  })
})

test.describe('as an app', () => {
  test.use({ serviceWorkers: 'allow', allowed: [/ERR_|Failed to load resource/] })

  test('opens without any network, with what was last seen', async ({ toko, page, context }) => {
    await toko.login()
    await toko.open('/produk?stok=1')
    await expect(page.locator('.product').first()).toBeVisible()
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    // The first visit installs the worker; from the second on it answers.
    await page.reload()
    await expect(page.locator('.product').first()).toBeVisible()
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    await context.setOffline(true)
    await page.reload()
    await expect(page.locator('.product').first()).toBeVisible()
    await expect(page.getByText('Tidak ada sambungan')).toBeVisible()
    await page.locator('.nav').getByRole('link', { name: 'Akun' }).tap()
    await expect(page.getByRole('heading', { name: 'Akun' })).toBeVisible()
    await context.setOffline(false)
  })
})
