import { count } from '../../lib/money'

export const columns = 'Pilih kolom'
export const select = 'Pilih'
export const selectPage = 'Pilih semua di halaman ini'
export const selected = (n: number) => `${count(n)} dipilih`
export const unselect = 'Batal pilih'
export const clear = 'Hapus saringan'
export const unfilter = (text: string) => `Hapus saringan: ${text}`
export const nothingMatches = 'Tidak ada yang cocok'
export const nothingMatchesHint = 'Ubah kata pencarian atau hapus saringannya.'
export const pages = 'Halaman daftar'
export const perPage = 'Baris per halaman'
export const rows = (n: number) => `${n} baris`
export const page = (page: string, pages: string) => `${page} / ${pages}`
export const previous = 'Halaman sebelumnya'
export const next = 'Halaman berikutnya'
export const range = (from: string, to: string, total: string) => `${from}–${to} dari ${total}`
export const none = 'Tidak ada baris'
export const toFile = 'Ekspor'
export const xlsx = 'Excel (XLSX)'
export const csv = 'CSV'
