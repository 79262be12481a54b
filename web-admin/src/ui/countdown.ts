import { useEffect, useState } from 'react'

const until = (time: number) => Math.max(0, Math.ceil((time - Date.now()) / 1000))

/** Whole seconds until a time (in milliseconds since 1970), counting down; 0 once it is over. */
export function useSecondsUntil(time: number): number {
  const [seconds, set] = useState(() => until(time))
  useEffect(() => {
    set(until(time))
    if (time <= Date.now()) return
    const timer = setInterval(() => set(until(time)), 1000)
    return () => clearInterval(timer)
  }, [time])
  return seconds
}
