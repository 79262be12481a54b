import { expect, test, unique } from '../harness/admin'

const choose = 'Berkas yang diimpor'

/** A file of shops as somebody exports it from a spreadsheet. */
function csv(...rows: string[]) {
  const buffer = Buffer.from(['Kode,Nama,Nomor WhatsApp,Kota', ...rows].join('\n'))
  return { name: `toko-${unique('I')}.csv`, mimeType: 'text/csv', buffer }
}

const phone = () => `0819${Math.floor(1e7 + Math.random() * 8e7)}`

test('a file is checked, taken over whole after a question, and says what it did', async ({ admin, page }) => {
  await admin.login('admin')
  const codes = [unique('I'), unique('I')]
  const file = csv(...codes.map((code) => `${code},Toko ${code},${phone()},Jambi`))
  await admin.open('/impor')
  await page.getByRole('region', { name: 'Toko', exact: true }).getByLabel(choose).setInputFiles(file)
  await expect(page).toHaveURL(/\/impor\/\d+$/)
  await page.reload()
  await expect(page.getByText('Semua baris bisa diterapkan')).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(2)
  expect(await admin.get<unknown[]>(`/api/admin/shops?search=${codes[0]}`)).toHaveLength(0)
  await page.getByRole('button', { name: 'Terapkan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terapkan semua' }).click()
  await expect(page.getByText('2 ditambahkan, 0 diubah')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Terapkan' })).toBeHidden()
  expect(await admin.get<unknown[]>(`/api/admin/shops?search=${codes[0]}`)).toHaveLength(1)
  await admin.open('/impor')
  await expect(page.getByRole('row', { name: file.name })).toContainText('Diterapkan')
})

test('bad rows are found, say why, and keep the file from being taken over', async ({ admin, page }) => {
  await admin.login('admin')
  const code = unique('I')
  await admin.open('/impor')
  await page
    .getByRole('region', { name: 'Toko', exact: true })
    .getByLabel(choose)
    .setInputFiles(csv(`${code},Toko Baik,${phone()},Jambi`, `${unique('I')},Toko Salah,021-555,Jambi`))
  await expect(page.getByText('1 baris belum benar')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Terapkan' })).toBeDisabled()
  await expect(page.locator('tbody tr')).toHaveCount(2)
  await page.getByRole('button', { name: 'Hanya yang salah' }).click()
  await expect(page).toHaveURL(/outcome=bad/)
  await expect(page.locator('tbody tr')).toHaveCount(1)
  await expect(page.locator('tbody tr')).toContainText('Isi dengan nomor WhatsApp Indonesia')
  await page.getByRole('button', { name: 'Batalkan impor' }).click()
  await expect(page.locator('.page-title')).toContainText('Dibatalkan')
})

test('there are templates to begin with, and lists to take away', async ({ admin, page }) => {
  await admin.login('super')
  await admin.open('/impor')
  const template = page.waitForEvent('download')
  await page.getByRole('region', { name: 'Produk', exact: true }).getByRole('button', { name: 'Contoh XLSX' }).click()
  expect((await template).suggestedFilename()).toMatch(/\.xlsx$/)
  for (const list of ['toko', 'produk', 'sales', 'audit']) {
    for (const [choice, name] of [['Excel (XLSX)', /\.xlsx$/], ['CSV', /\.csv$/]] as const) {
      await admin.open(`/${list}`)
      await page.getByRole('button', { name: 'Ekspor' }).click()
      const download = page.waitForEvent('download')
      await page.getByRole('menuitem', { name: choice }).click()
      expect((await download).suggestedFilename()).toMatch(name)
    }
  }
})
