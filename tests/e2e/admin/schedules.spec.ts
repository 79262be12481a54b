import { expect, test } from '../harness/admin'

const title = 'Ringkas hitungan pesanan per hari'

test.describe('schedules', () => {
  test('are run by hand after a question, and the page follows until the end, also after a reload', async ({ admin, page }) => {
    await admin.login('admin')
    await admin.open('/jadwal')
    const row = page.getByRole('row', { name: title })
    await expect(row).toContainText('Setiap jam')
    await row.getByRole('button', { name: `Jalankan: ${title}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click()
    await row.getByRole('button', { name: `Jalankan: ${title}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Jalankan' }).click()
    await expect(admin.toast(`Diminta: ${title}`)).toBeVisible()
    await page.reload()
    // Who asked for it stands there: it was this run.
    await expect(row).toContainText('Admin')
    await expect(row).toContainText('Selesai')
    await expect(row.getByRole('button')).toBeEnabled()
  })

  test('tell their history, by the keyboard alone', async ({ admin, page }) => {
    await admin.login('super')
    await admin.open('/akun')
    await expect(page.getByRole('heading', { name: 'Akun saya' })).toBeVisible()
    await admin.press('g', 'j')
    await expect(page.getByRole('heading', { name: 'Jadwal' })).toBeVisible()
    const link = page.getByRole('link', { name: 'Salin stok dari sistem lama' })
    await link.focus()
    await admin.press('Enter')
    await expect(page).toHaveURL(/\/jadwal\/stock_sync$/)
    const history = page.getByRole('table', { name: 'Riwayat 30 hari' })
    await expect(history.locator('tbody tr').first()).toContainText('Selesai')
    await admin.press('r')
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Jalankan' })).toBeFocused()
    await admin.press('Enter')
    await expect(history.locator('tbody tr').first()).toContainText('Super')
    await expect(history.locator('tbody tr').first()).toContainText('Selesai')
    await admin.press('Escape')
    await expect(page).toHaveURL(/\/jadwal$/)
  })

  test('that do not exist are not found', async ({ admin, page }) => {
    await admin.login('admin')
    await admin.open('/jadwal/tidak_ada')
    await expect(page.getByRole('heading', { name: 'Tidak ditemukan' })).toBeVisible()
  })
})
