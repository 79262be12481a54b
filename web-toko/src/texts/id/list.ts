export const all = 'Semua barang'
export const filters = 'Saringan'
export const sort = 'Urutkan'
export const inStockOnly = 'Stok ada'
export const category = 'Kategori'
export const anyCategory = 'Semua kategori'
export const sorts = {
  relevance: 'Paling sesuai',
  name: 'Nama A–Z',
  price_asc: 'Harga terendah',
  price_desc: 'Harga tertinggi',
  code: 'Nomor part',
}
export const results = 'Daftar barang'
