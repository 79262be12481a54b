import { count } from '../../lib/money'

export const label = 'Cari suku cadang'
export const placeholder = 'Nomor part, nama, motor'
export const clear = 'Hapus pencarian'
export const recent = 'Pencarian terakhir'
export const clearRecent = 'Hapus semua'
export const results = (total: number, words: string) => `${count(total)} hasil untuk “${words}”`
export const all = (total: number) => `${count(total)} barang`
export const none = 'Barang tidak ditemukan'
export const noneHint = (words: string) =>
  `Tidak ada yang cocok dengan “${words}”. Coba nomor part tanpa tanda hubung, nama bengkel seperti “kampas rem”, atau hapus saringan.`
export const noneFiltered = 'Tidak ada barang dengan saringan ini.'
export const clearFilters = 'Hapus saringan'
