import type { Page } from '@playwright/test'
import { clean } from '../harness/axe'
import { expect, rupiah, test } from '../harness/toko'

const field = (page: Page) => page.getByRole('combobox', { name: 'Cari suku cadang' })
const list = (page: Page) => page.getByRole('listbox', { name: 'Saran pencarian' })
const option = (page: Page, name: string | RegExp) => list(page).getByRole('option', { name })
const q = (page: Page) => new URL(page.url()).searchParams.get('q')

/** What was asked of the API. */
function watchRequests(page: Page, path: string): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname === path) asked.push(url.search)
  })
  return asked
}

test('suggests while somebody types: searches, parts with price and stock, categories', async ({ toko, page }) => {
  await toko.login()
  await toko.open('/')
  await expect(page.locator('.product-link').first()).toBeVisible()
  const asked = watchRequests(page, '/api/products/suggest')
  const before = await page.locator('main').boundingBox()
  await field(page).tap()
  await field(page).pressSequentially('kampas re', { delay: 30 })
  await expect(option(page, 'kampas rem').first()).toBeVisible()
  const part = option(page, /Rp\s[\d.]+.*(Stok|Sisa)/).first()
  await expect(part).toBeVisible()
  await expect(list(page).getByRole('group', { name: 'Kategori' }).getByRole('option').first()).toBeVisible()
  expect(asked.length, 'typing is not a request per letter').toBeLessThanOrEqual(3)
  expect(await page.locator('main').boundingBox(), 'the page under it stays where it is').toEqual(before)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await clean(page, 'suggestions')

  await part.tap()
  await expect(page).toHaveURL(/\/produk\/\d+$/)
  await expect(list(page)).toBeHidden()
})

test('a number is found however it is written, the part shows which', async ({ toko, page }) => {
  await toko.login()
  const [product] = await toko.products(1)
  if (!product) throw new Error('no product')
  await toko.open('/')
  const bare = product.code.replace(/\W/g, '').toLowerCase()
  const written = `${bare.slice(0, 5)}-${bare.slice(5)}`.replace(/-$/, '')
  await field(page).fill(written)
  const part = option(page, new RegExp(product.code)).first()
  await expect(part).toContainText(rupiah(product.price))
  await expect(part.locator('mark').last()).toHaveText(product.code)
  await field(page).press('Enter')
  await expect(page.locator('.product-link').first()).toContainText(product.code)
  expect(q(page)).toBe(written)
  await page.reload()
  await expect(field(page)).toHaveValue(written)
})

test('goes by keyboard alone', async ({ toko, page }) => {
  await toko.login()
  await toko.open('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab') // past "to the content"
  await page.keyboard.press('Tab')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('kampas re')
  const first = option(page, 'kampas rem').first()
  await expect(first).toBeVisible()
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  const active = () => field(page).getAttribute('aria-activedescendant')
  expect(await active()).toBeNull()
  await page.keyboard.press('ArrowDown')
  await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  expect(await active()).toBe(await list(page).getByRole('option').first().getAttribute('id'))
  // Up from the first is the field itself, once more the last.
  await page.keyboard.press('ArrowUp')
  await expect(list(page).locator('[aria-selected="true"]')).toHaveCount(0)
  await page.keyboard.press('ArrowUp')
  await expect(option(page, /Lihat semua hasil/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('kampas re')
  await page.keyboard.press('ArrowDown')
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/produk\?q=kampas\+rem/)

  // Filters, too.
  const model = page.getByRole('button', { name: 'Motor' })
  await model.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Untuk motor' })
  await expect(sheet).toBeVisible()
  await sheet.getByLabel('Motor lain').focus()
  await page.keyboard.type('vario 150')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/motor=vario\+150/)
  await expect(sheet).toBeHidden()
})

test.describe('a bad network', () => {
  test.use({ allowed: [/Failed to load resource|ERR_/] })

  test('is no matter: typing and Enter always search, nobody is told of errors', async ({ toko, page }) => {
    await toko.login()
    await toko.open('/')
    await expect(page.locator('.product-link').first()).toBeVisible()
    await page.route('**/api/products/suggest*', (route) => route.abort('connectionreset'))
    await field(page).fill('kampas rem')
    await expect(option(page, 'Lihat semua hasil “kampas rem”')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await field(page).press('Enter')
    await expect(page.locator('.list-total')).toContainText('hasil untuk “kampas rem”')
    await expect(page.locator('.product-link').first()).toBeVisible()
  })

  test('a late answer does not take the place of a newer one', async ({ toko, page }) => {
    await toko.login()
    await toko.open('/')
    let answerLate = () => {}
    const late = new Promise<void>((resolve) => {
      answerLate = resolve
    })
    await page.route('**/api/products/suggest?q=busi', async (route) => {
      const answer = await route.fetch()
      await late
      await route.fulfill({ response: answer }).catch(() => {}) // the page may have given it up
    })
    const asked = page.waitForRequest('**/api/products/suggest?q=busi')
    await field(page).fill('busi')
    await asked
    await field(page).fill('kampas rem')
    const part = list(page).getByRole('group', { name: 'Barang' }).getByRole('option').first()
    await expect(part).toContainText('BRAKE')
    answerLate()
    await page.waitForLoadState('networkidle')
    await expect(part).toContainText('BRAKE')
  })
})

test('an empty field shows what was searched for before, until that is cleared', async ({ toko, page }) => {
  await toko.login()
  await toko.open('/')
  await field(page).tap()
  await expect(option(page, 'kampas rem depan beat'), 'at first how to ask').toBeVisible()
  await clean(page, 'examples')
  for (const words of ['oli', 'kampas rem']) {
    await field(page).fill(words)
    await field(page).press('Enter')
    await expect(page.locator('.list-total')).toContainText(`“${words}”`)
  }
  await toko.open('/')
  await field(page).tap()
  await expect(list(page).getByRole('option')).toHaveText(['kampas rem', 'oli'])
  await clean(page, 'recent searches')
  await option(page, 'oli').tap()
  await expect(page).toHaveURL(/\/produk\?q=oli$/)
  await page.getByRole('button', { name: 'Hapus pencarian' }).tap()
  await expect(page).toHaveURL(/\/produk$/)
  await page.getByRole('button', { name: 'Hapus semua' }).tap()
  await expect(option(page, 'oli mpx 2')).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('pmo.searches'))).toBeNull()
  // Anywhere else closes it.
  await page.mouse.click(180, 700)
  await expect(list(page)).toBeHidden()
  await expect(page).toHaveURL(/\/produk$/)
})

