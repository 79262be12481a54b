export const label = 'Menu utama'
export const home = 'Beranda'
export const quick = 'Pesan Cepat'
export const cart = 'Keranjang'
export const orders = 'Pesanan'
export const account = 'Akun'
export const back = 'Kembali'
/** The titles of the pages. */
export const titles = {
  categories: 'Kategori',
  cart: 'Keranjang',
  checkout: 'Periksa pesanan',
  orders: 'Pesanan',
  quick: 'Pesan Cepat',
  account: 'Akun',
  order: 'Detail pesanan',
}
