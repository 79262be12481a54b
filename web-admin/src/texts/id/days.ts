export const all = 'Semua tanggal'
export const today = 'Hari ini'
export const yesterday = 'Kemarin'
export const last7 = '7 hari terakhir'
export const last30 = '30 hari terakhir'
export const last90 = '90 hari terakhir'
export const month = 'Bulan ini'
export const lastMonth = 'Bulan lalu'
export const from = 'Dari'
export const to = 'Sampai'
export const range = (from?: string, to?: string) =>
  from && to ? (from === to ? from : `${from} – ${to}`) : from ? `Sejak ${from}` : `Sampai ${to}`
