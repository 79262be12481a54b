import { count } from '../../lib/money'

export const label = 'Cari suku cadang'
export const placeholder = 'Nomor part, nama, motor'
export const clear = 'Hapus pencarian'
export const results = (total: number, words: string) => `${count(total)} hasil untuk “${words}”`
export const all = (total: number) => `${count(total)} barang`
export const meant = 'Maksud Anda'
export const insteadOf = (typed: string) => `Tidak ada “${typed}”.`
export const none = 'Barang tidak ditemukan'
export const noneHint = (words: string) =>
  `Tidak ada yang cocok dengan “${words}”. Coba nomor part tanpa tanda hubung atau nama bengkel seperti “kampas rem”.`
export const noneFiltered = 'Tidak ada barang dengan saringan ini.'
export const clearFilters = 'Hapus saringan'
export const nearly = 'Tidak ada yang persis seperti itu. Ini yang paling mendekati.'
export const instead = 'Coba dengan kata yang lebih sedikit'
export const askDealer = 'Tanya dealer lewat WhatsApp'
export const question = (words: string) => `Halo, apakah ada “${words}”?`
export const quickOrder = 'Tempel daftar pesanan'
