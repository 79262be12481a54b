import { count } from '../../lib/money'

export const stock = (n: number) => `Stok ${count(n)}`
export const few = (n: number) => `Sisa ${count(n)}`
export const outOfStock = 'Stok kosong'
export const preorder = 'Tetap bisa dipesan; admin akan mengabari.'
export const add = 'Keranjang'
export const addName = (name: string) => `Tambah ${name} ke keranjang`
export const inCart = (qty: number) => `${count(qty)} di keranjang`
export const toCart = 'Lihat keranjang'
export const added = 'Masuk keranjang'
export const qtyOf = (name: string) => `Jumlah ${name}`
export const code = 'Nomor part'
export const category = 'Kategori'
export const description = 'Keterangan'
export const checked = (time: string) => `Stok diperiksa ${time}`
export const checking = 'Memeriksa stok…'
export const similar = 'Sekategori, siap dikirim'
export const notFound = 'Barang ini tidak dijual'
export const notFoundHint = 'Mungkin sudah tidak aktif. Cari penggantinya atau hubungi admin.'
export const title = 'Detail barang'
export const models = 'Untuk motor'
