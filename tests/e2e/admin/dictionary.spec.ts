import { expect, test } from '../harness/admin'
import { searchInVain } from '../harness/searches'

/** A word that nobody says. */
const word = () => `zq${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`.replace(/\d/g, 'x')

test('a synonym is tried out before it is saved, and then found', async ({ admin, page }) => {
  await admin.login('admin')
  const term = word()
  await admin.open('/kamus')
  await expect(page.locator('tbody [data-row]').first()).toBeVisible()
  await admin.press('n')
  await expect(page.getByLabel('Istilah')).toBeFocused()
  await page.keyboard.type(term)
  await page.getByRole('combobox', { name: 'Artinya di katalog' }).fill('spark plug')
  await page.keyboard.press('Enter')
  const preview = page.getByRole('region', { name: 'Coba pencarian' })
  await expect(preview.getByRole('region', { name: 'Sekarang' })).toBeVisible()
  await expect(preview.getByRole('region', { name: 'Dengan isian ini' })).toContainText(/PLUG/)
  await page.getByRole('button', { name: 'Tambah sinonim' }).click()
  await expect(admin.toast(`Sinonim ${term} ditambahkan`)).toBeVisible()
  await page.getByRole('searchbox').fill(term)
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: 'Hapus' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click()
  await expect(admin.toast(`${term} dihapus`)).toBeVisible()
})

test('a synonym without a meaning is refused at its field', async ({ admin, page }) => {
  await admin.login('admin')
  await admin.open('/kamus/baru')
  await page.getByLabel('Istilah').fill(word())
  await page.getByRole('button', { name: 'Tambah sinonim' }).click()
  await expect(page.getByText('Isi paling sedikit satu arti')).toBeVisible()
})

test('a motorcycle with its model codes is added', async ({ admin, page }) => {
  await admin.login('admin')
  const name = word()
  await admin.open('/kamus/model/baru')
  await page.getByLabel('Nama').fill(name)
  await page.getByRole('combobox', { name: 'Kode model' }).fill('K59')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Tambah model' }).click()
  await expect(admin.toast(`Model ${name} ditambahkan`)).toBeVisible()
  await page.getByRole('searchbox').fill(name)
  await expect(page.getByRole('row').nth(1)).toContainText('K59')
})

test('a search in vain becomes a synonym, another one is dismissed', async ({ admin, page }) => {
  const [first, second] = [word(), word()]
  await searchInVain(first)
  await searchInVain(second)
  await admin.login('admin')
  await admin.open('/kamus/gagal')
  await page.getByRole('button', { name: `Abaikan ${second}` }).click()
  await expect(page.getByRole('row', { name: second })).toBeHidden()
  await page.getByRole('link', { name: `Jadikan sinonim: ${first}` }).click()
  await expect(page.getByLabel('Istilah')).toHaveValue(first)
  await page.getByRole('combobox', { name: 'Artinya di katalog' }).fill('spark plug')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Tambah sinonim' }).click()
  await expect(admin.toast(`Sinonim ${first} ditambahkan`)).toBeVisible()
  await expect(page.getByRole('row', { name: first })).toBeHidden()
})
