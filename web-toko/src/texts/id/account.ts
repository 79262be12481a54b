export const shopCode = 'Kode toko'
export const phone = 'WhatsApp'
export const address = 'Alamat'
export const addressHint = 'Perubahan data toko lewat admin dealer.'
export const sessions = 'Perangkat yang masuk'
export const sessionsHint = 'Keluarkan perangkat yang tidak Anda kenal.'
export const thisDevice = 'Perangkat ini'
export const lastSeen = (time: string) => `Terakhir aktif ${time}`
export const end = 'Keluarkan'
export const endOf = (device: string) => `Keluarkan ${device}`
export const ended = 'Perangkat dikeluarkan'
export const myOrders = 'Pesanan saya'
export const install = 'Pasang di layar utama'
export const installHint = 'Buka lebih cepat, juga saat sinyal lemah.'
export const logout = 'Keluar'
export const logoutAsk = 'Keluar dari toko ini?'
export const logoutText = 'Data toko di perangkat ini akan dihapus.'
export const logoutPending = (n: number) => `${n} perubahan belum terkirim dan akan hilang.`
export const logoutOffline = 'Anda sudah keluar di perangkat ini. Sesi ditutup di server begitu tersambung.'
export const version = (v: string) => `Versi ${v}`
export const unknownDevice = 'Perangkat lain'
