import { count } from '../../lib/money'

export const label = 'Saran pencarian'
export const meant = 'Maksud Anda'
export const searches = 'Pencarian'
export const products = 'Barang'
export const categories = 'Kategori'
export const inCategory = (total: number) => `${count(total)} barang`
export const everything = (words: string) => `Lihat semua hasil “${words}”`
export const recent = 'Pencarian terakhir'
export const clearRecent = 'Hapus semua'
export const tryOut = 'Coba cari'
/** How shops speak, to show that they may. */
export const examples = ['kampas rem depan beat', 'oli mpx 2', 'vbelt vario 125', '06455-K59']
export const found = (total: number) => (total === 1 ? '1 saran' : `${count(total)} saran`)
