import type { APIRequestContext, Page } from '@playwright/test'
import { watchConsole } from './console'
import { test as base, expect, sameOrigin, Toko } from './toko'

export { expect }

export type Role = 'super' | 'admin'
type Order = { id: number; order_number: string; status: string; grand_total: string; ref_so_number: string | null }

export type ShopOut = { id: number; code: string; name: string; phone: string; version: number; is_active: boolean }
export type SalesOut = { id: number; code: string; name: string; version: number; is_active: boolean }

/** A code that no other test has, behind those of the demo data. */
export function unique(prefix: string): string {
  return `Z${prefix}${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`.toUpperCase()
}

type Fixtures = {
  /** A page with an admin in front of it, not logged in yet. */
  admin: Admin
  /** A shop of this test's own that orders something. */
  shop: Shop
}

export const password = 'demo-pmo-2025'

export const test = base.extend<Fixtures>({
  admin: async ({ page, allowed }, use) => {
    const nothingBut = watchConsole(page)
    await use(new Admin(page))
    nothingBut(allowed)
  },
  shop: async ({ browser, baseURL, shopNumber }, use) => {
    const context = await browser.newContext({ baseURL })
    await use(new Shop(new Toko(await context.newPage(), shopNumber)))
    await context.close()
  },
})

/** Somebody of the dealer's back office. */
export class Admin {
  /** Keys pressed so far. */
  presses = 0

  constructor(readonly page: Page) {}

  get api(): APIRequestContext {
    return this.page.request
  }

  /** Logs in without the login page. */
  async login(role: Role = 'super', email = `${role}@pmo.demo`): Promise<void> {
    const answer = await this.api.post('/api/admin/login', {
      headers: { 'X-Session': 'cookie', ...sameOrigin },
      data: { email, password },
    })
    expect(answer.status(), await answer.text()).toBe(200)
    const { user } = (await answer.json()) as { user: unknown }
    await this.page.addInitScript((user) => {
      if (!sessionStorage.getItem('begun')) localStorage.setItem('pmo-admin.session', JSON.stringify(user))
      sessionStorage.setItem('begun', 'true')
    }, user)
  }

  /** Fills in and sends the login page. */
  async fillLogin(email: string, secret: string): Promise<void> {
    await this.page.getByLabel('Email').fill(email)
    await this.page.getByLabel('Kata sandi', { exact: true }).fill(secret)
    await this.page.getByRole('button', { name: 'Masuk' }).click()
  }

  /** What an email to this address says, once it has gone out. */
  async mailTo(email: string, what: RegExp): Promise<string> {
    let found: string | undefined
    await expect
      .poll(async () => {
        const answer = await this.api.get(`/dev/messages?to=${encodeURIComponent(email)}`)
        const { data } = (await answer.json()) as { data: { text: string }[] }
        found = what.exec(data[0]?.text ?? '')?.[0]
        return found
      })
      .toBeDefined()
    return found ?? ''
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`/admin${path}`)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      this.presses += 1
    }
  }

  /** The text in passing. */
  toast(text: string | RegExp) {
    return this.page.locator('.toast').filter({ hasText: text })
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.api.get(path)
    expect(answer.ok(), await answer.text()).toBe(true)
    return ((await answer.json()) as { data: T }).data
  }

  /** By the API: sets a scene, or stands for somebody else at work. */
  async send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, data?: unknown): Promise<T> {
    const answer = await this.api.fetch(path, { method, data, headers: sameOrigin })
    expect(answer.ok(), await answer.text()).toBe(true)
    return ((await answer.json()) as { data: T }).data
  }

  /** A shop of the test's own that nobody has ordered with. */
  async newShop(fields: Record<string, unknown> = {}): Promise<ShopOut> {
    const code = unique('U')
    const phone = `62819${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
    return this.send('POST', '/api/admin/shops', { code, name: `Toko ${code}`, phone, city: 'Padang', ...fields })
  }

  /** Likewise a sales person. */
  async newSales(fields: Record<string, unknown> = {}): Promise<SalesOut> {
    const code = unique('S')
    return this.send('POST', '/api/admin/sales', { code, name: `Sales ${code}`, jabatan: 'sales', ...fields })
  }

  async order(id: number): Promise<Order> {
    return this.get<Order>(`/api/admin/orders/${id}`)
  }
}

/** The other side: a shop that orders by the API. */
export class Shop {
  private isIn = false

  constructor(readonly toko: Toko) {}

  get code(): string {
    return this.toko.code
  }

  /** One order of a few products. */
  async order(lines = 3, qty = 1): Promise<Order> {
    if (!this.isIn) await this.toko.login()
    this.isIn = true
    await this.toko.putInCart(await this.toko.products(lines), qty)
    return this.toko.post<Order>('/api/cart/checkout', {})
  }
}
