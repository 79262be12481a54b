export const offline = 'Tidak ada sambungan, tampil data terakhir.'
export const pending = (n: number) => `${n} perubahan menunggu dikirim`
export const sendNow = 'Kirim sekarang'
export const staleSince = (time: string) => `Belum diperbarui sejak ${time}`
export const paused = 'Terlalu banyak permintaan. Dilanjutkan sebentar lagi.'
