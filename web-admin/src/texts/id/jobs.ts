import { count } from '../../lib/money'

export const title = 'Pekerjaan panjang'
export const running = (n: number) => `${n} pekerjaan sedang berjalan`
export const kinds = {
  product_sync: 'Sinkronisasi produk',
  stock_sync: 'Sinkronisasi stok',
  import_check: 'Pemeriksaan berkas impor',
}
export const status = {
  queued: 'Antre',
  running: 'Berjalan',
  done: 'Selesai',
  failed: 'Gagal',
  cancelled: 'Dibatalkan',
}
export const bySchedule = 'terjadwal'
export const waiting = 'Menunggu giliran'
export const of = (done: string, total: string) => `${done} dari ${total}`
export const cancel = 'Hentikan'
export const cancelling = 'Menghentikan…'
export const ended = (name: string) => `${name} selesai`
export const failed = (name: string, why: string) => `${name} gagal. ${why}`
export const stocksChanged = (n: number) => `stok ${count(n)} produk diperbarui`
export const importCheck = {
  total: (n: number) => `${count(n)} baris diperiksa`,
  created: (n: number) => `${count(n)} baru`,
  changed: (n: number) => `${count(n)} berubah`,
  bad: (n: number) => `${count(n)} salah`,
}
export const productSync = {
  parts: (n: number) => `${count(n)} part dibaca`,
  created: (n: number) => `${count(n)} produk baru`,
  updated: (n: number) => `${count(n)} berubah`,
  activated: (n: number) => `${count(n)} diaktifkan`,
  deactivated: (n: number) => `${count(n)} dinonaktifkan`,
  linked: (n: number) => `${count(n)} dipasangkan`,
  overridesKept: (n: number) => `${count(n)} tetap memakai nilai yang Anda ubah`,
  priceMissing: (n: number) => `${count(n)} tanpa harga, tidak ditampilkan`,
  skipped: (n: number, why: string) => `${count(n)} part dilewati: ${why}.`,
  reasons: {
    code_unusable: 'nomornya tidak dapat dipakai',
    code_taken: 'nomornya sudah dipakai produk lain',
    price_unusable: 'harganya tidak dapat dipakai',
  },
}
