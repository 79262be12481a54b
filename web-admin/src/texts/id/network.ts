export const offline = 'Tidak ada sambungan. Yang tampil adalah data terakhir.'
export const paused = (seconds: number) => `Terlalu banyak permintaan. Dilanjutkan dalam ${seconds} detik.`
