import { expect, test } from '../harness/admin'
import { sameOrigin } from '../harness/toko'

const pages = ['/pengguna', '/pengguna/baru', '/pengguna/1', '/pengaturan', '/audit', '/audit/1']

/** What only a super admin may do. */
const operations: [method: string, path: string, data?: unknown][] = [
  ['GET', '/api/admin/users'],
  ['GET', '/api/admin/users/1'],
  ['POST', '/api/admin/users', { name: 'A', email: 'a@pmo.demo', role: 'super_admin', password: 'panjang-sekali' }],
  ['PUT', '/api/admin/users/2', { name: 'Admin', email: 'admin@pmo.demo', role: 'super_admin', version: 1 }],
  ['PUT', '/api/admin/users/1/deactivate'],
  ['PUT', '/api/admin/users/1/activate'],
  ['DELETE', '/api/admin/users/1'],
  ['DELETE', '/api/admin/users/1/totp'],
  ['GET', '/api/admin/users/1/sessions'],
  ['DELETE', '/api/admin/users/1/sessions'],
  ['GET', '/api/admin/settings'],
  ['PUT', '/api/admin/settings', {}],
  ['GET', '/api/admin/audit'],
  ['GET', '/api/admin/audit/1'],
]

test('an admin has no way to the super admin’s pages, and the API refuses them, too', async ({ admin, page }) => {
  await admin.login('admin')
  await admin.open('/toko')
  const menu = page.getByRole('navigation', { name: 'Menu utama' })
  await expect(menu.getByRole('link', { name: 'Toko' })).toBeVisible()
  for (const name of ['Pengguna', 'Pengaturan', 'Catatan audit']) {
    await expect(menu.getByRole('link', { name })).toHaveCount(0)
  }
  // Nor by keys, nor by the palette.
  await admin.press('g', 'u')
  await expect(page).toHaveURL(/\/toko$/)
  await admin.press('Control+k')
  await page.keyboard.type('pengg')
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible()
  await page.keyboard.press('Escape')
  for (const path of pages) {
    await admin.open(path)
    await expect(page.getByRole('heading', { name: 'Khusus super admin' }).first()).toBeVisible()
  }
  for (const [method, path, data] of operations) {
    const answer = await admin.api.fetch(path, { method, data, headers: sameOrigin })
    expect(answer.status(), `${method} ${path}`).toBe(403)
    expect(((await answer.json()) as { code: string }).code).toBe('forbidden')
  }
})

test('a super admin has them', async ({ admin, page }) => {
  await admin.login('super')
  await admin.open('/toko')
  const menu = page.getByRole('navigation', { name: 'Menu utama' })
  await expect(menu.getByRole('link', { name: 'Pengguna' })).toBeVisible()
  await admin.press('g', 'u')
  await expect(page.getByRole('heading', { name: 'Pengguna' })).toBeVisible()
  await admin.press('g', 'e')
  await expect(page.getByRole('heading', { name: 'Pengaturan' })).toBeVisible()
  await admin.press('g', 'c')
  await expect(page.getByRole('heading', { name: 'Catatan audit' })).toBeVisible()
})
