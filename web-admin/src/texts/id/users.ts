import { count } from '../../lib/money'

export const title = 'Pengguna'
export const one = 'Pengguna'
export const search = 'Nama atau email'
export const toList = 'Ke daftar pengguna'
export const columns = {
  name: 'Nama',
  email: 'Email',
  role: 'Peran',
  totp: 'Autentikator',
  sessions: 'Sesi',
  lastActivity: 'Terakhir aktif',
  status: 'Status',
  created: 'Dibuat',
}
export const totp = {
  on: 'Terpasang',
  off: 'Tidak dipasang',
  owed: 'Wajib, belum ada',
  everybody: 'Semua pengguna wajib memakai autentikator.',
}
export const self = 'Anda'
export const never = 'belum pernah'
export const filterRole = { label: 'Peran', all: 'Semua peran' }
export const filterActive = { label: 'Status', all: 'Semua status', yes: 'Aktif', no: 'Nonaktif' }
export const empty = { title: 'Belum ada pengguna', hint: 'Tambahkan orang yang bekerja di panel ini.' }
export const sessionCount = (n: number) => count(n)

export const add = 'Tambah pengguna'
export const created = (name: string) => `${name} ditambahkan`
export const data = 'Data pengguna'
export const fields = { name: 'Nama', email: 'Email', role: 'Peran', password: 'Kata sandi awal' }
export const hints = {
  email: 'Dipakai untuk masuk dan menerima tautan atur ulang kata sandi.',
  password: (n: number) =>
    `Paling sedikit ${n} karakter. Berikan langsung kepada orangnya; ia sebaiknya menggantinya setelah masuk.`,
  roleSelf: 'Peran sendiri tidak bisa diubah. Minta super admin lain.',
  roleChanged: 'Bila peran diubah, pengguna ini harus masuk lagi.',
}
export const sections = {
  who: 'Orang',
  role: 'Peran',
  roleText: 'Yang boleh dilakukan di panel ini.',
  password: 'Kata sandi',
}
export const roles = {
  admin: 'Pesanan, toko, produk, sales, pesan, dan pencarian.',
  super_admin: 'Semuanya, termasuk pengguna, pengaturan, dan catatan audit.',
}
export const missing = { name: 'Isi nama', email: 'Isi email' }
export const generate = 'Buat acak'
export const activity = 'Aktivitas'
export const updated = 'Diubah'

export const resetTotp = 'Hapus autentikator'
export const resetTotpAsk = (name: string) => ({
  title: `Hapus autentikator ${name}?`,
  text: 'Untuk orang yang kehilangan ponsel dan kode pemulihannya. Semua sesinya berakhir; ia masuk dengan kata sandi saja dan bisa memasang autentikator baru.',
  yes: 'Hapus autentikator',
})
export const totpReset = (name: string) => `Autentikator ${name} dihapus`

export const upkeep = (name: string) => ({
  activated: `${name} aktif`,
  deactivated: `${name} dinonaktifkan`,
  removed: `${name} dihapus`,
  deactivateAsk: {
    title: `Nonaktifkan ${name}?`,
    text: 'Pengguna langsung keluar dari semua perangkat dan tidak bisa masuk. Pengguna bisa diaktifkan lagi kapan saja.',
    yes: 'Nonaktifkan',
  },
  removeAsk: {
    title: `Hapus ${name}?`,
    text: 'Hanya pengguna yang belum pernah melakukan apa pun yang bisa dihapus. Penghapusan tidak bisa dibatalkan.',
    yes: 'Hapus',
  },
  notRemovable: 'Pengguna ini tidak bisa dihapus',
})
export const keys = { list: 'Daftar pengguna', page: 'Pengguna ini' }