test('the list is filtered by what it has, with counts; back takes a filter off, the address keeps it', async ({ toko, page }) => {
  await toko.login()
  await toko.open('/produk?q=rem')
  const total = page.locator('.list-total')
  await expect(total).toContainText('hasil untuk')
  const all = await total.textContent()
  await page.getByRole('button', { name: 'Kategori' }).tap()
  const sheet = page.getByRole('dialog', { name: 'Kategori' })
  await clean(page, 'category sheet')
  const second = sheet.getByRole('button', { pressed: false }).filter({ hasText: /\d$/ }).nth(1)
  const [, name, count] = /^(.*?)([\d.]+)$/.exec((await second.textContent()) ?? '') ?? []
  await second.tap()
  await expect(total).toContainText(`${count} hasil untuk`)
  await expect(page.getByRole('button', { name })).toBeVisible()

  await page.getByRole('button', { name: /^Stok ada/ }).tap()
  await expect(page).toHaveURL(/kategori=.*&stok=1/)
  const inStock = await page.getByRole('button', { name: /^Stok ada/ }).textContent()
  await expect(total).toContainText(`${/[\d.]+/.exec(inStock ?? '')?.[0]} hasil`)
  await clean(page, 'filtered list')
  await page.goBack()
  await expect(page).not.toHaveURL(/stok/)
  await expect(total).toContainText(`${count} hasil untuk`)
  await page.reload()
  await expect(total).toContainText(`${count} hasil untuk`)
  // The chosen category does not hide the others.
  await page.getByRole('button', { name }).tap()
  await expect(sheet.getByRole('button', { pressed: false }).filter({ hasText: /\d$/ }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Hapus saringan' }).tap()
  await expect(total).toHaveText(all ?? '')
})

test('misspelt words are set right, and nothing found is no dead end', async ({ toko, page }) => {
  await toko.login()
  await toko.open('/')
  await field(page).fill('kamaps kopling')
  await expect(option(page, 'Maksud Anda kampas kopling?')).toBeVisible()
  await field(page).press('Enter')
  await expect(page.locator('.list-total')).toContainText('hasil untuk “kampas kopling”')
  await page.getByRole('main').getByRole('link', { name: 'kampas kopling' }).tap()
  await expect(field(page)).toHaveValue('kampas kopling')
  await expect(page.getByText('Maksud Anda')).toHaveCount(0)

  await field(page).fill('zzqqxxyy')
  await field(page).press('Enter')
  await expect(page.getByRole('heading', { name: 'Barang tidak ditemukan' })).toBeVisible()
  await clean(page, 'nothing found')
  await toko.open('/produk?q=busi&motor=sepeda+gunung')
  await page.getByRole('main').getByRole('link', { name: 'Hapus saringan' }).last().tap()
  await expect(page.locator('.product-link').first()).toBeVisible()
})

test('where nothing is quite what was asked for it is said, with less to ask for', async ({ toko, page }) => {
  await toko.login()
  await toko.open('/produk?q=kampas+kopling+pcx+160')
  await expect(page.getByText('Ini yang paling mendekati')).toBeVisible()
  await expect(page.locator('.product-link').first()).toBeVisible()
  await clean(page, 'nearest')
  const less = page.getByRole('list', { name: 'Coba dengan kata yang lebih sedikit' }).getByRole('link', { name: /kampas kopling/ })
  const total = /[\d.]+$/.exec((await less.textContent()) ?? '')?.[0]
  await less.tap()
  await expect(page.locator('.list-total')).toContainText(`${total} hasil untuk “kampas kopling”`)
  await expect(page.getByText('Ini yang paling mendekati')).toHaveCount(0)
})

test('what is not found can be asked for, where the dealer has a WhatsApp number', async ({ toko, page }) => {
  await toko.login()
  await page.route('**/api/dealer', async (route) => {
    const answer = await route.fetch()
    const { data } = (await answer.json()) as { data: object }
    await route.fulfill({ response: answer, json: { success: true, data: { ...data, whatsapp: '6281299990000' } } })
  })
  await toko.open('/produk?q=zzqqxxyy')
  const ask = page.getByRole('link', { name: 'Tanya dealer lewat WhatsApp' })
  await expect(ask).toHaveAttribute('href', `https://wa.me/6281299990000?text=${encodeURIComponent('Halo, apakah ada “zzqqxxyy”?')}`)
  await clean(page, 'nothing found, with the dealer')
})
