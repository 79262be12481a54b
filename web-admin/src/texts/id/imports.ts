import { count } from '../../lib/money'

export const title = 'Impor'
export const one = 'Berkas impor'
export const toList = 'Ke daftar impor'
export const before = 'Impor sebelumnya'
export const kinds = { shops: 'Toko', products: 'Produk' }
export const hints = {
  shops: 'CSV atau XLSX, satu baris per toko. Berkas diperiksa dulu; belum ada yang berubah.',
  products: 'CSV atau XLSX, satu baris per produk. Berkas diperiksa dulu; belum ada yang berubah.',
}
export const pick = 'Pilih berkas'
export const choose = 'Berkas yang diimpor'
export const templateXlsx = 'Contoh XLSX'
export const templateCsv = 'Contoh CSV'
export const columns = {
  file: 'Berkas',
  kind: 'Jenis',
  status: 'Status',
  rows: 'Baris',
  bad: 'Salah',
  by: 'Oleh',
  at: 'Diunggah',
}
export const standing = {
  checking: 'Diperiksa',
  ready: 'Menunggu diterapkan',
  wrong: 'Ada yang salah',
  failed: 'Gagal',
  committed: 'Diterapkan',
  cancelled: 'Dibatalkan',
  expired: 'Kedaluwarsa',
}
export const filterKind = { label: 'Jenis', all: 'Semua jenis' }
export const empty = { title: 'Belum ada impor', hint: 'Pilih berkas toko atau produk di atas.' }

export const checking = 'Memeriksa berkas'
export const again = 'Periksa lagi'
export const cancel = 'Batalkan impor'
export const commit = 'Terapkan'
export const commitAsk = (added: number, changed: number) => ({
  title: 'Terapkan berkas ini?',
  text: `${count(added)} ditambahkan dan ${count(changed)} diubah, semuanya sekaligus.`,
  yes: 'Terapkan semua',
})
export const done = (added: number, changed: number) => `${count(added)} ditambahkan, ${count(changed)} diubah`
export const badTitle = (n: number) => `${count(n)} baris belum benar`
export const badText = 'Perbaiki di berkasnya, lalu unggah lagi. Belum ada yang berubah.'
export const readyText = 'Semua baris bisa diterapkan. Belum ada yang berubah sampai Anda menekan Terapkan.'
export const ignored = (headers: string[]) => `Kolom yang tidak dibaca: ${headers.join(', ')}.`

export const rows = 'Baris berkas'
export const rowColumns = { row: 'Baris', outcome: 'Hasil', code: 'Kode', name: 'Nama', what: 'Keterangan' }
export const outcomes = {
  new: 'Baru',
  changed: 'Berubah',
  unchanged: 'Tetap',
  duplicate: 'Ganda',
  bad: 'Salah',
}
export const filterOutcome = { label: 'Hasil', all: 'Semua baris' }
export const onlyBad = 'Hanya yang salah'
export const noRows = { title: 'Tidak ada baris', hint: 'Berkas ini tidak berisi baris yang bisa dibaca.' }
export const duplicateOf = (row: number) => `Sama dengan baris ${row}.`
export const nothing = 'kosong'
