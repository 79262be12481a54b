import { count } from '../../lib/money'

export const title = 'Dasbor'
export const pending = 'Menunggu persetujuan'
export const pendingHint = 'Periksa sekarang'
export const noPending = 'Semua sudah diperiksa'
export const orders = 'Pesanan'
export const revenue = 'Nilai pesanan'
export const revenueHint = 'tanpa yang ditolak dan dibatalkan'
export const oldest = 'terlama'
export const percent = (n: number) => `${Math.abs(n)}%`
export const thanBefore = 'dari rentang sebelumnya'
export const nothingBefore = 'belum ada pembanding'
export const approval = 'Waktu sampai disetujui'
export const approvalMedian = 'median'
export const approvalP90 = (time: string) => `9 dari 10 dalam ${time}`
export const noApprovals = 'Belum ada persetujuan'
export const messages = 'Pesan WhatsApp'
export const messagesFailed = (n: number) => `${count(n)} gagal`
export const messagesShow = 'Lihat yang gagal'
export const messagesFine = 'Lancar'
export const messagesHint = (sent: number, delivered: number, queued: number) =>
  `${count(sent)} terkirim, ${count(delivered)} sampai, ${count(queued)} antre`
export const catalogue = 'Katalog'
export const outOfStock = 'Stok kosong'
export const outOfStockHint = (shown: number) => `dari ${count(shown)} produk yang dijual`
export const unmapped = 'Belum dipetakan'
export const unmappedHint = 'produk tanpa pasangan di sistem lama'
export const byDay = 'Nilai pesanan per hari'
export const ofDay = (revenue: string, orders: number) => [revenue, `${count(orders)} pesanan`]
export const day = 'Hari'
export const asTable = 'Tabel'
export const byStatus = 'Menurut status'
export const topProducts = 'Produk terlaris'
export const topShops = 'Toko teratas'
export const bySales = 'Menurut sales'
export const noSales = 'Tanpa sales'
export const product = 'Produk'
export const shop = 'Toko'
export const sales = 'Sales'
export const qty = 'Jumlah'
export const nothing = 'Belum ada pesanan pada rentang tanggal ini.'
export const updated = 'Angka diperbarui setiap menit.'

export const stockAlerts = 'Laris tetapi hampir habis'
export const stockAlertsHint = '90 hari terakhir, yang paling sering dipesan lebih dulu'
export const noStockAlerts = 'Tidak ada barang laris yang hampir habis.'
export const available = 'Tersedia'
export const ordered90 = 'Dipesan'
export const gateways = 'Pengiriman pesan'
export const gatewayFine = 'Lancar'
export const gatewayStopped = 'Berhenti'
export const gatewayPaused = 'Jeda'
export const gatewayFigures = (sent: number, failed: number) => `${count(sent)} terkirim, ${count(failed)} gagal`
export const noGateways = 'Belum ada gateway yang diatur.'
export const differs = {
  red: (n: number) => `${count(n)} perbedaan antara PMO dan sistem lama perlu ditindaklanjuti`,
  stale: 'PMO dan sistem lama sudah lama tidak dibandingkan',
  look: 'Lihat rekonsiliasi',
}
