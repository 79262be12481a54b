// Times arrive in UTC; the business lives in Asia/Jakarta, whatever the computer is set to.
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
const weekdays = ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab']
const jakarta = 7 * 60 * 60 * 1000 // no daylight saving there
const oneDay = 24 * 60 * 60 * 1000

/** A business day, `2026-11-22`. */
export type Day = string

const two = (n: number) => String(n).padStart(2, '0')

function parts(time: string | number) {
  const at = new Date(new Date(time).getTime() + jakarta)
  return {
    day: `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`,
    clock: `${two(at.getUTCHours())}.${two(at.getUTCMinutes())}`,
  }
}

/** `22 Nov 2026 14.05` */
export function dateTime(time: string | number): string {
  const { day, clock } = parts(time)
  return `${day} ${clock}`
}

/** `14.05` today, else `22 Nov 2026 14.05` */
export function shortTime(time: string | number, now = Date.now()): string {
  const { day, clock } = parts(time)
  return day === parts(now).day ? clock : `${day} ${clock}`
}

/** `5 menit lalu`, up to a week ago; before that the date. */
export function ago(time: string | number, now = Date.now()): string {
  const seconds = Math.max(0, Math.round((now - new Date(time).getTime()) / 1000))
  if (seconds < 60) return 'baru saja'
  if (seconds < 3600) return `${Math.floor(seconds / 60)} menit lalu`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} jam lalu`
  if (seconds < 7 * 86_400) return `${Math.floor(seconds / 86_400)} hari lalu`
  return parts(time).day
}

/** `dalam 5 menit`, up to a day ahead; beyond that the time. */
export function ahead(time: string | number, now = Date.now()): string {
  const seconds = Math.round((new Date(time).getTime() - now) / 1000)
  if (seconds < 60) return 'sebentar lagi'
  if (seconds < 3600) return `dalam ${Math.floor(seconds / 60)} menit`
  if (seconds < 86_400) return `dalam ${Math.floor(seconds / 3600)} jam`
  return dateTime(time)
}

/** How long something took, of milliseconds: `812` → `0,8 detik`, `65000` → `1 menit 5 detik` */
export function duration(ms: number): string {
  if (ms < 100) return '< 0,1 detik'
  if (ms < 10_000) return `${(ms / 1000).toFixed(1).replace('.', ',')} detik`
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} detik`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} menit${seconds % 60 ? ` ${seconds % 60} detik` : ''}`
  return minutes(seconds / 60)
}

/** `90` → `1 jam 30 menit` */
export function minutes(total: number): string {
  const whole = Math.round(total)
  if (whole < 60) return `${whole} menit`
  if (whole < 24 * 60) return `${Math.floor(whole / 60)} jam${whole % 60 ? ` ${whole % 60} menit` : ''}`
  const hours = Math.round(whole / 60)
  return `${Math.floor(hours / 24)} hari${hours % 24 ? ` ${hours % 24} jam` : ''}`
}

/** `74` → `1 j 14 m`: where there is little room. */
export function shortMinutes(total: number): string {
  const whole = Math.round(total)
  if (whole < 60) return `${whole} m`
  if (whole < 24 * 60) return `${Math.floor(whole / 60)} j${whole % 60 ? ` ${whole % 60} m` : ''}`
  const hours = Math.round(whole / 60)
  return `${Math.floor(hours / 24)} hari${hours % 24 ? ` ${hours % 24} j` : ''}`
}

export function today(now = Date.now()): Day {
  return new Date(now + jakarta).toISOString().slice(0, 10)
}

/** `plusDays('2026-11-01', -1)` → `2026-10-31` */
export function plusDays(day: Day, n: number): Day {
  return new Date(Date.parse(day) + n * oneDay).toISOString().slice(0, 10)
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && plusDays(text, 0) === text
}

/** `2026-11-22` → `22 Nov 2026` */
export function dayText(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[(month ?? 1) - 1]} ${year}`
}

/** `2026-11-22` → `Min 22 Nov` */
export function shortDay(day: Day): string {
  const at = new Date(Date.parse(day))
  return `${weekdays[at.getUTCDay()]} ${at.getUTCDate()} ${months[at.getUTCMonth()]}`
}
