import { count } from '../../lib/money'

export const empty = 'Keranjang masih kosong'
export const emptyHint = 'Cari barang, atau tempel daftar pesanan dari WhatsApp.'
export const browse = 'Cari barang'
export const clear = 'Kosongkan'
export const clearAsk = 'Kosongkan keranjang?'
export const clearText = (lines: number) => `${count(lines)} barang akan dihapus dari keranjang.`
export const removed = (name: string) => `${name} dihapus`
export const removeName = (name: string) => `Hapus ${name}`
export const each = (price: string) => `${price}\u00a0/\u00a0pcs`
export const total = 'Total'
export const totalOf = (lines: number, pieces: number) => `Total ${count(lines)} barang (${count(pieces)} pcs)`
export const recount = 'Dihitung ulang setelah tersimpan'
export const saving = 'Menyimpan…'
export const waiting = 'Menunggu'
export const checkout = 'Periksa pesanan'
export const was = 'sebelumnya'
export const notOrderable = 'Tidak bisa dipesan, tidak ikut dihitung'
export const outOfStock = 'Stok kosong, menunggu kabar admin'
export const short = (available: number) => `Stok hanya ${count(available)}`
export const failed = 'Tidak masuk keranjang'
export const dismiss = 'Mengerti'
export const discount = 'Diskon'
export const subtotal = 'Jumlah harga'
export const addMore = 'Tambah barang'
