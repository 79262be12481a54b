export const all = 'Semua barang'
export const filters = 'Saringan'
export const inStockOnly = 'Stok ada'
export const category = 'Kategori'
export const anyCategory = 'Semua kategori'
export const model = 'Motor'
export const anyModel = 'Semua motor'
export const otherModel = 'Motor lain, mis. CRF 150'
export const use = 'Pakai'
export const sheets = { category: 'Kategori', model: 'Untuk motor', sort: 'Urutkan' }
export const sorts = {
  relevance: 'Paling sesuai',
  name: 'Nama A–Z',
  price_asc: 'Harga terendah',
  price_desc: 'Harga tertinggi',
  code: 'Nomor part',
}
export const results = 'Daftar barang'
