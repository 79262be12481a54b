import { count } from '../../lib/money'

export const lines = (n: number) => `${count(n)} barang`
export const reorder = 'Pesan lagi'
export const reorderOf = (number: string) => `Pesan lagi ${number}`
export const reordered = (n: number) => `${count(n)} barang masuk keranjang`
export const reorderWaiting = 'Tersimpan, masuk keranjang begitu tersambung'
export const statusShort = {
  pending: 'Menunggu',
  submitted_to_datapart: 'Diproses',
  approved: 'Disetujui',
  rejected: 'Ditolak',
  cancelled: 'Dibatalkan',
}
