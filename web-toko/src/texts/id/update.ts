export const ready = 'Versi baru tersedia'
export const now = 'Perbarui'
export const later = 'Nanti'
