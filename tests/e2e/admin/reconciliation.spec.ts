import { expect, test } from '../harness/admin'
import { clean } from '../harness/axe'
import { changeTotal } from '../harness/datapart'

test('what differs from the old system is found, says what to do, is accepted, and is gone once it is mended', async ({ admin, page, shop }) => {
  test.setTimeout(120_000)
  const { id, order_number } = await shop.order(2)
  await admin.login('admin')
  const { ref_so_number } = await admin.send<{ ref_so_number: string }>('PUT', `/api/admin/orders/${id}/approve`)
  const compare = async () => {
    await page.getByRole('button', { name: /Bandingkan sekarang/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Jalankan' }).click()
    await expect(admin.toast('Diminta')).toBeVisible()
  }
  const row = page.getByRole('row', { name: new RegExp(order_number) })
  const right = await changeTotal(ref_so_number, '1.00')
  try {
    await admin.open('/rekonsiliasi')
    await compare()
    await page.reload()
    await expect(page.locator('.page-title').getByText('Ada perbedaan')).toBeVisible({ timeout: 30_000 })
    await expect(row).toContainText('Total berbeda')
    await expect(row).toContainText('Periksa sales order ini di sistem lama')
    await expect(row).toContainText('Rp 1')
    await clean(page, 'reconciliation in red')

    await row.getByRole('button', { name: 'Terima: Total berbeda' }).click()
    const dialog = page.getByRole('dialog', { name: 'Terima perbedaan ini?' })
    await dialog.getByRole('button', { name: 'Terima' }).click()
    await expect(dialog).toContainText('Tulis mengapa perbedaan ini boleh tetap ada')
    await dialog.getByLabel('Catatan').fill('Toko setuju.')
    await dialog.getByRole('button', { name: 'Terima' }).click()
    await expect(row).toContainText('Toko setuju.')
    await row.getByRole('button', { name: 'Buka lagi: Total berbeda' }).click()
    await expect(row.getByRole('button', { name: 'Terima: Total berbeda' })).toBeVisible()
    await row.getByRole('link', { name: `Pesanan ${order_number}` }).click()
    await expect(page).toHaveURL(new RegExp(`/pesanan/${id}$`))
  } finally {
    await changeTotal(ref_so_number, right)
  }
  await admin.open('/rekonsiliasi')
  await expect(row).toBeVisible()
  await compare()
  await expect(row).toBeHidden({ timeout: 30_000 })
})
