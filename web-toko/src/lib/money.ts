/** `"45000.00"` → `Rp 45.000`. Only display: amounts are never computed in the browser. */
export function rupiah(amount: string): string {
  const [whole = '0', cents = ''] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `Rp\u00a0${grouped}${/[1-9]/.test(cents) ? `,${cents.padEnd(2, '0')}` : ''}`
}

/** `12345` → `12.345` */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}
