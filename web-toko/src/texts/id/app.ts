export const name = 'PMO'
export const skip = 'Langsung ke isi'
export const loading = 'Memuat…'
