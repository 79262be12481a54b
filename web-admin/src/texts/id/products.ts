export const title = 'Produk'
export const one = 'Produk'
export const search = 'Nomor part atau nama'
export const toList = 'Ke daftar produk'
export const columns = {
  code: 'Nomor part',
  name: 'Nama',
  category: 'Kategori',
  price: 'Harga',
  available: 'Stok',
  overrides: 'Nilai sendiri',
  mapped: 'Sistem lama',
  status: 'Status',
  created: 'Dibuat',
  updated: 'Diubah',
}
export const fields = {
  code: 'Nomor part',
  name: 'Nama',
  category: 'Kategori',
  price: 'Harga',
  description: 'Keterangan',
  ref_part_id: 'Nomor di sistem lama',
  is_active: 'Status',
}
export const none = 'belum ada'
export const priceless = 'tanpa harga'
export const mapped = 'terhubung'
export const unmapped = 'belum terhubung'
export const filterCategory = { label: 'Kategori', all: 'Semua kategori' }
export const filterActive = { label: 'Status', all: 'Semua status', yes: 'Aktif', no: 'Nonaktif' }
export const filterStock = { label: 'Stok', all: 'Semua stok', yes: 'Ada stok', no: 'Stok habis' }
export const filterMapped = {
  label: 'Hubungan dengan sistem lama',
  all: 'Semua hubungan',
  yes: 'Terhubung',
  no: 'Belum terhubung',
}
export const filterOverridden = {
  label: 'Nilai sendiri',
  all: 'Semua nilai',
  yes: 'Ada nilai sendiri',
  no: 'Sama dengan sistem lama',
}
export const filterPrice = { label: 'Harga', all: 'Semua harga', yes: 'Tanpa harga', no: 'Ada harga' }
export const empty = {
  title: 'Belum ada produk',
  hint: 'Produk datang dari sistem lama lewat sinkronisasi, atau ditambahkan satu per satu.',
}

export const categories = 'Kategori'
export const sync = 'Sinkronisasi'
export const add = 'Tambah produk'
export const editTitle = (name: string) => `Ubah ${name}`
export const created = (code: string) => `Produk ${code} ditambahkan`
export const hints = {
  code: 'Nomor part dari pabrik.',
  codeFollows: 'Mengikuti sistem lama.',
  price: 'Kosong atau 0: produk tidak ditampilkan ke toko.',
  ref_part_id: 'Kolom id di tblpart_id.',
}
export const sections = {
  what: 'Produk',
  whatText: 'Nilai yang Anda ubah di sini dipakai menggantikan sistem lama, juga setelah sinkronisasi.',
  old: 'Sistem lama',
  oldText: 'Pesanan berisi produk yang belum terhubung tidak bisa disetujui.',
}
export const missing = { code: 'Isi nomor part', name: 'Isi nama produk' }

export const data = 'Data produk'
export const old = 'Sistem lama'
export const overridden = 'nilai sendiri'
export const drop = 'Pakai lagi nilai sistem lama'
export const dropFor = (value: string) => `Pakai lagi ${value}`
export const dropField = (field: string) => `Pakai lagi nilai sistem lama untuk ${field}`
export const dropped = (field: string) => `${field} mengikuti sistem lama lagi`
export const inactiveNotice = 'Produk ini nonaktif: toko tidak melihatnya.'
export const pricelessNotice = 'Produk ini belum punya harga, jadi toko tidak melihatnya.'
export const unmappedTitle = 'Pesanan berisi produk ini belum bisa disetujui'
export const noPart = 'Produk belum dihubungkan dengan part di sistem lama.'
export const partGone = (id: number) => `Part nomor ${id} sudah tidak ada di sistem lama.`

export const picture = {
  title: 'Gambar',
  alt: (name: string) => `Gambar ${name}`,
  none: 'Belum ada gambar',
  add: 'Tambah gambar',
  replace: 'Ganti gambar',
  choose: 'Pilih berkas gambar',
  remove: 'Hapus gambar',
  sending: 'Mengirim gambar',
  saved: 'Gambar disimpan',
  removed: 'Gambar dihapus',
  wrongType: 'Pilih gambar JPEG, PNG, atau WebP.',
  hint: 'JPEG, PNG, atau WebP. Bisa juga ditarik ke sini atau ditempel dengan Ctrl+V.',
  removeAsk: { title: 'Hapus gambar produk ini?', text: 'Toko tidak melihat gambar ini lagi.', yes: 'Hapus' },
}
export const upkeep = (code: string, name: string) => ({
  activated: `Produk ${code} aktif`,
  deactivated: `Produk ${code} dinonaktifkan`,
  removed: `Produk ${code} dihapus`,
  deactivateAsk: {
    title: `Nonaktifkan ${name}?`,
    text: 'Toko tidak melihat produk ini lagi, juga setelah sinkronisasi. Produk bisa diaktifkan lagi kapan saja.',
    yes: 'Nonaktifkan',
  },
  removeAsk: {
    title: `Hapus ${name}?`,
    text: 'Hanya produk yang belum pernah dipesan yang bisa dihapus. Produk yang ada di sistem lama kembali pada sinkronisasi berikutnya.',
    yes: 'Hapus',
  },
  notRemovable: 'Produk ini tidak bisa dihapus',
})
export const keys = { list: 'Daftar produk', page: 'Produk ini' }
