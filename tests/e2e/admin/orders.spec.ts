import { expect, test } from '../harness/admin'
import { loseAnswer } from '../harness/toko'

test.describe('the list', () => {
  test('shows who waits longest first, and keeps everything in the address', async ({ admin, page }) => {
    await admin.login('admin')
    await admin.open('/pesanan')
    const rows = page.getByRole('row')
    await expect(rows.nth(1)).toContainText('Menunggu persetujuan')
    await page.getByRole('button', { name: 'Semua', exact: true }).click()
    await expect(page).toHaveURL(/status=all/)
    await page.getByRole('button', { name: 'Halaman berikutnya' }).click()
    await expect(page).toHaveURL(/page=2/)
    await expect(page.getByText(/^26–50 dari/)).toBeVisible()
    await page.getByRole('button', { name: 'Masuk' }).click()
    await expect(page).toHaveURL(/sort=created_at/)
    await expect(page).not.toHaveURL(/page=/)
    await page.getByRole('searchbox').fill('TK011')
    await expect(page).toHaveURL(/search=TK011/)
    await expect(rows.nth(1)).toContainText('TK011')
    const address = page.url()
    await page.goBack()
    await expect(page).not.toHaveURL(/search=/)
    await expect(page.getByRole('searchbox')).toHaveValue('')
    await page.goto(address)
    await expect(page.getByRole('searchbox')).toHaveValue('TK011')
    await expect(rows.nth(1)).toContainText('TK011')
  })

  test('filters by days', async ({ admin, page }) => {
    await admin.login('admin')
    await admin.open('/pesanan?status=all')
    await page.getByRole('button', { name: 'Semua tanggal' }).click()
    await page.getByRole('menuitem', { name: '7 hari terakhir' }).click()
    await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=/)
    await expect(page.getByRole('button', { name: '7 hari terakhir' })).toBeVisible()
    await page.getByRole('button', { name: 'Hapus saringan' }).click()
    await expect(page).not.toHaveURL(/from=/)
  })

  test('says so when nothing matches, and how to go on', async ({ admin, page }) => {
    await admin.login('admin')
    await admin.open('/pesanan?status=all&search=TIDAK-ADA')
    await expect(page.getByText('Tidak ada yang cocok')).toBeVisible()
    await page.getByRole('button', { name: 'Hapus saringan' }).last().click()
    await expect(page.getByRole('row').nth(1)).toContainText('ORD-')
  })

  test('says so when it can not be loaded, and tries again', async ({ admin, page, allowed }) => {
    allowed.push(/500/)
    await admin.login('admin')
    let isBroken = true
    await page.route('**/api/admin/orders?*', (route) =>
      isBroken
        ? route.fulfill({
            status: 422,
            contentType: 'application/problem+json',
            body: JSON.stringify({ success: false, status: 422, code: 'validation_failed', title: '', detail: 'Rusak.', errors: [], request_id: 'r1' }),
          })
        : route.fallback(),
    )
    allowed.push(/422/)
    await admin.open('/pesanan')
    await expect(page.getByRole('alert')).toContainText('Gagal memuat')
    isBroken = false
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await expect(page.getByRole('row').nth(1)).toContainText('ORD-')
  })
})

test('ten pending orders are approved by the keyboard in under 20 presses', async ({ admin, page }) => {
  await admin.login('admin')
  await admin.open('/pesanan')
  await expect(page.getByRole('row').nth(1)).toContainText('ORD-')
  const ids = await admin.get<{ id: number; order_number: string }[]>('/api/admin/orders?status=pending&sort=created_at&per_page=10')
  await admin.press('j', 'Enter')
  for (const { id, order_number } of ids) {
    await expect(page).toHaveURL(new RegExp(`/pesanan/${id}$`))
    // The order before may still be on the page.
    await expect(page.getByRole('heading', { name: order_number })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Setujui/ })).toBeEnabled()
    await admin.press('a')
    await expect(page).not.toHaveURL(new RegExp(`/pesanan/${id}$`))
  }
  expect(admin.presses).toBeLessThan(20)
  for (const { id } of ids) expect((await admin.order(id)).status).toBe('submitted_to_datapart')
})

