export const title = 'Catatan audit'
export const one = 'Catatan'
export const search = 'Nama orang, tindakan, atau isi data'
export const toList = 'Ke catatan audit'
export const columns = {
  at: 'Waktu',
  actor: 'Siapa',
  action: 'Tindakan',
  entity: 'Data',
  fields: 'Isian yang berubah',
  ip: 'Alamat IP',
}
export const actors = { admin: 'Admin', toko: 'Toko', system: 'Sistem' }
export const filterActor = { label: 'Pelaku', all: 'Semua pelaku' }
export const filterEntity = { label: 'Jenis data', all: 'Semua data' }
export const filterAction = { label: 'Tindakan', all: 'Semua tindakan' }
export const byActor = (name: string) => `oleh ${name}`
export const ofThing = (entity: string, id: number) => `${entity} #${id}`
export const empty = {
  title: 'Belum ada catatan',
  hint: 'Setiap perubahan di panel ini dicatat di sini: siapa, kapan, dari mana, dan apa yang berubah.',
}

export const history = 'Riwayat perubahan'
export const allOfThing = 'Semua perubahan data ini'
export const doings = 'Riwayat tindakan'

/** What the API's kinds of things are called. */
export const entities: Record<string, string> = {
  order: 'Pesanan',
  shop: 'Toko',
  sales: 'Sales',
  user: 'Pengguna',
  product: 'Produk',
  category: 'Kategori',
  settings: 'Pengaturan',
  message: 'Pesan',
  gateway: 'Gateway',
  schedule: 'Jadwal',
  job: 'Pekerjaan',
  import: 'Impor',
  synonym: 'Sinonim',
  vehicle_model: 'Model kendaraan',
  search_miss: 'Pencarian',
  difference: 'Perbedaan dengan sistem lama',
}

/** What was done: by the last part of the action, before the thing's name. */
export const verbs: Record<string, string> = {
  create: 'Menambah',
  update: 'Mengubah',
  delete: 'Menghapus',
  activate: 'Mengaktifkan',
  deactivate: 'Menonaktifkan',
  approve: 'Menyetujui',
  reject: 'Menolak',
  rename: 'Mengganti nama',
  upload: 'Mengunggah',
  check: 'Memeriksa',
  commit: 'Menerapkan',
  cancel: 'Membatalkan',
  import: 'Mengimpor',
  export: 'Mengekspor',
  sync: 'Menyinkronkan',
  run: 'Menjalankan',
  resend: 'Mengirim ulang',
  test: 'Menguji',
  dismiss: 'Mengabaikan',
}

/** What is not said by a verb and a thing. */
export const actions: Record<string, string> = {
  'admin.login': 'Masuk',
  'admin.logout': 'Keluar',
  'admin.session_ended': 'Mengakhiri sesi sendiri',
  'admin.password_changed': 'Mengganti kata sandi',
  'admin.password_reset': 'Mengatur ulang kata sandi',
  'admin.totp_set_up': 'Mulai memasang autentikator',
  'admin.totp_on': 'Mengaktifkan autentikator',
  'admin.totp_off': 'Mematikan autentikator',
  'admin.recovery_codes_replaced': 'Membuat kode pemulihan baru',
  'shop.session_ended': 'Mengakhiri satu sesi toko',
  'shop.sessions_ended': 'Mengakhiri semua sesi toko',
  'shop.login_code_issued': 'Membuat kode masuk darurat',
  'shop.login_code_used': 'Masuk dengan kode darurat',
  'user.session_ended': 'Mengakhiri satu sesi pengguna',
  'user.sessions_ended': 'Mengakhiri semua sesi pengguna',
  'user.totp_reset': 'Menghapus autentikator pengguna',
  'reconciliation.acknowledge': 'Menerima perbedaan dengan sistem lama',
  'reconciliation.reopen': 'Membuka lagi perbedaan dengan sistem lama',
  'settings.update': 'Mengubah pengaturan',
}

/** Fields that no form of the panel names. */
export const fields: Record<string, string> = {
  is_active: 'Aktif',
  status: 'Status',
  reason: 'Alasan',
  ref_so_number: 'No SO',
  ref_part_id: 'Produk di sistem lama',
  session_id: 'Sesi',
  ended_sessions: 'Sesi yang diakhiri',
  expires_at: 'Berlaku sampai',
  price: 'Harga',
  category: 'Kategori',
  description: 'Keterangan',
  role: 'Peran',
  email: 'Email',
  resent_as: 'Dikirim ulang sebagai',
  gateway: 'Gateway',
  to: 'Kepada',
  message_id: 'Pesan',
  remember: 'Ingat saya',
}

export const facts = 'Keterangan'
export const at = 'Waktu'
export const who = 'Siapa'
export const thing = 'Data'
export const ip = 'Alamat IP'
export const requestId = 'Nomor permintaan'
export const changes = 'Perubahan'
export const made = 'Data baru'
export const gone = 'Data yang dihapus'
export const field = 'Isian'
export const before = 'Sebelum'
export const after = 'Sesudah'
export const nothing = '(kosong)'
export const noChanges = 'Tindakan ini tidak mengubah isian.'
export const keys = { page: 'Catatan ini' }
