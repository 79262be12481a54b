import { count } from '../../lib/money'

export const title = 'Rekonsiliasi'
export const verdict = { green: 'Sama', red: 'Ada perbedaan', none: 'Belum pernah dibandingkan' }
export const lead =
  'Setiap malam PMO dan sistem lama dibandingkan: setiap pesanan yang diserahkan harus tepat satu kali di sana.'
export const run = 'Bandingkan sekarang'
export const history = 'Riwayat'
export const staleTitle = 'Hasil ini sudah lama'
export const staleText =
  'Perbandingan terakhir lebih dari satu setengah hari yang lalu. Bandingkan sekarang, atau periksa jadwalnya.'
export const failedTitle = 'Perbandingan terakhir gagal'
export const greenTitle = 'PMO dan sistem lama sama'
export const accepted = (n: number) => `${count(n)} perbedaan sudah diterima dengan catatan.`
export const redTitle = (n: number) => `${count(n)} perbedaan perlu ditindaklanjuti`
export const redText = 'Setiap perbedaan di bawah ini menyebutkan apa yang perlu dilakukan.'

export const last = 'Perbandingan terakhir'
export const facts = {
  at: 'Dibandingkan',
  took: 'Lama',
  orders: 'Pesanan',
  lines: 'Baris pesanan',
  sales_orders: 'Sales order',
  found: 'Perbedaan',
  appeared: 'Baru',
  resolved: 'Sudah beres',
  next: 'Berikutnya',
}

export const differences = 'Perbedaan'
export const columns = {
  what: 'Perbedaan',
  figures: 'PMO dan sistem lama',
  advice: 'Yang perlu dilakukan',
  act: 'Tindakan',
}
export const pmo = 'PMO'
export const old = 'Sistem lama'
export const nothing = 'tidak ada'
export const orderOf = (number: string) => `Pesanan ${number}`
export const soOf = (number: string) => `SO ${number}`
export const since = 'sejak'
export const figures = (qty: number | null, price: string | null) =>
  [qty === null ? null : `${count(qty)} buah`, price && `@ ${price}`].filter(Boolean).join(' ')
export const moreLines = (n: number) => `${count(n)} barang lagi`
export const filterKind = { label: 'Jenis perbedaan', all: 'Semua jenis' }
export const filterAccepted = {
  label: 'Penerimaan',
  all: 'Semua perbedaan',
  yes: 'Sudah diterima',
  no: 'Belum diterima',
}
export const kindCount = (title: string, n: number) => `${title} (${count(n)})`
export const ofOrder = (number: string) => `Pesanan ${number}`
export const empty = { title: 'Tidak ada perbedaan', hint: 'PMO dan sistem lama mengatakan hal yang sama.' }

export const accept = 'Terima'
export const acceptOf = (title: string) => `Terima: ${title}`
export const acceptTitle = 'Terima perbedaan ini?'
export const acceptText =
  'Perbedaan yang diterima tidak lagi dianggap masalah, sampai angkanya berubah. Tulis mengapa boleh tetap ada.'
export const note = 'Catatan'
export const noteMissing = 'Tulis mengapa perbedaan ini boleh tetap ada.'
export const acceptedDone = 'Perbedaan diterima'
export const acceptedBy = (by: string) => `Diterima ${by}`
export const reopen = 'Buka lagi'
export const reopenOf = (title: string) => `Buka lagi: ${title}`
export const reopened = 'Perbedaan dibuka lagi'
