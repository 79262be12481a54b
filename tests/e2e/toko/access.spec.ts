import { clean } from '../harness/axe'
import { expect, test } from '../harness/toko'

test('axe finds nothing on any page', async ({ toko, page }) => {
  test.setTimeout(90_000)
  await toko.open('/')
  await expect(page.getByRole('heading', { name: 'Masuk', exact: true })).toBeVisible()
  await clean(page, 'login')
  await page.getByLabel('Nomor WhatsApp toko').fill(toko.phone)
  await page.getByRole('button', { name: 'Kirim kode ke WhatsApp' }).tap()
  await expect(page.getByLabel('Kode OTP 6 angka')).toBeVisible()
  await clean(page, 'otp')
  await page.getByLabel('Kode OTP 6 angka').fill(await toko.otp())
  await expect(page.locator('.product').first()).toBeVisible()
  await clean(page, 'home')
  await toko.putInCart(await toko.products(3))
  const pages: [string, string][] = [
    ['/produk', '.product-link'],
    ['/produk?q=zzqqxxyy', '.empty'],
    ['/kategori', '.cat-row'],
    ['/keranjang', '.cart-line'],
    ['/checkout', '.check-line'],
    ['/pesanan', '.order-card'],
    ['/pesan-cepat', 'textarea'],
    ['/akun', '.account-row .tag'],
    ['/tidak-ada', '.empty'],
  ]
  for (const [path, ready] of pages) {
    await toko.open(path)
    await expect(page.locator(ready).first()).toBeVisible()
    await clean(page, path)
  }
  const [product] = await toko.products(1)
  await toko.open('/pesan-cepat')
  await page.getByRole('textbox').fill(`Pagi pak\n${product?.code} 2\nkampas rem 3\nzzqqxxyy99 4`)
  await page.getByRole('button', { name: 'Cocokkan' }).tap()
  await expect(page.locator('.quick-row.unknown')).toBeVisible()
  await page.locator('.quick-ignored summary').tap()
  await clean(page, 'quick order, matched')
  await toko.open(`/produk/${product?.id}`)
  await expect(page.getByText(/Stok diperiksa/)).toBeVisible()
  await clean(page, 'product')
  await toko.open('/pesanan')
  await page.locator('.order-link').first().tap()
  await expect(page.locator('.timeline')).toBeVisible()
  await clean(page, 'order')
  await toko.open('/produk')
  await page.getByRole('button', { name: 'Kategori' }).tap()
  await expect(page.getByRole('dialog')).toBeVisible()
  await clean(page, 'sheet')
})

test('from the login to an order with the keyboard alone', async ({ toko, page }) => {
  await toko.open('/')
  const keys = page.keyboard
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent || document.activeElement?.getAttribute('name') || '')
  const tabTo = async (what: RegExp) => {
    for (let n = 0; n < 80; n++) {
      if (what.test(await focused())) return
      await keys.press('Tab')
    }
    throw new Error(`the keyboard does not reach ${what}`)
  }
  await expect(page.getByRole('heading', { name: 'Masuk', exact: true })).toBeVisible()
  await tabTo(/^phone$/)
  await keys.type(toko.phone)
  await keys.press('Enter')
  await expect(page.getByLabel('Kode OTP 6 angka')).toBeFocused()
  await keys.type(await toko.otp())
  await expect(page.getByRole('heading', { name: /^Halo/ })).toBeVisible()
  await expect(page.locator('.product').first()).toBeVisible()
  await tabTo(/^Tambah .* ke keranjang$/)
  const focus = page.locator(':focus')
  await expect(focus).toHaveCSS('outline-style', 'solid')
  await keys.press('Enter')
  await expect(page.getByTestId('cart-badge').last()).toContainText('1')
  await tabTo(/^Tambah: /)
  await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
  await tabTo(/^Keranjang/)
  await keys.press('Enter')
  await expect(page.locator('.cart-line')).toHaveCount(1)
  await tabTo(/^Periksa pesanan$/)
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: 'Kirim pesanan' })).not.toHaveAttribute('aria-disabled', 'true')
  await tabTo(/^Kirim pesanan$/)
  await keys.press('Enter')
  await expect(page.getByTestId('order-number')).toBeVisible()
})

test('nothing jumps while the pages load', async ({ toko, page }) => {
  await toko.login()
  await toko.putInCart(await toko.products(2))
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number }
    seen.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) if (!entry.hadRecentInput) seen.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of ['/', '/produk', '/kategori', '/keranjang', '/pesanan', '/akun']) {
    await toko.open(path)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), path).toBeLessThanOrEqual(0.02)
  }
})
