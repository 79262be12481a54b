import { type Admin, expect, test } from '../harness/admin'
import { failMessage } from '../harness/messages'

type Message = { id: number; kind: string; status: string; recipient: string }

/** The message of this kind that an order or a shop caused, once it has gone out. */
async function messageOf(admin: Admin, kind: string, where: string): Promise<Message> {
  let found: Message | undefined
  await expect
    .poll(async () => {
      const [message] = await admin.get<Message[]>(`/api/admin/messages?kind=${kind}&${where}&per_page=1`)
      found = message
      return message?.status
    })
    .toBe('sent')
  return found as Message
}

test.describe('the list of messages', () => {
  test('shows first what failed, and keeps everything in the address', async ({ admin, page, shop }) => {
    const order = await shop.order()
    await admin.login('admin')
    const message = await messageOf(admin, 'order_created', `order_id=${order.id}`)
    await failMessage(message.id, 'Nomor tidak terdaftar di WhatsApp.')
    await admin.open('/pesan')
    const row = page.getByRole('row', { name: order.order_number }).filter({ hasText: message.recipient })
    await expect(row).toContainText('Gagal')
    await expect(row).toContainText('Nomor tidak terdaftar')
    await page.getByRole('button', { name: 'Terkirim', exact: true }).click()
    await expect(page).toHaveURL(/status=sent/)
    await expect(row).toBeHidden()
    await page.getByRole('button', { name: 'Semua', exact: true }).click()
    await page.getByRole('searchbox').fill(order.order_number)
    await expect(page).toHaveURL(/search=ORD-/)
    await expect(row.first()).toBeVisible()
    await page.getByLabel('Isi').selectOption('Kode masuk')
    await expect(page.getByText('Tidak ada yang cocok')).toBeVisible()
    await page.getByRole('button', { name: 'Hapus saringan' }).last().click()
    await admin.open(`/pesan?status=all&order_id=${order.id}`)
    await expect(page.getByRole('button', { name: `Pesanan ${order.order_number}` })).toBeVisible()
    await page.getByRole('row').nth(1).getByRole('link', { name: order.order_number }).click()
    await expect(page).toHaveURL(new RegExp(`/pesanan/${order.id}$`))
  })

  test('says so when nothing failed', async ({ admin, page }) => {
    await admin.login('admin')
    await page.route('**/api/admin/messages?*', (route) =>
      route.fulfill({ json: { success: true, data: [], meta: { page: 1, per_page: 25, total: 0, total_pages: 0 } } }),
    )
    await admin.open('/pesan')
    await expect(page.getByRole('heading', { name: 'Tidak ada pesan yang gagal' })).toBeVisible()
  })
})

