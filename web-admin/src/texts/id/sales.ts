import { count } from '../../lib/money'

export const title = 'Sales'
export const one = 'Sales'
export const search = 'Kode, nama, nomor telepon'
export const toList = 'Ke daftar sales'
export const jabatan = { sales: 'Sales', spv: 'SPV' }
export const columns = {
  code: 'Kode',
  name: 'Nama',
  jabatan: 'Jabatan',
  spv: 'SPV',
  phone: 'Telepon',
  shops: 'Toko aktif',
  team: 'Tim',
  mapped: 'Sistem lama',
  status: 'Status',
  created: 'Dibuat',
}
export const mapped = 'lengkap'
export const unmapped = 'belum dihubungkan'
export const filterJabatan = { label: 'Jabatan', all: 'Semua jabatan' }
export const filterActive = { label: 'Status', all: 'Semua status', yes: 'Aktif', no: 'Nonaktif' }
export const filterMapped = {
  label: 'Pemetaan ke sistem lama',
  all: 'Semua pemetaan',
  yes: 'Sudah dihubungkan',
  no: 'Belum dihubungkan',
}
export const teamOf = (name: string) => `Tim ${name}`
export const empty = {
  title: 'Belum ada sales',
  hint: 'Tambahkan SPV terlebih dahulu, lalu sales di bawahnya. Setiap toko dipegang satu sales.',
}

export const add = 'Tambah sales'
export const editTitle = (name: string) => `Ubah ${name}`
export const created = (code: string) => `Sales ${code} ditambahkan`
export const fields = {
  code: 'Kode',
  name: 'Nama',
  phone: 'Nomor telepon',
  jabatan: 'Jabatan',
  spv_id: 'SPV',
  ref_salesman_id: 'Sales di sistem lama',
}
export const hints = {
  spv_id: 'Atasan dari sales ini. Boleh kosong.',
}
export const sections = {
  who: 'Orang',
  team: 'Tim',
  teamText: 'SPV memimpin tim; sales mengunjungi toko dan boleh punya SPV.',
  old: 'Sistem lama',
  oldText: 'Tanpa ini pesanan toko-tokonya tidak bisa diteruskan ke sistem lama.',
}
export const missing = { code: 'Isi kode sales', name: 'Isi nama sales' }
export const pickSpv = 'Cari kode atau nama SPV'
export const pickSalesman = 'Cari kode atau nama di tblsalesman'
export const usedBy = (codes: string[]) => `sudah dipakai ${codes.join(', ')}`
export const shopsOf = (n: number) => `${count(n)} toko`
export const goneCode = (id: number) => `#${id}`
export const goneName = 'tidak ada lagi di sistem lama'

export const data = 'Data sales'
export const old = 'Sistem lama'
export const oldSalesman = 'Sales'
export const updated = 'Diubah'
export const none = 'belum ada'
export const team = 'Tim'
export const noTeam = 'Belum ada anggota tim. Pilih SPV ini pada data sales yang menjadi anggotanya.'
export const noShops = 'Belum memegang toko'
export const noShopsHint = 'Pilih sales ini pada data toko.'
export const allTeam = 'Lihat di daftar'
export const unmappedTitle = 'Pesanan toko-tokonya belum bisa disetujui'
export const unmappedText = 'Sales ini belum dihubungkan dengan sales di sistem lama.'
export const goneText = (id: number) => `Sales nomor ${id} sudah tidak ada di sistem lama. Pilih yang lain.`
export const fix = 'Lengkapi'
export const inactiveShops = (n: number) =>
  `Sales ini nonaktif, tetapi masih memegang ${count(n)} toko aktif. Pindahkan toko itu ke sales lain.`
export const inactiveTeam = (n: number) =>
  `SPV ini nonaktif, tetapi masih memimpin ${count(n)} sales aktif. Pindahkan tim itu ke SPV lain.`

export const upkeep = (code: string, name: string, shops: number) => ({
  activated: `Sales ${code} aktif`,
  deactivated: `Sales ${code} dinonaktifkan`,
  removed: `Sales ${code} dihapus`,
  deactivateAsk: {
    title: `Nonaktifkan ${name}?`,
    text: shops
      ? `${count(shops)} toko aktif tetap tercatat pada sales ini sampai dipindahkan. Sales nonaktif tidak bisa dipilih untuk toko lain.`
      : 'Sales nonaktif tidak bisa dipilih untuk toko. Sales bisa diaktifkan lagi kapan saja.',
    yes: 'Nonaktifkan',
  },
  removeAsk: {
    title: `Hapus ${name}?`,
    text: 'Hanya sales tanpa toko dan tanpa tim yang bisa dihapus. Penghapusan tidak bisa dibatalkan.',
    yes: 'Hapus',
  },
  notRemovable: 'Sales ini tidak bisa dihapus',
})
export const keys = { list: 'Daftar sales', page: 'Sales ini' }
