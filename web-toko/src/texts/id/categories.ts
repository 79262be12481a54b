import { count } from '../../lib/money'

export const find = 'Cari kategori'
export const available = (n: number) => `${count(n)} siap`
