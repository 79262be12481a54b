export const name = 'PMO'
export const full = 'PMO — Pesan Suku Cadang'
export const skip = 'Langsung ke isi'
export const loading = 'Memuat…'
