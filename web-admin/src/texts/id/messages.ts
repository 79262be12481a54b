import { count } from '../../lib/money'

export const title = 'Pesan WhatsApp'
export const one = 'Pesan'
export const search = 'Nomor, email, nomor pesanan, kode toko'
export const toList = 'Ke daftar pesan'
export const kinds = {
  otp: 'Kode masuk',
  order_created: 'Kabar pesanan baru',
  order_approved: 'Kabar persetujuan',
  order_rejected: 'Kabar penolakan',
  order_confirmed: 'Kabar diterima dealer',
  order_delivered: 'Kabar pengiriman',
  password_reset: 'Atur ulang kata sandi',
  test: 'Pesan uji',
}
export const status = {
  queued: 'Antre',
  sent: 'Terkirim',
  delivered: 'Sampai',
  read: 'Dibaca',
  failed: 'Gagal',
  expired: 'Kedaluwarsa',
}
export const all = 'Semua'
export const channels = { whatsapp: 'WhatsApp', email: 'Email' }
export const gateways = {
  log: 'Log (uji coba)',
  cloud_api: 'WhatsApp Cloud API',
  fonnte: 'Fonnte',
  gowa: 'GOWA',
  smtp: 'Email (SMTP)',
}
export const outcomes = {
  sent: 'Diterima gateway',
  retry: 'Gangguan, dicoba lagi',
  slow_down: 'Terlalu cepat, ditunda',
  channel_stopped: 'Gateway menolak kita',
  undeliverable: 'Tidak bisa dikirim ke nomor ini',
  our_fault: 'Permintaan keliru',
  unknown: 'Hasil tidak diketahui',
  lost: 'Terputus bersama prosesnya',
}
export const columns = {
  time: 'Dibuat',
  kind: 'Isi',
  recipient: 'Kepada',
  about: 'Tentang',
  status: 'Status',
  gateway: 'Gateway',
  attempts: 'Percobaan',
  error: 'Sebab',
}
export const filterStatus = 'Status'
export const filterKind = { label: 'Isi', all: 'Semua isi' }
export const filterGateway = { label: 'Gateway', all: 'Semua gateway' }
export const filterTwice = {
  label: 'Terkirim dua kali',
  all: 'Semua pengiriman',
  yes: 'Mungkin terkirim dua kali',
  no: 'Pasti sekali',
}
export const ofOrder = (number: string) => `Pesanan ${number}`
export const ofShop = (code: string) => `Toko ${code}`
export const empty = {
  title: 'Belum ada pesan',
  hint: 'Pesan muncul di sini saat toko meminta kode masuk, memesan, atau pesanannya diputuskan.',
}
export const emptyFailed = {
  title: 'Tidak ada pesan yang gagal',
  hint: 'Semua pesan terkirim atau masih dicoba. Pesan yang gagal muncul di sini dengan sebabnya.',
}
export const toGateways = 'Keadaan gateway'

export const text = 'Isi pesan'
export const secret = '{secret} menggantikan kode atau tautan rahasia yang tidak disimpan.'
export const tries = 'Percobaan'
export const noTries = 'Belum dicoba.'
export const tryColumns = { time: 'Waktu', gateway: 'Gateway', outcome: 'Hasil', error: 'Keterangan', took: 'Lama' }
export const took = (ms: number) => `${count(ms)} md`
export const fate = 'Perjalanan pesan'
export const fates = {
  created: 'Dibuat',
  sent: 'Diterima gateway',
  delivered: 'Sampai di ponsel',
  read: 'Dibaca',
  failed: 'Gagal',
}
export const next = 'Dicoba lagi'
export const expires = 'Menyerah pada'
export const facts = 'Keterangan'
export const recipient = 'Kepada'
export const order = 'Pesanan'
export const shop = 'Toko'
export const gateway = 'Gateway'
export const channel = 'Lewat'
export const gatewayId = 'Nomor dari gateway'
export const resendOf = 'Kirim ulang dari'
export const resentAs = 'Dikirim ulang sebagai'
export const number = (id: number) => `#${id}`
export const twice = 'Pesan ini mungkin terkirim dua kali: satu percobaan tidak terjawab lalu diulang.'

export const resend = 'Kirim ulang'
export const resendAsk = (to: string) => ({
  title: 'Kirim ulang pesan ini?',
  text: `Pesan baru dengan isi yang sama dikirim${to ? ` ke ${to}` : ''}. Pesan untuk toko dikirim ke nomor toko yang sekarang.`,
  yes: resend,
})
export const resent = 'Pesan dikirim ulang'
export const notResendable = {
  secret: 'Pesan ini berisi kode atau tautan rahasia; penerimanya harus meminta yang baru.',
  queued: 'Pesan ini masih antre dan dikirim dengan sendirinya.',
  again: 'Pengiriman ulangnya masih antre.',
  test: 'Pesan uji dikirim dari halaman gateway.',
}
export const keys = { page: 'Pesan ini' }

export const health = {
  title: 'Gateway',
  lead: 'Jalan keluar pesan, dicoba berurutan.',
  queued: (n: number) => (n ? `${count(n)} pesan antre` : 'Tidak ada pesan yang antre'),
  waitingSince: 'yang tertua menunggu',
  states: {
    unconfigured: 'Belum diatur',
    unused: 'Tidak dipakai',
    closed: 'Berjalan',
    open: 'Diistirahatkan',
    half_open: 'Dicoba lagi',
    stopped: 'Berhenti',
  },
  whatToDo: {
    unconfigured: 'Pengaturannya belum ada di server.',
    unused: 'Tidak ada jenis pesan yang lewat sini.',
    open: 'Terlalu sering gagal, jadi dilewati sebentar dan dicoba lagi dengan sendirinya.',
    half_open: 'Pesan berikutnya menentukan apakah gateway ini dipakai lagi.',
    stopped:
      'Gateway menolak akun kita: periksa kunci, pembayaran, atau pemblokiran. Kirim pesan uji setelah diperbaiki.',
  },
  until: 'sampai',
  lastDay: '24 jam terakhir',
  sent: 'Terkirim',
  failed: 'Gagal',
  unknown: 'Tidak diketahui',
  median: 'Waktu tengah',
  lastSent: 'Terakhir mengirim',
  lastError: 'Galat terakhir',
  failures: 'Gagal berturut-turut',
  rate: 'Batas kecepatan',
  perSecond: (n: string) => `${n} pesan per detik`,
  reports: 'Laporan status',
  noReports: 'tidak tersedia',
  waitingReports: 'belum ada',
  never: 'belum pernah',
  routes: 'Urutan per jenis pesan',
  routesHint: 'Bila gateway pertama gagal, yang berikutnya dicoba.',
  changeRoutes: 'Ubah urutan',
  kind: 'Jenis pesan',
  order: 'Urutan',
  noRoute: 'tidak ada jalan keluar',
  test: 'Kirim pesan uji',
  testTitle: (name: string) => `Pesan uji lewat ${name}`,
  testText: 'Pesan dikirim sekarang juga, satu kali, dan hasilnya langsung ditampilkan.',
  to: 'Nomor WhatsApp',
  toEmail: 'Alamat email',
  send: 'Kirim',
  testSent: 'Gateway menerima pesan uji. Periksa apakah pesannya sampai.',
  testFailed: 'Pesan uji gagal',
  openMessage: 'Buka pesan',
}
export const perhapsTwice = 'Mungkin dua kali'
