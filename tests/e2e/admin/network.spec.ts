import type { Page, Route } from '@playwright/test'
import { expect, password, test } from '../harness/admin'

const html = (status: number) => (route: Route) =>
  route.fulfill({ status, contentType: 'text/html; charset=utf-8', body: '<h1>Silakan masuk ke Wi-Fi</h1>' })

/** How the connection fails, and what the person is told. */
const failures: [name: string, (route: Route) => Promise<void>, said: RegExp][] = [
  ['the server can’t be reached', (route) => route.abort('connectionrefused'), /Server tidak dapat dihubungi.*Periksa sambungan/],
  ['the connection breaks off', (route) => route.abort('connectionreset'), /Server tidak dapat dihubungi.*Periksa sambungan/],
  ['another page answers', html(200), /bukan server PMO.*periksa sambungan/],
  ['a proxy refuses', html(407), /bukan server PMO.*periksa sambungan/],
  ['a proxy finds no server', html(502), /Server sedang tidak siap.*Tunggu satu menit/],
  ['half an answer comes', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"data":' }), /bukan server PMO/],
]

async function tryToLogIn(page: Page) {
  await page.getByLabel('Email').fill('admin@pmo.demo')
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Masuk' }).click()
}

test.describe('without an answer of the API the panel says what happened and what to do', () => {
  for (const [name, fail, said] of failures) {
    test(`when ${name}`, async ({ admin, page, allowed }) => {
      allowed.push(/Failed to load resource/)
      await page.route('**/api/admin/login', fail)
      await admin.open('/login')
      await tryToLogIn(page)
      await expect(page.getByRole('alert')).toHaveText(said)
      await expect(page.getByRole('alert')).toContainText('mengulanginya aman')
      // Nothing typed is lost, and the next try is an ordinary one.
      await page.unroute('**/api/admin/login')
      await page.getByRole('button', { name: 'Masuk' }).click()
      await expect(page.getByRole('heading', { name: 'Dasbor' })).toBeVisible()
    })
  }

  test('when the network is away', async ({ admin, page, context, allowed }) => {
    allowed.push(/ERR_INTERNET_DISCONNECTED/)
    await admin.open('/login')
    await expect(page.getByLabel('Email')).toBeVisible()
    await context.setOffline(true)
    await tryToLogIn(page)
    await expect(page.getByRole('alert')).toHaveText(/tidak tersambung ke internet.*Wi-Fi/)
  })

  test('when nothing comes in time', async ({ admin, page }) => {
    await page.clock.install()
    await page.route('**/api/admin/login', () => {})
    await admin.open('/login')
    const sent = page.waitForRequest('**/api/admin/login')
    await tryToLogIn(page)
    await sent
    await page.clock.fastForward(16_000)
    await expect(page.getByRole('alert')).toHaveText(/terlalu lama tidak menjawab.*tunggu sebentar/)
  })

  test('in a list, which is there again at the press of a button', async ({ admin, page, allowed }) => {
    allowed.push(/Failed to load resource/)
    await page.route('**/api/admin/shops?*', html(200))
    await admin.login('admin')
    await admin.open('/toko')
    await expect(page.getByRole('alert')).toContainText('bukan server PMO', { timeout: 20_000 })
    await page.unroute('**/api/admin/shops?*')
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await expect(page.locator('tbody [data-row]').first()).toBeVisible()
  })

  test('and saves no page of somebody else’s as a spreadsheet', async ({ admin, page }) => {
    await page.route('**/api/admin/shops/export*', html(200))
    await admin.login('admin')
    await admin.open('/toko')
    let saved = 0
    page.on('download', () => saved++)
    await page.getByRole('button', { name: 'Ekspor' }).click()
    await page.getByRole('menuitem', { name: 'Excel (XLSX)' }).click()
    await expect(admin.toast('bukan server PMO')).toBeVisible()
    expect(saved).toBe(0)
  })

  test('when a part of a page does not arrive', async ({ admin, page, allowed }) => {
    allowed.push(/./)
    await admin.login('admin')
    await admin.open('/akun')
    await expect(page.getByRole('heading', { name: 'Akun saya' })).toBeVisible()
    await page.route('**/assets/*chedule*', (route) => route.abort())
    await admin.press('g', 'j')
    await expect(page.getByRole('alert')).toContainText('belum terunduh')
  })
})

test.describe('the focus stays where the person has gone', () => {
  test('when a login fails late', async ({ admin, page, allowed }) => {
    allowed.push(/401/)
    let answer = () => {}
    await page.route('**/api/admin/login', async (route) => {
      await new Promise<void>((done) => (answer = done))
      await route.continue()
    })
    await admin.open('/login')
    await page.getByLabel('Email').fill('siapa@pmo.demo')
    await page.getByLabel('Kata sandi', { exact: true }).fill('bukan-ini')
    const sent = page.waitForRequest('**/api/admin/login')
    await page.keyboard.press('Enter')
    await sent
    await page.getByLabel('Email').focus()
    answer()
    await expect(page.getByRole('alert')).toHaveText(/Email atau kata sandi salah/)
    await expect(page.getByLabel('Email')).toBeFocused()
  })

  test('when a form is refused late', async ({ admin, page, allowed }) => {
    allowed.push(/422/)
    let answer = () => {}
    await page.route('**/api/admin/categories', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await new Promise<void>((done) => (answer = done))
      await route.continue()
    })
    await admin.login('admin')
    await admin.open('/kategori/baru')
    await page.getByLabel('Kode').fill('BRAKE')
    await page.getByLabel('Nama').fill('Rem Lagi')
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/categories'))
    await page.getByLabel('Kode').press('Enter')
    await sent
    await page.getByLabel('Nama').focus()
    answer()
    await expect(page.getByLabel('Kode')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Nama')).toBeFocused()
  })
})
