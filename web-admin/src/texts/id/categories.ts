import { count } from '../../lib/money'

export const title = 'Kategori'
export const one = 'Kategori'
export const search = 'Kode atau nama kategori'
export const toList = 'Ke daftar kategori'
export const columns = { code: 'Kode', name: 'Nama', products: 'Produk' }
export const fields = { code: 'Kode', name: 'Nama' }
export const hints = {
  code: 'Seperti ditulis sistem lama, misalnya dengan huruf besar. Tidak bisa diubah lagi.',
  codeStays: 'Kode mengikuti sistem lama dan tidak bisa diubah.',
  name: 'Yang dibaca toko di aplikasi pemesanan.',
}
export const missing = { code: 'Isi kode', name: 'Isi nama' }
export const add = 'Tambah kategori'
export const created = (name: string) => `Kategori ${name} ditambahkan`
export const empty = {
  title: 'Belum ada kategori',
  hint: 'Kategori datang dari sistem lama lewat sinkronisasi produk, atau ditambahkan satu per satu.',
}
export const productCount = (n: number) => `${count(n)} produk`
export const products = 'Produk di kategori ini'
export const noProducts = 'Belum ada produk di kategori ini.'
export const showProducts = 'Lihat produknya'
export const upkeep = (name: string) => ({
  removed: `Kategori ${name} dihapus`,
  removeAsk: {
    title: `Hapus kategori ${name}?`,
    text: 'Hanya kategori tanpa produk yang bisa dihapus. Kategori yang dipakai sistem lama kembali pada sinkronisasi berikutnya.',
    yes: 'Hapus',
  },
  notRemovable: 'Kategori ini tidak bisa dihapus',
})
export const keys = { list: 'Daftar kategori', page: 'Kategori ini' }
