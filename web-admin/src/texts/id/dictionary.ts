import { count } from '../../lib/money'

export const title = 'Kamus pencarian'
export const tabs = { synonyms: 'Sinonim', models: 'Model motor', misses: 'Pencarian gagal' }
export const tabsLabel = 'Bagian kamus'
export const toList = 'Ke kamus'
export const filterActive = { label: 'Status', all: 'Semua status', yes: 'Aktif', no: 'Nonaktif' }

export const search = 'Istilah atau artinya'
export const columns = { term: 'Istilah', means: 'Artinya di katalog', status: 'Status', updated: 'Diubah' }
export const empty = {
  title: 'Belum ada sinonim',
  hint: 'Tambahkan istilah bengkel dan nama resminya, agar toko menemukan barang dengan kata-katanya sendiri.',
}
export const add = 'Tambah sinonim'
export const one = 'Sinonim'
export const created = (term: string) => `Sinonim ${term} ditambahkan`
export const fields = { term: 'Istilah', means: 'Artinya di katalog' }
export const hints = {
  term: 'Seperti yang diucapkan toko. Tulisan yang digabung, dipisah, atau salah ketik ditemukan dengan sendirinya.',
  means:
    'Kata dari nama resmi barang, misalnya pad set brake. Tekan Enter setelah setiap pilihan; yang paling lazim lebih dulu.',
}
export const missing = { term: 'Isi istilah', means: 'Isi paling sedikit satu arti' }
export const upkeep = (name: string) => ({
  activated: `${name} aktif`,
  deactivated: `${name} dinonaktifkan`,
  removed: `${name} dihapus`,
  deactivateAsk: {
    title: `Nonaktifkan ${name}?`,
    text: 'Pencarian langsung tidak memakainya lagi. Bisa diaktifkan kembali kapan saja.',
    yes: 'Nonaktifkan',
  },
  removeAsk: {
    title: `Hapus ${name}?`,
    text: 'Pencarian langsung tidak memakainya lagi. Penghapusan tidak bisa dibatalkan.',
    yes: 'Hapus',
  },
  notRemovable: `${name} tidak bisa dihapus`,
})

export const preview = {
  title: 'Coba pencarian',
  search: 'Yang diketik toko',
  hint: 'Ketik kata pencarian untuk melihat hasilnya sekarang dan dengan isian ini.',
  now: 'Sekarang',
  draft: 'Dengan isian ini',
  total: (n: number) => `${count(n)} barang`,
  none: 'Tidak ada barang',
  corrected: (words: string) => `dibaca sebagai: ${words}`,
  isNew: 'baru',
}

export const modelSearch = 'Nama, sebutan lain, kode model'
export const modelColumns = {
  name: 'Model',
  aliases: 'Sebutan lain',
  codes: 'Kode model',
  status: 'Status',
  updated: 'Diubah',
}
export const modelEmpty = {
  title: 'Belum ada model motor',
  hint: 'Tambahkan motor dan kode model pada nomor partnya, misalnya vario 150 dengan K59.',
}
export const addModel = 'Tambah model'
export const model = 'Model motor'
export const modelCreated = (name: string) => `Model ${name} ditambahkan`
export const modelFields = { name: 'Nama', aliases: 'Sebutan lain', codes: 'Kode model' }
export const modelHints = {
  aliases: 'Cara lain menyebutnya. Tekan Enter setelah setiap sebutan.',
  codes: 'Tiga huruf di tengah nomor part, misalnya K59 pada 06455-K59-A71. Tekan Enter setelah setiap kode.',
}
export const modelMissing = { name: 'Isi nama model', codes: 'Isi paling sedikit satu kode model' }

export const missKinds = { nothing: 'Tidak menemukan apa pun', few: 'Sedikit hasil', unbought: 'Tidak jadi dipesan' }
export const filterMiss = { label: 'Jenis', all: 'Semua jenis' }
export const missColumns = {
  text: 'Pencarian',
  kind: 'Hasil',
  searches: 'Dicari',
  found: 'Ditemukan',
  last: 'Terakhir',
  what: 'Tindakan',
}
export const missEmpty = {
  title: 'Tidak ada pencarian yang gagal',
  hint: 'Kata pencarian toko yang tidak menemukan barang terkumpul di sini untuk dijadikan sinonim.',
}
export const toSynonym = 'Jadikan sinonim'
export const toSynonymOf = (text: string) => `Jadikan sinonim: ${text}`
export const dismiss = 'Abaikan'
export const dismissOf = (text: string) => `Abaikan ${text}`
export const dismissed = (text: string) => `“${text}” diabaikan`
export const missTermHint = 'Hanya kata yang belum dikenal; dari "gundul beat" cukup "gundul".'
export const keys = { list: 'Kamus', page: 'Data ini' }
