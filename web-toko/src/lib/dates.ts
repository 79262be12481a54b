// Times arrive in UTC; the business lives in Asia/Jakarta, whatever the phone is set to.
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
const jakarta = 7 * 60 * 60 * 1000 // no daylight saving there

function parts(time: string | number) {
  const at = new Date(new Date(time).getTime() + jakarta)
  const two = (n: number) => String(n).padStart(2, '0')
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

/** `4:05` */
export function countdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
}