test.describe('one order', () => {
  test('shows lines with stock, the shop, and what happened; approving makes a sales order', async ({ admin, page, shop }) => {
    const order = await shop.order(4)
    await admin.login('admin')
    await admin.open(`/pesanan/${order.id}`)
    await expect(page.getByRole('heading', { name: order.order_number })).toBeVisible()
    await expect(page.locator('.lines tbody tr')).toHaveCount(4)
    await expect(page.locator('.lines tbody tr').first()).toContainText(/cukup|kurang/)
    await expect(page.locator('.timeline')).toContainText('Pesanan dibuat')
    await expect(page.locator('.timeline')).toContainText('Kabar pesanan baru')
    await page.getByRole('button', { name: /^Setujui/ }).click()
    await expect(admin.toast(/disetujui, SO \d{4}\/\d{6}\/POD-PD/)).toBeVisible()
    await admin.open(`/pesanan/${order.id}`)
    await expect(page.getByText('Diproses dealer')).toBeVisible()
    await expect(page.locator('.timeline')).toContainText('Kabar persetujuan')
    await expect(page.getByRole('button', { name: /^Setujui/ })).toBeHidden()
  })

  test('is approved once, however often one clicks', async ({ admin, page, shop }) => {
    const order = await shop.order()
    await admin.login('admin')
    await admin.open(`/pesanan/${order.id}`)
    let calls = 0
    await page.route('**/approve', async (route) => {
      calls += 1
      await new Promise((wait) => setTimeout(wait, 400))
      await route.fallback()
    })
    await page.getByRole('button', { name: /^Setujui/ }).dblclick()
    await admin.press('a', 'a')
    await expect(admin.toast(order.order_number)).toBeVisible()
    expect(calls).toBe(1)
  })

  test('a lost answer is no lost order: trying again shows the result', async ({ admin, page, shop, allowed }) => {
    allowed.push(/ERR_CONNECTION_RESET/, /503/)
    const order = await shop.order()
    await admin.login('admin')
    await page.route('**/api/admin/events', (route) => route.fulfill({ status: 503, body: '' }))
    await loseAnswer(page, '/approve', 'PUT')
    await admin.open(`/pesanan/${order.id}`)
    await page.getByRole('button', { name: /^Setujui/ }).click()
    await expect(page.getByRole('alert')).toContainText('pesanan tidak akan diproses dua kali')
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await expect(admin.toast(/disetujui, SO/)).toBeVisible()
  })

  test('a lost answer is made up for by what the order itself tells', async ({ admin, page, shop, allowed }) => {
    allowed.push(/ERR_CONNECTION_RESET/)
    const order = await shop.order()
    await admin.login('admin')
    await loseAnswer(page, '/approve', 'PUT')
    await admin.open(`/pesanan/${order.id}`)
    await page.getByRole('button', { name: /^Setujui/ }).click()
    await expect(admin.toast(/disetujui, SO/)).toBeVisible()
    await expect(page.getByRole('alert')).toBeHidden()
  })

  test('another admin was faster: the page says so and shows what is', async ({ admin, page, shop, allowed }) => {
    allowed.push(/409/)
    const order = await shop.order()
    await admin.login('admin')
    await admin.open(`/pesanan/${order.id}`)
    await expect(page.getByRole('button', { name: /^Setujui/ })).toBeEnabled()
    const answer = await admin.api.put(`/api/admin/orders/${order.id}/reject`, {
      data: { reason: 'Toko tutup.' },
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    })
    expect(answer.status()).toBe(200)
    await page.getByRole('button', { name: /^Setujui/ }).click()
    await expect(page.getByRole('alert')).toContainText('Status pesanan ini sudah berubah')
    await expect(page.locator('.page-title')).toContainText('Ditolak')
  })

  test('is rejected with a reason that the shop reads', async ({ admin, page, shop }) => {
    const order = await shop.order()
    await admin.login('admin')
    await admin.open(`/pesanan/${order.id}`)
    await expect(page.getByRole('button', { name: 'Tolak' })).toBeVisible()
    await admin.press('r')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Alasan')).toBeFocused()
    await expect(dialog.getByLabel('Alasan')).toHaveValue('Stock tidak tersedia.')
    await dialog.getByLabel('Alasan').fill('')
    await admin.press('Enter')
    await expect(dialog.getByText('Isi alasan penolakan')).toBeVisible()
    await dialog.getByRole('button', { name: 'Pesanan ganda dengan pesanan sebelumnya.' }).click()
    await dialog.getByRole('button', { name: 'Tolak pesanan' }).click()
    await expect(admin.toast(`${order.order_number} ditolak`)).toBeVisible()
    await admin.open(`/pesanan/${order.id}`)
    await expect(page.locator('.timeline q')).toHaveText('Pesanan ganda dengan pesanan sebelumnya.')
  })

  test('with missing mappings says what is missing before anybody clicks', async ({ admin, page, browser, baseURL }) => {
    const { Shop } = await import('../harness/admin')
    const { Toko } = await import('../harness/toko')
    const context = await browser.newContext({ baseURL })
    const shop = new Shop(new Toko(await context.newPage(), 300))
    const order = await shop.order(2)
    await context.close()
    await admin.login('admin')
    await admin.open(`/pesanan/${order.id}`)
    await expect(page.getByRole('alert')).toContainText('Toko TK300 belum dipetakan')
    await expect(page.getByRole('button', { name: /^Setujui/ })).toBeDisabled()
    await admin.press('a')
    expect((await admin.order(order.id)).status).toBe('pending')
  })

  test('that does not exist says so', async ({ admin, page, allowed }) => {
    allowed.push(/404/)
    await admin.login('admin')
    await admin.open('/pesanan/99999999')
    await expect(page.getByRole('heading', { name: 'Tidak ditemukan' })).toBeVisible()
  })
})

