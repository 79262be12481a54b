import { expect, test } from '../harness/admin'

type Settings = { order_notify_phones: string[]; low_stock_threshold: number; totp_required: boolean; dealer: { name: string }; version: number }

// There is one set of settings for all: one test at a time.
test.describe.configure({ mode: 'serial' })

test.describe('settings', () => {
  let before: Settings

  test.beforeEach(async ({ admin }) => {
    await admin.login('super')
    before = await admin.get<Settings>('/api/admin/settings')
  })

  test.afterEach(async ({ admin }) => {
    const { version } = await admin.get<Settings>('/api/admin/settings')
    await admin.send('PUT', '/api/admin/settings', { ...before, version })
  })

  test('hold at once: numbers, the dealer, the threshold', async ({ admin, page }) => {
    await admin.open('/pengaturan')
    await page.getByRole('button', { name: 'Tambah nomor' }).click()
    await expect(page.getByRole('textbox', { name: `Nomor ke-${before.order_notify_phones.length + 1}` })).toBeFocused()
    await page.keyboard.type('0813-5555-0001')
    await page.keyboard.press('Enter')
    // An empty line is no number.
    await page.getByLabel('Batas stok menipis').fill('12')
    await page.getByLabel('Nama dealer').fill('PT Uji Motor')
    await admin.press('Control+s')
    await expect(admin.toast('Pengaturan disimpan')).toBeVisible()
    const after = await admin.get<Settings>('/api/admin/settings')
    expect(after.order_notify_phones).toEqual([...before.order_notify_phones, '6281355550001'])
    expect(after).toMatchObject({ low_stock_threshold: 12, dealer: { name: 'PT Uji Motor' } })
    await expect(page.getByText('Terakhir diubah')).toBeVisible()
    await page.getByRole('button', { name: `Hapus nomor ke-${after.order_notify_phones.length}` }).click()
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect.poll(async () => (await admin.get<Settings>('/api/admin/settings')).order_notify_phones).toEqual(before.order_notify_phones)
  })

  test('order the gateways: for all, and for a kind', async ({ admin, page }) => {
    await admin.open('/pengaturan')
    const choose = async (what: string, gateway: string) => {
      await page.getByRole('combobox', { name: what }).press('ArrowDown')
      await page.getByRole('option', { name: gateway }).click()
      await page.keyboard.press('Escape')
    }
    await choose('Semua pesan', 'Log (uji coba)')
    await choose('Kabar penolakan', 'Fonnte')
    await choose('Kabar penolakan', 'Log (uji coba)')
    await page.getByRole('combobox', { name: 'Kode masuk' }).click()
    await expect(page.getByRole('option', { name: 'WhatsApp Cloud API' })).toBeDisabled()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(admin.toast('Pengaturan disimpan')).toBeVisible()
    const { gateway_order } = await admin.get<{ gateway_order: unknown }>('/api/admin/settings')
    expect(gateway_order).toEqual({ default: ['log'], order_rejected: ['fonnte', 'log'] })
    await admin.open('/gateway')
    await expect(page.getByRole('row', { name: /Kabar penolakan/ })).toContainText('Fonnte → Log (uji coba)')
    await page.getByRole('link', { name: 'Ubah urutan' }).click()
    await expect(page.getByRole('heading', { name: 'Pengaturan' })).toBeVisible()
  })

  test('name what is wrong at its line', async ({ admin, page, allowed }) => {
    allowed.push(/422/)
    await admin.open('/pengaturan')
    await page.getByRole('button', { name: 'Tambah nomor' }).click()
    const line = page.getByRole('textbox', { name: `Nomor ke-${before.order_notify_phones.length + 1}` })
    await line.fill('021-555')
    await page.getByLabel('Batas stok menipis').fill('0')
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByText('Isi angka 1 sampai 9.999')).toBeVisible()
    await page.getByLabel('Batas stok menipis').fill('7')
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(line).toHaveAttribute('aria-invalid', 'true')
    await expect(line).toBeFocused()
    await page.getByRole('button', { name: 'Kembalikan' }).click()
    await expect(line).toBeHidden()
  })

  test('changed by two at once: neither is lost', async ({ admin, page, allowed }) => {
    allowed.push(/409/)
    await admin.open('/pengaturan')
    await page.getByLabel('Nama dealer').fill('PT Punya Saya')
    await admin.send('PUT', '/api/admin/settings', { ...before, low_stock_threshold: 33 })
    await page.getByRole('button', { name: 'Simpan' }).click()
    const dialog = page.getByRole('dialog', { name: 'Sudah diubah orang lain' })
    await expect(dialog.getByRole('row', { name: /Batas stok/ })).toContainText('33')
    await dialog.getByRole('button', { name: 'Pakai pilihan ini' }).click()
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(admin.toast('Pengaturan disimpan')).toBeVisible()
    expect(await admin.get<Settings>('/api/admin/settings')).toMatchObject({ low_stock_threshold: 33, dealer: { name: 'PT Punya Saya' } })
  })
})
