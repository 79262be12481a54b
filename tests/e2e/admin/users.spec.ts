import { newAccount } from '../harness/accounts'
import { expect, password, test } from '../harness/admin'
import { totpCode } from '../harness/totp'
import { sameOrigin } from '../harness/toko'

const name = () => `Uji ${Date.now()} ${Math.floor(Math.random() * 1000)}`

test.describe('users', () => {
  test('are added with a first password, and can log in with it', async ({ admin, page, playwright, baseURL }) => {
    await admin.login('super')
    await admin.open('/pengguna')
    await expect(page.getByRole('row', { name: /super@pmo.demo/ })).toContainText('Anda')
    await admin.press('n')
    await expect(page.getByLabel('Nama')).toBeFocused()
    const who = name()
    const email = `${who.replaceAll(' ', '-').toLowerCase()}@pmo.demo`
    await page.getByLabel('Nama').fill(who)
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Kata sandi awal').fill('pendek')
    await page.getByRole('button', { name: 'Tambah pengguna' }).click()
    await expect(page.getByText('Kata sandi awal').last()).toBeVisible()
    await expect(page.locator('[id$="-error"]')).toHaveCount(1)
    await page.getByRole('button', { name: 'Buat acak' }).click()
    const first = await page.getByLabel('Kata sandi awal').inputValue()
    expect(first).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    await page.getByRole('button', { name: 'Tambah pengguna' }).click()
    await expect(admin.toast(`${who} ditambahkan`)).toBeVisible()
    const other = await playwright.request.newContext({ baseURL })
    const answer = await other.post('/api/admin/login', {
      headers: { 'X-Session': 'cookie', ...sameOrigin },
      data: { email, password: first },
    })
    expect(answer.status()).toBe(200)
    expect(((await answer.json()) as { user: { role: string } }).user.role).toBe('admin')
    await other.dispose()
  })

  test('whose email somebody else has are refused at the field', async ({ admin, page, allowed }) => {
    allowed.push(/422/)
    await admin.login('super')
    await admin.open('/pengguna/baru')
    await page.getByLabel('Nama').fill(name())
    await page.getByLabel('Email').fill('admin@pmo.demo')
    await page.getByRole('button', { name: 'Buat acak' }).click()
    await page.getByRole('button', { name: 'Tambah pengguna' }).click()
    await expect(page.getByLabel('Email')).toBeFocused()
    await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true')
  })

  test('with another role are logged out, and see what it allows', async ({ admin, page, browser, baseURL }) => {
    const { id, email } = await newAccount()
    const context = await browser.newContext({ baseURL })
    const login = { headers: { 'X-Session': 'cookie', ...sameOrigin }, data: { email, password } }
    expect((await context.request.post('/api/admin/login', login)).status()).toBe(200)
    await admin.login('super')
    await admin.open(`/pengguna/${id}`)
    const sessions = page.getByRole('region', { name: 'Sesi yang terbuka' })
    await expect(sessions.getByRole('listitem')).toHaveCount(1)
    await page.getByLabel('Super admin').check()
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(admin.toast('Perubahan disimpan')).toBeVisible()
    await expect(sessions).toContainText('Sedang tidak masuk di mana pun')
    expect((await context.request.get('/api/admin/me')).status()).toBe(401)
    expect((await context.request.post('/api/admin/login', login)).status()).toBe(200)
    expect((await context.request.get('/api/admin/users')).status()).toBe(200)
    await context.close()
  })

  test('are deactivated, and with traces in the audit log can’t be deleted', async ({ admin, page, playwright, baseURL, allowed }) => {
    allowed.push(/409/)
    const { id, email } = await newAccount()
    const other = await playwright.request.newContext({ baseURL })
    const login = { headers: { 'X-Session': 'cookie', ...sameOrigin }, data: { email, password } }
    expect((await other.post('/api/admin/login', login)).status()).toBe(200)
    await admin.login('super')
    await admin.open(`/pengguna/${id}`)
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Hapus', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click()
    const dialog = page.getByRole('dialog', { name: 'Pengguna ini tidak bisa dihapus' })
    await expect(dialog).toContainText('tercatat')
    await dialog.getByRole('button', { name: 'Nonaktifkan saja' }).click()
    await expect(page.locator('.page-title')).toContainText('Nonaktif')
    expect((await other.post('/api/admin/login', login)).status()).toBe(401)
    await other.dispose()
  })

  test('who never did anything are deleted', async ({ admin, page }) => {
    const { id } = await newAccount()
    await admin.login('super')
    await admin.open(`/pengguna/${id}`)
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Hapus', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click()
    await expect(admin.toast('dihapus')).toBeVisible()
    await expect(page).toHaveURL(/\/pengguna$/)
  })

  test('lose a second factor that they can no longer give', async ({ admin, page, playwright, baseURL }) => {
    const { id, email } = await newAccount()
    const other = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'X-Session': 'cookie', ...sameOrigin } })
    const login = () => other.post('/api/admin/login', { data: { email, password } })
    expect((await login()).status()).toBe(200)
    const setup = await other.post('/api/admin/totp/setup', { data: { current_password: password } })
    const { data } = (await setup.json()) as { data: { secret: string } }
    const on = await other.post('/api/admin/totp/confirm', { data: { totp_code: totpCode(data.secret) } })
    expect(on.status(), await on.text()).toBe(200)
    expect((await login()).status()).toBe(401)
    await admin.login('super')
    await admin.open(`/pengguna?search=${email}`)
    await expect(page.getByRole('row', { name: email })).toContainText('Terpasang')
    await admin.open(`/pengguna/${id}`)
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Hapus autentikator' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus autentikator' }).click()
    await expect(admin.toast('Autentikator')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Aktivitas' })).toContainText('Tidak dipasang')
    expect((await login()).status()).toBe(200)
    await other.dispose()
  })

  test('keep their own rights: nobody takes them from oneself', async ({ admin, page }) => {
    await admin.login('super')
    const [self] = await admin.get<{ id: number }[]>('/api/admin/users?search=super@pmo.demo')
    await admin.open(`/pengguna/${self?.id}`)
    await expect(page.getByText('Peran sendiri tidak bisa diubah')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Admin', exact: true })).toBeDisabled()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await expect(page.getByRole('menuitem', { name: 'Nonaktifkan' })).toBeDisabled()
  })

  test('edited by two at once: both changes are kept', async ({ admin, page, allowed }) => {
    allowed.push(/409/)
    const { id, email } = await newAccount()
    await admin.login('super')
    await admin.open(`/pengguna/${id}`)
    await page.getByLabel('Nama').fill('Nama Baru')
    const { version } = await admin.get<{ version: number }>(`/api/admin/users/${id}`)
    await admin.send('PUT', `/api/admin/users/${id}`, { name: 'Akun Uji', email: `x-${email}`, role: 'admin', version })
    await page.getByRole('button', { name: 'Simpan' }).click()
    const dialog = page.getByRole('dialog', { name: 'Sudah diubah orang lain' })
    await expect(dialog.getByRole('row', { name: /Email/ })).toContainText(`x-${email}`)
    await dialog.getByRole('button', { name: 'Pakai pilihan ini' }).click()
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByRole('heading', { name: 'Nama Baru' })).toBeVisible()
    await expect(page.getByLabel('Email')).toHaveValue(`x-${email}`)
  })
})