test('several orders are approved at once, with a result for each', async ({ admin, page, shop, allowed }) => {
  allowed.push(/409/)
  const orders = [await shop.order(), await shop.order(), await shop.order()]
  await admin.login('admin')
  await admin.open(`/pesanan?search=${shop.code}`)
  await expect(page.getByRole('row')).toHaveCount(orders.length + 1 + (await others(admin, shop.code, orders.length)))
  for (const order of orders) await page.getByRole('row', { name: order.order_number }).getByRole('checkbox').check()
  // One of them is rejected by somebody else meanwhile.
  await admin.api.put(`/api/admin/orders/${orders[1]?.id}/reject`, { data: { reason: 'Toko tutup.' }, headers: { 'Sec-Fetch-Site': 'same-origin' } })
  await page.getByRole('button', { name: 'Setujui 3' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Setujui semua' }).click()
  await expect(dialog.getByRole('status')).toHaveText('2 disetujui, 1 tidak')
  await expect(dialog.getByText(/POD-PD/)).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Tutup' }).last().click()
  await expect(page.getByRole('button', { name: 'Setujui 3' })).toBeHidden()
})

/** Orders of the shop that the demo data left pending. */
async function others(admin: { get<T>(path: string): Promise<T> }, code: string, own: number): Promise<number> {
  const all = await admin.get<unknown[]>(`/api/admin/orders?status=pending&search=${code}&per_page=100`)
  return all.length - own
}

test('an order is printed, the list goes to a spreadsheet', async ({ admin, page, shop }) => {
  const order = await shop.order(2)
  await admin.login('admin')
  await admin.open(`/pesanan/${order.id}`)
  const link = page.getByRole('link', { name: /^Cetak/ })
  await expect(link).toBeVisible()
  const paper = await admin.api.get((await link.getAttribute('href')) ?? '')
  expect(paper.headers()['content-type']).toBe('application/pdf')
  await admin.open(`/pesanan?search=${shop.code}`)
  await expect(page.getByRole('row', { name: order.order_number })).toBeVisible()
  for (const rows of ['satu baris per pesanan', 'satu baris per barang']) {
    for (const [format, name] of [['Excel (XLSX)', /\.xlsx$/], ['CSV', /\.csv$/]] as const) {
      await page.getByRole('button', { name: 'Ekspor' }).click()
      const choice = page.getByRole('menuitem', { name: `${format}, ${rows}` })
      const [file] = await Promise.all([page.waitForEvent('download'), choice.click()])
      expect(file.suggestedFilename()).toMatch(name)
    }
  }
})
