import { count } from '../../lib/money'

export const title = 'Toko'
export const one = 'Toko'
export const search = 'Kode, nama, nomor WhatsApp, kota'
export const toList = 'Ke daftar toko'
export const columns = {
  code: 'Kode',
  name: 'Nama',
  phone: 'WhatsApp',
  city: 'Kota',
  province: 'Provinsi',
  sales: 'Sales',
  mapped: 'Sistem lama',
  status: 'Status',
  orders: 'Pesanan',
  lastOrder: 'Pesanan terakhir',
  created: 'Dibuat',
}
export const mapped = 'lengkap'
export const unmapped = 'belum lengkap'
export const filterActive = { label: 'Status', all: 'Semua status', yes: 'Aktif', no: 'Nonaktif' }
export const filterMapped = {
  label: 'Pemetaan ke sistem lama',
  all: 'Semua pemetaan',
  yes: 'Pemetaan lengkap',
  no: 'Pemetaan belum lengkap',
}
export const ofSales = (name: string) => `Sales ${name}`
export const inCity = (city: string) => `Kota ${city}`
export const inProvince = (province: string) => `Provinsi ${province}`
export const empty = {
  title: 'Belum ada toko',
  hint: 'Tambahkan toko satu per satu. Toko yang aktif bisa masuk dengan nomor WhatsApp-nya.',
}
export const none = 'belum ada'
export const never = 'belum pernah'

export const add = 'Tambah toko'
export const editTitle = (name: string) => `Ubah ${name}`
export const created = (code: string) => `Toko ${code} ditambahkan`

export const fields = {
  code: 'Kode',
  name: 'Nama',
  phone: 'Nomor WhatsApp',
  address: 'Alamat',
  city: 'Kota',
  province: 'Provinsi',
  sales_id: 'Sales',
  ref_toko_id: 'Toko di sistem lama',
}
export const hints = {
  code: 'Dipakai toko untuk masuk. Selalu huruf besar.',
  phone: 'Kode masuk dikirim ke nomor ini.',
  sales_id: 'Satu toko satu sales.',
}
export const sections = {
  who: 'Toko',
  whoText: 'Kode dan nomor ini yang dipakai toko untuk masuk.',
  where: 'Alamat',
  dealer: 'Dealer',
  dealerText: 'Pesanan toko baru bisa disetujui setelah toko dan sales-nya dihubungkan dengan data di sistem lama.',
}
export const missing = { code: 'Isi kode toko', name: 'Isi nama toko', phone: 'Isi nomor WhatsApp toko' }
export const pickSales = 'Cari kode atau nama sales'
export const pickToko = 'Cari kode atau nama di tbltoko'
export const usedBy = (codes: string[]) => `sudah dipakai ${codes.join(', ')}`
export const goneCode = (id: number) => `#${id}`
export const goneName = 'tidak ada lagi di sistem lama'

export const data = 'Data toko'
export const orderCount = (n: number) => count(n)
export const updated = 'Diubah'
export const old = 'Sistem lama'
export const oldToko = 'Toko'
export const oldSalesman = 'Sales'
export const oldIds = (id: number) => `tblsalesman ${id}`
export const alsoUsedBy = (codes: string[]) => `Toko ini juga dipakai ${codes.join(', ')}.`
export const unmappedTitle = 'Pesanan toko ini belum bisa disetujui'
export const fix = 'Lengkapi'
export const problems = {
  toko: 'Toko belum dihubungkan dengan toko di sistem lama.',
  tokoGone: (id: number) => `Toko nomor ${id} sudah tidak ada di sistem lama. Pilih yang lain.`,
  sales: 'Toko belum punya sales.',
  salesman: (name: string) => `Sales ${name} belum dihubungkan dengan sales di sistem lama.`,
}
export const toSales = 'Buka sales'
export const inactiveNotice = 'Toko ini nonaktif: tidak bisa masuk dan tidak bisa memesan.'

export const messages = 'Pesan ke toko ini'
export const upkeep = (code: string, name: string) => ({
  activated: `Toko ${code} aktif`,
  deactivated: `Toko ${code} dinonaktifkan`,
  removed: `Toko ${code} dihapus`,
  deactivateAsk: {
    title: `Nonaktifkan ${name}?`,
    text: 'Toko langsung keluar dari semua perangkat dan tidak bisa memesan. Pesanannya tetap ada, dan toko bisa diaktifkan lagi kapan saja.',
    yes: 'Nonaktifkan',
  },
  removeAsk: {
    title: `Hapus ${name}?`,
    text: 'Hanya toko yang belum pernah memesan yang bisa dihapus. Penghapusan tidak bisa dibatalkan.',
    yes: 'Hapus',
  },
  notRemovable: 'Toko ini tidak bisa dihapus',
})

export const code = {
  menu: 'Kode masuk darurat',
  title: 'Kode masuk darurat',
  text: 'Untuk toko yang tidak menerima kode lewat WhatsApp. Pastikan Anda berbicara dengan pemilik toko; pembuatan kode ini dicatat.',
  issue: 'Buat kode',
  hint: (code: string) =>
    `Sebutkan lewat telepon. Toko membuka halaman masuk, mengisi ${code}, lalu memasukkan kode ini. Berlaku sekali.`,
  once: 'Kode tidak ditampilkan lagi setelah jendela ini ditutup.',
  left: (clock: string) => `Berlaku ${clock} lagi`,
  over: 'Kode sudah tidak berlaku.',
  label: 'Kode masuk',
}
export const keys = { list: 'Daftar toko', page: 'Toko ini' }
