/** `"45000.00"` → `Rp 45.000`. Only display: amounts are never computed in the browser. */
export function rupiah(amount: string): string {
  const { sign, digits, fraction } = read(amount)
  return `${sign}Rp\u00a0${group(digits)}${/[1-9]/.test(fraction) ? `,${fraction.padEnd(2, '0')}` : ''}`
}

/** `"1250000000.00"` → `Rp 1,3 M`: for tiles and axes, where the size matters and not the last Rupiah. */
export function shortRupiah(amount: string): string {
  const { sign, digits } = read(amount)
  const n = Number(digits)
  for (const [unit, name] of units) {
    if (n >= unit) return `${sign}Rp\u00a0${decimal(n / unit, n / unit < 100 ? 1 : 0)}\u00a0${name}`
  }
  return `${sign}Rp\u00a0${group(digits)}`
}
const units = [
  [1_000_000_000_000, 'T'],
  [1_000_000_000, 'M'],
  [1_000_000, 'jt'],
  [1_000, 'rb'],
] as const

/** `12345` → `12.345` */
export function count(n: number): string {
  return (n < 0 ? '−' : '') + group(String(Math.abs(n)))
}

/** `3.25` → `3,3` */
export function decimal(n: number, places = 1): string {
  const [whole = '0', fraction] = n.toFixed(places).split('.')
  const shown = fraction && /[1-9]/.test(fraction) ? `,${fraction}` : ''
  return group(whole) + shown
}

function read(amount: string) {
  const sign = amount.startsWith('-') ? '−' : ''
  const [digits = '0', fraction = ''] = amount.replace('-', '').split('.')
  return { sign, digits, fraction }
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}
