export const name = 'PMO Admin'
export const lead = 'Panel kerja dealer'
