import { count } from '../../lib/money'

export const label = 'Daftar pesanan'
export const lead = 'Tempel daftar dari WhatsApp atau Excel, atau ketik satu barang per baris.'
export const placeholder = '06455-K59-A71 5\nkampas rem depan beat 3\n10 x oli mpx2'
export const match = 'Cocokkan'
export const matching = 'Mencocokkan…'
export const pasteButton = 'Tempel'
export const pasteDenied = 'Ponsel tidak mengizinkan. Tekan lama di kolom lalu pilih Tempel.'
export const tooLong = (max: number) =>
  `Terlalu panjang: paling banyak ${count(max)} huruf. Kirim dalam beberapa bagian.`
export const edit = 'Ubah daftar'
export const startOver = 'Mulai baru'
export const summary = { found: 'Cocok', choose: 'Pilih', unknown: 'Belum ketemu', ignored: 'Dilewati' }
export const lineNo = (n: number) => `Baris ${n}`
export const chooseOne = 'Pilih salah satu'
export const noneOfThese = 'Bukan ini, cari lagi'
export const change = 'Ganti'
export const fix = 'Perbaiki baris ini'
export const again = 'Cari'
export const drop = 'Lewati baris'
export const restore = 'Kembalikan'
export const dropped = 'Dilewati'
export const ignoredTitle = (n: number) => `${count(n)} baris bukan barang`
export const addAll = (n: number) => `Tambah ${count(n)} barang ke keranjang`
export const addNone = 'Belum ada yang cocok'
export const open = (n: number) => `${count(n)} baris belum beres`
export const added = (n: number) => `${count(n)} barang masuk keranjang`
export const openLeft = 'Baris yang belum beres tetap di sini.'
export const examples = 'Yang dimengerti'
export const exampleLines = ['06455-K59-A71 5', '17210K16900 = 2 pcs', 'kampas rem depan beat 3', '10 x oli mpx2']
