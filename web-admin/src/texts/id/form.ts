export const dirty = 'Ada perubahan yang belum disimpan'
export const reset = 'Kembalikan'
export const clear = (field: string) => `Kosongkan ${field}`
export const create = 'Tambah'
export const merged = 'Perubahan digabung. Periksa lalu simpan.'
export const leave = {
  title: 'Tinggalkan halaman ini?',
  text: 'Perubahan yang belum disimpan akan hilang.',
  yes: 'Tinggalkan',
  no: 'Tetap di sini',
}
export const conflict = {
  title: 'Sudah diubah orang lain',
  text: 'Sejak Anda membukanya, data ini disimpan oleh orang lain. Pilih nilai yang dipakai; Anda masih bisa memeriksanya sebelum menyimpan.',
  field: 'Isian',
  theirs: 'Tersimpan sekarang',
  mine: 'Punya Anda',
  both: 'Keduanya berubah',
  discard: 'Buang punya saya',
  apply: 'Pakai pilihan ini',
  nothing: '(kosong)',
}
