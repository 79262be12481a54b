export const placed = (number: string) => `Pesanan ${number} terkirim`
export const see = 'Lihat'
export const refused = 'Pesanan belum terkirim'
