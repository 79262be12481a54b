import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, test as base, expect, type Page } from '@playwright/test'
import { watchConsole } from './console'

export { expect }

type Shop = { id: number; code: string; name: string; phone: string }

export type Product = { id: number; code: string; name: string; price: string; available: number }

type Fixtures = {
  /** A shop of this test's own: limits and carts are per shop. */
  shopNumber: number
  /** A page with the shop logged in, the app not opened yet. */
  toko: Toko
  /** What the browser may complain about in this test (requests that are meant to fail). */
  allowed: RegExp[]
}

/** What a browser says of a request by the app itself: without it the API takes cookies for forged. */
export const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' }

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => {
    await use(process.env.BASE_URL)
  },
  serviceWorkers: 'block',
  shopNumber: async ({}, use) => {
    // TK001 is left to people, TK300 has no mapping. Making a folder is how only one of many workers gets a number.
    for (let number = Number(process.env.E2E_FIRST_SHOP ?? 2); number < 300; number++) {
      try {
        mkdirSync(join(process.env.E2E_SHOPS ?? '', String(number)))
      } catch {
        continue
      }
      await use(number)
      return
    }
    throw new Error('no shop is left')
  },
  allowed: async ({}, use) => {
    await use([])
  },
  toko: async ({ page, shopNumber, allowed }, use) => {
    const nothingBut = watchConsole(page)
    await use(new Toko(page, shopNumber))
    nothingBut(allowed)
  },
})

/** The shop's owner with the phone in hand. */
export class Toko {
  readonly phone: string
  readonly code: string
  taps = 0

  constructor(
    readonly page: Page,
    readonly number: number,
  ) {
    const digits = String(number).padStart(3, '0')
    this.phone = `6281200000${digits}`
    this.code = `TK${digits}`
  }

  get api(): APIRequestContext {
    return this.page.request
  }

  /** The code in the newest WhatsApp message. */
  async otp(): Promise<string> {
    // Messages go out in the background.
    let code: string | undefined
    await expect
      .poll(async () => {
        const answer = await this.api.get(`/dev/messages?to=${this.phone}`)
        const { data } = (await answer.json()) as { data: { text: string }[] }
        code = /\d{6}/.exec(data[0]?.text ?? '')?.[0]
        return code
      })
      .toBeDefined()
    return code ?? ''
  }

  /** Logs in without the login page. */
  async login(): Promise<Shop> {
    const headers = { 'X-Session': 'cookie', ...sameOrigin }
    const asked = await this.api.post('/api/auth/request-otp', { headers, data: { phone: this.phone } })
    expect(asked.status(), await asked.text()).toBe(200)
    const verified = await this.api.post('/api/auth/verify-otp', { headers, data: { phone: this.phone, otp: await this.otp() } })
    expect(verified.status(), await verified.text()).toBe(200)
    const { shop } = (await verified.json()) as { shop: Shop }
    await this.page.goto('/robots.txt')
    await this.page.evaluate((shop) => {
      localStorage.setItem('pmo.session', JSON.stringify(shop))
      localStorage.setItem('pmo.last-shop', JSON.stringify(shop.id))
    }, shop)
    return shop
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path)
  }

  /** A tap that counts. */
  async tap(name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
    await this.page.getByRole(role, { name }).first().tap()
    this.taps += 1
  }

  /** Products in stock; `from` keeps tests apart from each other. */
  async products(count: number, from = this.number): Promise<Product[]> {
    const answer = await this.api.get(`/api/products?in_stock=true&sort=code&per_page=${count}&page=${(from % 20) + 1}`)
    expect(answer.status()).toBe(200)
    return ((await answer.json()) as { data: Product[] }).data
  }

  async post<T>(path: string, data: unknown): Promise<T> {
    const answer = await this.api.post(path, { data, headers: sameOrigin })
    expect(answer.ok(), await answer.text()).toBe(true)
    return ((await answer.json()) as { data: T }).data
  }

  async putInCart(products: Product[], qty = 2): Promise<void> {
    await this.post('/api/cart/add-many', { items: products.map(({ id }) => ({ product_id: id, qty })) })
  }

  async cart(): Promise<{ items: { product_id: number; qty: number; code: string }[]; grand_total: string }> {
    const answer = await this.api.get('/api/cart')
    return ((await answer.json()) as { data: { items: []; grand_total: string } }).data
  }

  /** Today's orders of the shop; the demo data has older ones. */
  async ordersSince(time: number): Promise<{ id: number; order_number: string; created_at: string; status: string }[]> {
    const answer = await this.api.get('/api/orders?per_page=20')
    const { data } = (await answer.json()) as { data: { id: number; order_number: string; created_at: string; status: string }[] }
    return data.filter((order) => Date.parse(order.created_at) >= time)
  }
}

/** `45000.00` as people read it. */
export function rupiah(amount: string): string {
  return `Rp\u00a0${(amount.split('.')[0] ?? '').replace(/\B(?=(\d{3})+$)/g, '.')}`
}

/** The network loses the answer of the next such request: the server has done it, the phone does not know. */
export async function loseAnswer(page: Page, path: string, method = 'POST', times = 1): Promise<{ seen: string[] }> {
  const seen: string[] = []
  let left = times
  await page.route(`**${path}`, async (route) => {
    const request = route.request()
    if (request.method() !== method) return route.fallback()
    seen.push(request.headers()['idempotency-key'] ?? '')
    if (left-- > 0) {
      await route.fetch()
      return route.abort('connectionreset')
    }
    return route.fallback()
  })
  return { seen }
}
