import { count } from '../../lib/money'

export const all = 'Semua'
export const empty = 'Belum ada pesanan'
export const emptyHint = 'Pesanan yang Anda kirim muncul di sini, lengkap dengan statusnya.'
export const emptyStatus = 'Tidak ada pesanan dengan status ini.'
export const status = {
  pending: 'Menunggu persetujuan',
  submitted_to_datapart: 'Diproses dealer',
  approved: 'Disetujui',
  rejected: 'Ditolak',
  cancelled: 'Dibatalkan',
}
export const statusHint = {
  pending: 'Admin akan memeriksa pesanan Anda. Kabar dikirim lewat WhatsApp.',
  submitted_to_datapart: 'Sudah disetujui admin dan diteruskan ke gudang.',
  approved: 'Pesanan disetujui. Barang dikirim sesuai stok.',
  rejected: 'Pesanan ini ditolak.',
  cancelled: 'Pesanan ini dibatalkan.',
}
export const placedTitle = 'Pesanan terkirim'
export const placedText = 'Terima kasih! Admin segera memeriksa pesanan Anda.'
export const soNumber = 'No SO'
export const date = 'Tanggal'
export const reason = 'Alasan'
export const notes = 'Catatan'
export const timeline = 'Perjalanan pesanan'
export const events = {
  placed: 'Pesanan dibuat',
  submitted_to_datapart: 'Disetujui admin, diteruskan ke gudang',
  approved: 'Disetujui dealer',
  rejected: 'Ditolak',
  cancelled: 'Dibatalkan',
  pending: 'Menunggu persetujuan',
}
export const by = (name: string) => `oleh ${name}`
export const delivery = 'Pengiriman'
export const delivered = (done: number, qty: number) => `Terkirim ${count(done)} dari ${count(qty)}`
export const backorder = (n: number) => `menyusul ${count(n)}`
export const deliveredAll = 'Terkirim semua'
export const shortAtOrder = (available: number) => `Saat dipesan stok ${count(available)}`
export const cancel = 'Batalkan'
export const cancelAsk = 'Batalkan pesanan ini?'
export const cancelText = 'Pesanan yang dibatalkan tidak bisa dikembalikan, tetapi bisa dipesan lagi.'
export const cancelReason = 'Alasan (boleh kosong)'
export const cancelYes = 'Ya, batalkan'
export const cancelNo = 'Tidak jadi'
export const cancelled = 'Pesanan dibatalkan'
export const notFound = 'Pesanan tidak ditemukan'
export const notFoundHint = 'Periksa daftar pesanan Anda.'
export const toList = 'Ke daftar pesanan'
