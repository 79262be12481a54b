/** What happened, and what to do about it. */
export const silence = {
  offline: 'Komputer ini tidak tersambung ke internet. Periksa kabel atau Wi-Fi, lalu coba lagi.',
  timeout: 'Server terlalu lama tidak menjawab. Sambungan mungkin lambat; tunggu sebentar, lalu coba lagi.',
  unreachable: 'Server tidak dapat dihubungi. Periksa sambungan internet, lalu coba lagi.',
  gateway: 'Server sedang tidak siap, mungkin sedang dimulai ulang. Tunggu satu menit, lalu coba lagi.',
  foreign:
    'Yang menjawab bukan server PMO, mungkin jaringan ini meminta Anda masuk dulu. Buka tab baru, periksa sambungan, lalu coba lagi.',
}
/** After what was to change something, and whose answer did not come. */
export const maybeDone = 'Belum pasti apakah permintaan ini sampai; mengulanginya aman.'
export const tooMany = (seconds: number) => `Terlalu banyak permintaan. Coba lagi dalam ${seconds} detik.`
export const server = 'Sistem sedang bermasalah. Silakan coba lagi sebentar lagi.'
export const unexpected = 'Terjadi kesalahan. Silakan coba lagi.'
export const retry = 'Coba lagi'
export const title = 'Gagal memuat'
export const requestId = 'Nomor permintaan:'
export const notFound = 'Halaman tidak ditemukan'
export const notFoundHint = 'Alamat ini tidak ada. Mungkin tautannya sudah lama.'
export const notFoundThing = 'Tidak ditemukan'
export const toHome = 'Ke dasbor'
export const crash = 'Halaman ini gagal ditampilkan'
export const crashHint = 'Muat ulang halaman. Data yang sudah tersimpan tetap aman.'
export const notLoadedHint = 'Bagian halaman ini belum terunduh. Periksa sambungan internet, lalu muat ulang.'
export const reload = 'Muat ulang'
export const onlySuper = 'Khusus super admin'
export const onlySuperHint = 'Halaman ini hanya untuk super admin. Minta bantuan super admin bila Anda memerlukannya.'
