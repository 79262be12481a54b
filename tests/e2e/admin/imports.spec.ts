import { readFileSync } from 'node:fs'
import { expect, test, unique } from '../harness/admin'
import { clean } from '../harness/axe'

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

/** A price list as a dealer's spreadsheet saves it. */
function priceList(...rows: string[]) {
  const buffer = Buffer.from(['No. Part;Nama Barang;Harga;Kategori;Rak', ...rows].join('\r\n'))
  return { name: `harga-${unique('I')}.csv`, mimeType: 'text/csv', buffer }
}

test('a dealer’s own price list: tried, its mistakes told by row, corrected, taken over', async ({ admin, page }) => {
  // A check waits for its turn behind other long work.
  test.setTimeout(90_000)
  const inTurn = { timeout: 30_000 }
  await admin.login('admin')
  const [a, b, c] = [unique('P'), unique('P'), unique('P')]
  await admin.open('/impor')
  const products = page.getByRole('region', { name: 'Produk', exact: true })
  const good = [`${a};KAMPAS REM DEPAN;Rp 45.000;BRAKE;A1`, `${b};BUSI;"Rp 1.250.000,50";;`]
  await products.getByLabel(choose).setInputFiles(
    priceList(
      ...good,
      `${a};KAMPAS REM DEPAN;Rp 45.000;BRAKE;A1`,
      `${b};BUSI;15.000;;`,
      `${c};RANTAI;12,5;;`,
      `${unique('P')};RANTAI;45rb;RODA;`,
    ),
  )
  await expect(page.getByText('3 baris belum benar')).toBeVisible(inTurn)
  await expect(page.getByText('Kolom yang tidak dibaca: Rak')).toBeVisible()
  // The file's first row is its header.
  const row = (number: number) => page.locator('tbody tr').nth(number - 2)
  await expect(row(2)).toContainText('Baru')
  await expect(row(3)).toContainText('Baru')
  await expect(row(4)).toContainText('Ganda')
  await expect(row(4)).toContainText('Sama dengan baris 2')
  await expect(row(5)).toContainText('Salah')
  await expect(row(6)).toContainText('Harga')
  await expect(row(7)).toContainText('Kategori')
  await expect(page.getByRole('button', { name: 'Terapkan' })).toBeDisabled()
  await clean(page, 'an import with mistakes')
  // The rows with their reasons go back to the spreadsheet.
  await page.getByRole('button', { name: 'Hanya yang salah' }).click()
  await page.getByRole('button', { name: 'Ekspor' }).click()
  const [reasons] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV' }).click()])
  const written = readFileSync(await reasons.path(), 'utf8')
  expect(written).toContain(c)
  expect(written).not.toContain('KAMPAS REM DEPAN')
  // Nothing has changed yet.
  expect(await admin.get<unknown[]>(`/api/admin/products?search=${a}`)).toHaveLength(0)

  await admin.open('/impor')
  await products.getByLabel(choose).setInputFiles(priceList(...good, `${c};RANTAI;12.500;;`))
  await expect(page.getByText('Semua baris bisa diterapkan')).toBeVisible(inTurn)
  await clean(page, 'an import that is ready')
  await page.getByRole('button', { name: 'Terapkan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terapkan semua' }).click()
  await expect(page.getByText('3 ditambahkan, 0 diubah')).toBeVisible()
  for (const [code, price] of [[a, '45000.00'], [b, '1250000.50'], [c, '12500.00']]) {
    expect(await admin.get<{ price: string }[]>(`/api/admin/products?search=${code}`)).toMatchObject([{ price }])
  }
})

test('a file is dropped where it belongs', async ({ admin, page }) => {
  await admin.login('admin')
  await admin.open('/impor')
  const code = unique('I')
  const { name, buffer } = csv(`${code},Toko ${code},${phone()},Jambi`)
  const dropped = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], name, { type: 'text/csv' }))
      return transfer
    },
    [name, buffer.toString()] as const,
  )
  const place = page.getByRole('region', { name: 'Toko', exact: true }).locator('.upload')
  await place.dispatchEvent('dragover', { dataTransfer: dropped })
  await expect(place).toHaveAttribute('data-over', 'true')
  await place.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page).toHaveURL(/\/impor\/\d+$/)
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(1)
})

test('an upload whose answer was lost is the same import when it is sent again', async ({ admin, page, allowed }) => {
  allowed.push(/Failed to load resource/)
  await admin.login('admin')
  await admin.open('/impor')
  await page.route('**/api/admin/imports?*', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  const code = unique('I')
  const file = csv(`${code},Toko ${code},${phone()},Jambi`)
  const place = page.getByRole('region', { name: 'Toko', exact: true })
  await place.getByLabel(choose).setInputFiles(file)
  await expect(place.getByRole('alert')).toContainText('mengulanginya aman')
  await page.unroute('**/api/admin/imports?*')
  await place.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(page).toHaveURL(/\/impor\/\d+$/)
  await expect(page.locator('tbody tr')).toHaveCount(1)
  const all = await admin.get<{ file_name: string }[]>('/api/admin/imports?kind=shops&per_page=100')
  expect(all.filter(({ file_name }) => file_name === file.name)).toHaveLength(1)
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
