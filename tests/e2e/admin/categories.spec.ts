import { type Admin, expect, test, unique } from '../harness/admin'

type Category = { code: string; name: string; version: number }

const newCategory = async (admin: Admin): Promise<Category> => {
  const code = unique('K')
  return admin.send('POST', '/api/admin/categories', { code, name: `Kategori ${code}` })
}

test.describe('categories', () => {
  test('are added by keyboard, found, renamed and deleted', async ({ admin, page }) => {
    await admin.login('admin')
    await admin.open('/produk')
    await page.getByRole('main').getByRole('link', { name: 'Kategori' }).click()
    await expect(page.getByRole('row', { name: /BRAKE/ })).toBeVisible()
    await admin.press('n')
    await expect(page.getByLabel('Kode')).toBeFocused()
    const code = unique('K')
    await page.keyboard.type(code)
    await page.keyboard.press('Tab')
    await page.keyboard.type(`Helm ${code}`)
    await page.keyboard.press('Enter')
    await expect(admin.toast(`Kategori Helm ${code} ditambahkan`)).toBeVisible()
    await admin.press('/')
    await page.keyboard.type(`helm ${code.toLowerCase()}`)
    await expect(page.locator('tbody tr')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await page.locator('tbody [data-row]').click()
    await expect(page.getByRole('heading', { name: `Helm ${code}` })).toBeVisible()
    await page.getByLabel('Nama').fill(`Helm Anak ${code}`)
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByRole('heading', { name: `Helm Anak ${code}` })).toBeVisible()
    await expect(page.getByText('Belum ada produk di kategori ini.')).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Hapus' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click()
    await expect(admin.toast('dihapus')).toBeVisible()
    await expect(page).toHaveURL(/\/kategori/)
  })

  test('with products can’t be deleted: their products are shown', async ({ admin, page, allowed }) => {
    allowed.push(/409/)
    await admin.login('admin')
    await admin.open('/kategori/BRAKE')
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Hapus' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click()
    const dialog = page.getByRole('dialog', { name: 'Kategori ini tidak bisa dihapus' })
    await expect(dialog).toContainText('Masih ada')
    await dialog.getByRole('button', { name: 'Lihat produknya' }).click()
    await expect(page).toHaveURL(/\/produk\?category=BRAKE$/)
  })

  test('whose code somebody else has are refused at the field', async ({ admin, page, allowed }) => {
    allowed.push(/422/)
    await admin.login('admin')
    await admin.open('/kategori/baru')
    await page.getByLabel('Kode').fill('BRAKE')
    await page.getByLabel('Nama').fill('Rem Lagi')
    await page.getByRole('button', { name: 'Tambah kategori' }).click()
    await expect(page.getByLabel('Kode')).toBeFocused()
    await expect(page.getByLabel('Kode')).toHaveAttribute('aria-invalid', 'true')
  })

  test('edited by two at once: the present state is shown', async ({ admin, page, allowed }) => {
    allowed.push(/409/)
    await admin.login('admin')
    const { code, version } = await newCategory(admin)
    await admin.open(`/kategori/${code}`)
    await page.getByLabel('Nama').fill('Punya saya')
    await admin.send('PUT', `/api/admin/categories/${code}`, { name: 'Punya orang', version })
    await page.getByRole('button', { name: 'Simpan' }).click()
    const dialog = page.getByRole('dialog', { name: 'Sudah diubah orang lain' })
    await expect(dialog).toContainText('Punya orang')
    await dialog.getByRole('button', { name: 'Pakai pilihan ini' }).click()
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByRole('heading', { name: 'Punya saya' })).toBeVisible()
  })

  test('that do not exist are not found', async ({ admin, page }) => {
    await admin.login('admin')
    await admin.open('/kategori/TIDAKADA')
    await expect(page.getByRole('heading', { name: 'Tidak ditemukan' })).toBeVisible()
  })
})
