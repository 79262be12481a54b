import { count } from '../../lib/money'

export const title = 'Pengaturan'
export const saved = 'Pengaturan disimpan dan langsung berlaku'
export const updated = (time: string) => `Terakhir diubah ${time}`
export const untouched = 'Belum pernah diubah; yang tampil adalah nilai bawaan.'

export const fields = {
  order_notify_phones: 'Nomor yang diberi tahu',
  totp_required: 'Wajibkan autentikator',
  low_stock_threshold: 'Batas stok menipis',
  dealer: 'Dealer',
  'dealer.name': 'Nama dealer',
  'dealer.address': 'Alamat',
  'dealer.city': 'Kota',
  'dealer.phone': 'Telepon',
  gateway_order: 'Urutan gateway',
}
export const sections = {
  orders: 'Pesanan baru',
  ordersText:
    'Nomor WhatsApp yang menerima kabar setiap ada pesanan masuk. Kosongkan bila tidak ada yang perlu diberi tahu.',
  security: 'Keamanan',
  securityText: 'Berlaku untuk semua pengguna panel ini.',
  dashboard: 'Dasbor',
  dashboardText: 'Kapan produk yang sering dipesan muncul di peringatan stok.',
  gateways: 'Gateway WhatsApp',
  gatewaysText:
    'Lewat mana pesan dikirim. Bila gateway pertama gagal, yang berikutnya dicoba. Kosongkan untuk mengikuti pengaturan server.',
  dealer: 'Dealer',
  dealerText: 'Tercetak pada dokumen pesanan. Isian yang kosong tidak dicetak.',
}
export const phone = (n: number) => `Nomor ke-${count(n)}`
export const addPhone = 'Tambah nomor'
export const removePhone = (n: number) => `Hapus nomor ke-${count(n)}`
export const mostPhones = (n: number) => `Paling banyak ${count(n)} nomor.`
export const noPhones = 'Tidak ada yang diberi tahu tentang pesanan baru.'
export const totpHint =
  'Pengguna yang belum memasang autentikator diminta memasangnya sebelum bisa melanjutkan. Yang sudah memasang tidak terganggu.'
export const thresholdHint = 'Peringatan muncul bila stok tersedia kurang dari jumlah ini.'
export const thresholdWrong = 'Isi angka 1 sampai 9.999'
export const dealerPhoneHint = 'Seperti yang akan dicetak, misalnya (0751) 123456.'
export const gatewaysOfAll = 'Semua pesan'
export const gatewaysByServer = 'Ikuti pengaturan server'
export const gatewaysAsAll = 'Ikuti "Semua pesan"'
export const gatewaysHint =
  'Urutan memilih adalah urutan mencoba. Gateway yang belum diatur di server tidak bisa dipilih.'
export const gatewaysNoMore = 'Tidak ada gateway lain'
