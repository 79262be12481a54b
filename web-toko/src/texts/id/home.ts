export const hello = (shop: string) => `Halo, ${shop}`
export const quickTitle = 'Punya daftar pesanan?'
export const quickText = 'Tempel dari WhatsApp atau Excel, semua langsung masuk keranjang.'
export const again = 'Pesan lagi'
export const categories = 'Kategori'
export const allCategories = 'Semua kategori'
export const allProducts = 'Semua barang'