test.describe('one message', () => {
  test('shows what it says, every try and its fate; the order’s timeline leads to it', async ({ admin, page, shop }) => {
    const order = await shop.order()
    await admin.login('admin')
    await messageOf(admin, 'order_created', `order_id=${order.id}`)
    await admin.open(`/pesanan/${order.id}`)
    await page.locator('.timeline').getByRole('link', { name: 'Kabar pesanan baru' }).first().click()
    await expect(page.getByRole('heading', { name: 'Kabar pesanan baru' })).toBeVisible()
    await expect(page.locator('.bubble')).toContainText(`Order: ${order.order_number}`)
    await expect(page.getByRole('region', { name: 'Percobaan' }).getByRole('row').nth(1)).toContainText('Diterima gateway')
    await expect(page.locator('.timeline')).toContainText('Dibuat')
    await expect(page.locator('.timeline')).toContainText('Diterima gateway')
    await page.getByRole('link', { name: order.order_number }).click()
    await expect(page.getByRole('heading', { name: order.order_number })).toBeVisible()
  })

  test('is sent again after a question; both know each other', async ({ admin, page, shop }) => {
    const order = await shop.order()
    await admin.login('admin')
    const message = await messageOf(admin, 'order_created', `order_id=${order.id}`)
    await failMessage(message.id, 'Nomor tidak terdaftar di WhatsApp.')
    // Whom the settings name is told, and they are others' business here.
    const all = () => admin.get<Message[]>(`/api/admin/messages?order_id=${order.id}`)
    const before = (await all()).length
    await admin.open(`/pesan/${message.id}`)
    await expect(page.getByRole('alert')).toContainText('Nomor tidak terdaftar')
    await admin.press('r')
    const dialog = page.getByRole('dialog', { name: 'Kirim ulang pesan ini?' })
    await dialog.getByRole('button', { name: 'Batal' }).click()
    expect(await all()).toHaveLength(before)
    await page.getByRole('button', { name: 'Kirim ulang' }).click()
    await dialog.getByRole('button', { name: 'Kirim ulang' }).click()
    await expect(admin.toast('Pesan dikirim ulang')).toBeVisible()
    await expect(page).not.toHaveURL(new RegExp(`/pesan/${message.id}$`))
    await page.getByRole('link', { name: `#${message.id}` }).click()
    await expect(page.getByText('Dikirim ulang sebagai')).toBeVisible()
    await expect.poll(async () => (await all()).filter(({ status }) => status === 'sent').length).toBe(before)
  })

  test('with a secret is not sent again, and says why', async ({ admin, page, shop }) => {
    await shop.toko.login()
    await admin.login('admin')
    const message = await messageOf(admin, 'otp', `search=${shop.toko.phone}`)
    await admin.open(`/pesan/${message.id}`)
    await expect(page.getByText('penerimanya harus meminta yang baru')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Kirim ulang' })).toHaveCount(0)
    await expect(page.locator('.bubble')).toContainText('{secret}')
    await expect(page.locator('.bubble')).not.toContainText(/\d{6}/)
  })

  test('that does not exist says so', async ({ admin, page, allowed }) => {
    allowed.push(/404/)
    await admin.login('admin')
    await admin.open('/pesan/99999999')
    await expect(page.getByRole('heading', { name: 'Tidak ditemukan' })).toBeVisible()
  })
})

test.describe('gateways', () => {
  test('say how they are, and what goes by them', async ({ admin, page }) => {
    await admin.login('admin')
    await admin.open('/gateway')
    await expect(page.getByRole('region', { name: 'Log (uji coba)' })).toContainText('Berjalan')
    await expect(page.getByRole('region', { name: 'WhatsApp Cloud API' })).toContainText('Belum diatur')
    const routes = page.getByRole('region', { name: 'Urutan per jenis pesan' })
    await expect(routes.getByRole('row', { name: /Kode masuk/ })).toContainText('Log (uji coba)')
    // Only a super admin changes the order.
    await expect(routes.getByRole('link', { name: 'Ubah urutan' })).toHaveCount(0)
  })

  test('are tested with a message, and the result is there at once', async ({ admin, page, allowed }) => {
    allowed.push(/422/)
    await admin.login('admin')
    await admin.open('/gateway')
    await page.getByRole('button', { name: 'Kirim pesan uji: Log (uji coba)' }).click()
    const dialog = page.getByRole('dialog', { name: 'Pesan uji lewat Log (uji coba)' })
    await expect(dialog.getByLabel('Nomor WhatsApp')).toBeFocused()
    await page.keyboard.type('021-555')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('Nomor WhatsApp tidak benar')).toBeVisible()
    await dialog.getByLabel('Nomor WhatsApp').fill('0812-9999-0042')
    await dialog.getByRole('button', { name: 'Kirim' }).click()
    await expect(dialog).toContainText('Gateway menerima pesan uji')
    await dialog.getByRole('link', { name: 'Buka pesan' }).click()
    await expect(page.getByRole('heading', { name: 'Pesan uji' })).toBeVisible()
    await expect(page.locator('.page-title')).toContainText('Terkirim')
  })

  test('that fail a test say why', async ({ admin, page }) => {
    await admin.login('admin')
    await admin.open('/gateway')
    await page.getByRole('button', { name: 'Kirim pesan uji: Fonnte' }).click()
    const dialog = page.getByRole('dialog', { name: 'Pesan uji lewat Fonnte' })
    await dialog.getByLabel('Nomor WhatsApp').fill('0812-9999-0043')
    await dialog.getByRole('button', { name: 'Kirim' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Pesan uji gagal')
    await dialog.getByRole('button', { name: 'Tutup' }).last().click()
    await expect(page.getByRole('region', { name: 'Fonnte' })).toContainText('Galat terakhir')
  })
})
