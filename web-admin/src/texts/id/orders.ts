import { count } from '../../lib/money'

export const title = 'Pesanan'
export const status = {
  pending: 'Menunggu persetujuan',
  submitted_to_datapart: 'Diproses dealer',
  approved: 'Disetujui dealer',
  rejected: 'Ditolak',
  cancelled: 'Dibatalkan toko',
}
export const statusFilter = 'Status'
export const allStatuses = 'Semua status'
export const tabs = {
  pending: 'Menunggu',
  submitted_to_datapart: 'Diproses',
  approved: 'Disetujui',
  rejected: 'Ditolak',
  cancelled: 'Dibatalkan',
  all: 'Semua',
}
export const search = 'Nomor pesanan, kode toko, nomor SO'
export const ofShop = (code: string) => `Toko ${code}`
export const columns = {
  number: 'Pesanan',
  time: 'Masuk',
  shop: 'Toko',
  lines: 'Baris',
  total: 'Total',
  status: 'Status',
  so: 'No SO',
  updated: 'Diubah',
}
export const empty = {
  title: 'Belum ada pesanan',
  hint: 'Pesanan muncul di sini begitu toko mengirimnya dari aplikasi pemesanan.',
}
export const emptyPending = {
  title: 'Tidak ada pesanan yang menunggu',
  hint: 'Semua pesanan sudah diperiksa. Pesanan baru muncul di sini dengan sendirinya.',
}
export const one = (number: string) => `Pesanan ${number}`
export const allOfShop = 'Lihat semua'
export const noneOfShop = 'Belum pernah memesan'
export const toList = 'Ke daftar pesanan'

export const keys = {
  group: 'Pesanan ini',
  list: 'Daftar pesanan',
  approve: 'Setujui, lalu buka yang berikutnya',
  reject: 'Tolak',
  next: 'Pesanan menunggu berikutnya',
  previous: 'Pesanan menunggu sebelumnya',
  back: 'Kembali ke daftar',
  print: 'Cetak',
}

export const approve = 'Setujui'
export const approving = 'Menyetujui…'
export const approved = (number: string, so?: string | null) => `${number} disetujui${so ? `, SO ${so}` : ''}`
export const approveFailed = (number: string, why: string) => `${number} belum disetujui: ${why}`
export const unknownResult =
  'Jawaban server tidak sampai, sehingga hasilnya belum diketahui. Coba lagi: pesanan tidak akan diproses dua kali.'
export const noMore = 'Semua pesanan yang menunggu sudah diperiksa.'
export const waiting = (n: number) => `${count(n)} menunggu`

export const reject = 'Tolak'
export const rejectTitle = (number: string) => `Tolak ${number}?`
export const rejectText = 'Toko menerima alasan ini lewat WhatsApp. Penolakan tidak bisa dibatalkan.'
export const rejectReason = 'Alasan'
export const rejectTemplates = [
  'Stock tidak tersedia.',
  'Sebagian besar barang kosong. Silakan pesan lagi minggu depan.',
  'Masih ada tagihan yang belum lunas. Hubungi sales Anda.',
  'Pesanan ganda dengan pesanan sebelumnya.',
]
export const rejectMissing = 'Isi alasan penolakan'
export const rejectYes = 'Tolak pesanan'
export const rejected = (number: string) => `${number} ditolak`

export const mappingTitle = 'Belum bisa disetujui: ada data yang belum dipetakan ke sistem lama'
export const fix = 'Perbaiki'
export const shortTitle = (n: number) => (n === 1 ? '1 baris melebihi stok' : `${count(n)} baris melebihi stok`)
export const shortText = 'Pesanan tetap bisa disetujui; kekurangannya menjadi back order di sistem lama.'
export const staleStatus = 'Status pesanan ini sudah berubah. Yang tampil adalah keadaan sekarang.'

export const items = 'Barang'
export const lineColumns = {
  no: 'No',
  code: 'Kode',
  name: 'Nama',
  price: 'Harga',
  qty: 'Jumlah',
  stock: 'Stok',
  delivered: 'Terkirim',
  subtotal: 'Subtotal',
}
export const stockNow = (n: number) => count(n)
export const stockThen = (n: number) => `saat dipesan ${count(n)}`
export const enough = 'cukup'
export const lacking = (n: number) => `kurang ${count(n)}`
export const backorder = (n: number) => `sisa ${count(n)}`
export const total = 'Total'
export const discount = 'Diskon'
export const grandTotal = 'Total akhir'

export const facts = 'Keterangan'
export const shop = 'Toko'
export const phone = 'WhatsApp'
export const sales = 'Sales'
export const noSales = 'belum ada'
export const placedAt = 'Dipesan'
export const notes = 'Catatan'
export const type = 'Jenis SO'
export const reason = 'Alasan'
export const salesOrder = 'Sales order'
export const soStatus = 'Status di sistem lama'
export const soBy = 'Diputuskan oleh'
export const soDue = 'Jatuh tempo'

export const timeline = 'Perjalanan pesanan'
export const events = {
  pending: 'Pesanan dibuat',
  submitted_to_datapart: 'Disetujui admin dan diteruskan ke sistem lama',
  approved: 'Disetujui dealer',
  rejected: 'Ditolak',
  cancelled: 'Dibatalkan',
}
export const actor = { toko: 'Toko', admin: 'Admin', system: 'Sistem', data_part: 'Sistem lama' }
export const by = (name: string) => `oleh ${name}`
export const messageTo = (recipient: string) => `ke ${recipient}`
export const bulkApprove = (n: number) => `Setujui ${count(n)}`
export const bulkTitle = (n: number) => `Setujui ${count(n)} pesanan?`
export const bulkText =
  'Setiap pesanan menjadi satu sales order di sistem lama. Pesanan yang datanya belum lengkap dilewati dan alasannya ditampilkan.'
export const bulkStart = 'Setujui semua'
export const bulkRunning = (done: number, total: number) => `${count(done)} dari ${count(total)} selesai`
export const bulkDone = (good: number, bad: number) =>
  bad ? `${count(good)} disetujui, ${count(bad)} tidak` : `${count(good)} disetujui`
export const bulkWaiting = 'menunggu giliran'
export const bulkRetry = 'Ulangi yang gagal'

export const city = 'Kota'
export const salesColumn = 'Sales'
export const unmapped = 'Belum dipetakan'
export const unmappedFilter = 'Pemetaan'
export const unmappedAll = 'Lengkap atau tidak'
export const unmappedYes = 'Belum dipetakan'
export const unmappedNo = 'Lengkap'

export const print = 'Cetak'
export const exportRows = { orders: 'satu baris per pesanan', lines: 'satu baris per barang' }
