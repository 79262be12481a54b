import { expect, sameOrigin, test } from '../harness/toko'

test('logs in with the phone number, as people write it, and the pasted message', async ({ toko, page }) => {
  await toko.open('/keranjang')
  await page.getByLabel('Nomor WhatsApp toko').fill(`0${toko.phone.slice(2, 5)}-${toko.phone.slice(5, 9)} ${toko.phone.slice(9)}`)
  await page.getByRole('button', { name: 'Kirim kode ke WhatsApp' }).tap()
  const code = page.getByLabel('Kode OTP 6 angka')
  await expect(code).toBeFocused()
  await expect(page.getByRole('button', { name: /Kirim ulang dalam/ })).toBeVisible()

  // The phone throws the page away while its owner looks into WhatsApp.
  await page.reload()
  await expect(code).toBeVisible()

  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text', text)
    document.querySelector('input[name=otp]')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true, bubbles: true }))
  }, `Kode OTP Anda: ${await toko.otp()}. Berlaku 5 menit.`)
  // Where the person wanted to go.
  await expect(page.getByRole('heading', { name: 'Keranjang', exact: true })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/keranjang')
})

test.describe('a wrong code', () => {
  test.use({ allowed: [/status of 401/] })
  test('says so and lets try again; the shop code works too', async ({ toko, page }) => {
    await toko.open('/')
    await page.getByRole('button', { name: 'Kode toko' }).tap()
    await page.getByLabel('Kode toko', { exact: true }).last().fill(toko.code.toLowerCase())
    await page.getByRole('button', { name: 'Kirim kode ke WhatsApp' }).tap()
    const code = page.getByLabel('Kode OTP 6 angka')
    await expect(code).toBeFocused()
    const right = await toko.otp()
    await code.fill(right === '000000' ? '111111' : '000000')
    await expect(page.getByRole('alert')).toContainText('Kode OTP salah')
    await expect(code).toHaveValue('')
    await code.fill(right)
    await expect(page.getByRole('heading', { name: /^Halo/ })).toBeVisible()
  })
})

test('an empty field is explained, not sent', async ({ toko, page }) => {
  await toko.open('/')
  await page.getByRole('button', { name: 'Kirim kode ke WhatsApp' }).tap()
  await expect(page.getByRole('alert')).toContainText('Isi dahulu')
  await expect(page.getByLabel('Nomor WhatsApp toko')).toBeFocused()
})

test('logout leaves nothing of the shop on the phone', async ({ toko, page }) => {
  await toko.login()
  const [product] = await toko.products(1)
  await toko.open('/produk')
  await expect(page.locator('.product-link').first()).toBeVisible()
  await page.getByRole('combobox').fill(product?.code ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/1 hasil/)).toBeVisible()
  await toko.open('/akun')
  await expect(page.getByText('Perangkat ini')).toBeVisible()
  await page.getByRole('button', { name: 'Keluar', exact: true }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Keluar', exact: true }).tap()
  await expect(page.getByRole('heading', { name: 'Masuk', exact: true })).toBeVisible()

  const left = await page.evaluate(async () => {
    const rows = await new Promise<number>((resolve) => {
      const open = indexedDB.open('pmo-toko')
      open.onsuccess = () => {
        const all = open.result.transaction('seen').objectStore('seen').count()
        all.onsuccess = () => resolve(all.result)
      }
    })
    return { keys: Object.keys(localStorage), rows }
  })
  expect(left).toEqual({ keys: [], rows: 0 })
  expect((await toko.api.get('/api/auth/me')).status()).toBe(401)
})

test.describe('another device', () => {
  test.use({ allowed: [/status of 401/] })
  test('is listed and can be ended; the ended one is sent to the login, its unsent changes wait for it', async ({ toko, page, browser }) => {
    await toko.login()
    const [product] = await toko.products(1)
    // The second device shares nothing with the first.
    const other = await browser.newContext({ baseURL: process.env.BASE_URL })
    const state = await page.context().storageState()
    await other.addCookies(state.cookies)
    await toko.open(`/produk/${product?.id}`)
    await expect(page.getByRole('heading', { level: 1, name: product?.name })).toBeVisible()
    const sessions = (await (await other.request.get('/api/auth/sessions')).json()) as { data: { id: number; is_current: boolean }[] }
    const current = sessions.data.find((session) => session.is_current)
    await other.request.delete(`/api/auth/sessions/${current?.id}`, { headers: sameOrigin })
    await other.close()
    await page.locator('.bar').getByRole('button', { name: 'Keranjang' }).tap()
    await expect(page.getByText('Sesi Anda sudah berakhir')).toBeVisible()
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('pmo.outbox.')))
    expect(kept).toHaveLength(1)
  })
})
