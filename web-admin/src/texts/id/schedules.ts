import { count } from '../../lib/money'

export const title = 'Jadwal'
export const lead = 'Pekerjaan yang berjalan sendiri. Jam yang tertulis adalah waktu Jakarta.'
export const one = 'Jadwal'
export const toList = 'Ke daftar jadwal'
export const columns = {
  title: 'Pekerjaan',
  last: 'Terakhir jalan',
  took: 'Lama',
  outcome: 'Hasil',
  next: 'Berikutnya',
  run: 'Jalankan',
}
export const runColumns = {
  started: 'Mulai',
  by: 'Dijalankan oleh',
  took: 'Lama',
  outcome: 'Status',
  what: 'Hasil',
  attempt: 'Percobaan',
  process: 'Proses server',
}
export const outcome = { running: 'Berjalan', done: 'Selesai', failed: 'Gagal', lost: 'Terputus' }
export const waiting = 'Menunggu giliran'
export const waitingSince = 'Diminta'
export const byItself = 'terjadwal'
export const never = 'belum pernah'
export const lost = 'Server yang menjalankannya berhenti di tengah jalan. Server lain mengulanginya.'
export const failedNext = (when: string) => `Dicoba lagi ${when}.`
export const attempt = (n: number) => `ke-${count(n)}`

export const run = 'Jalankan'
export const runOf = (title: string) => `Jalankan: ${title}`
export const runAsk = (title: string) => ({
  title: 'Jalankan sekarang?',
  text: `“${title}” dijalankan di luar jadwalnya. Jadwal berikutnya tidak berubah, dan menjalankannya dua kali tidak merusak apa pun.`,
  yes: 'Jalankan',
})
export const asked = (title: string) => `Diminta: ${title}`

export const now = 'Keadaan'
export const facts = { timing: 'Jadwal', last: 'Terakhir jalan', took: 'Lama', outcome: 'Hasil', next: 'Berikutnya' }
export const history = 'Riwayat 30 hari'
export const empty = { title: 'Belum pernah berjalan', hint: 'Riwayat muncul setelah giliran pertamanya.' }
export const keys = { page: 'Jadwal ini', run: 'Jalankan sekarang' }

/** What the runs of a schedule report, by the names of its figures; what nobody has named yet is shown under its own name. */
export const results: Record<string, Record<string, (n: number) => string>> = {
  order_sync: {
    looked_at: (n) => `${count(n)} pesanan diperiksa`,
    approved: (n) => `${count(n)} disetujui dealer`,
    rejected: (n) => `${count(n)} ditolak dealer`,
    lines: (n) => `${count(n)} baris berubah`,
    told: (n) => `${count(n)} toko diberi tahu`,
  },
  reconciliation: {
    orders: (n) => `${count(n)} pesanan dibandingkan`,
    lines: (n) => `${count(n)} baris`,
    sales_orders: (n) => `${count(n)} sales order`,
    found: (n) => `${count(n)} perbedaan`,
    appeared: (n) => `${count(n)} baru`,
    resolved: (n) => `${count(n)} beres`,
    unacknowledged: (n) => `${count(n)} belum diterima`,
  },
  housekeeping: {
    idempotency_keys: (n) => `${count(n)} kunci permintaan dihapus`,
    carts: (n) => `${count(n)} keranjang dihapus`,
    messages: (n) => `${count(n)} pesan dihapus`,
    schedule_runs: (n) => `${count(n)} riwayat jadwal dihapus`,
    reconciliation_runs: (n) => `${count(n)} riwayat rekonsiliasi dihapus`,
  },
}
