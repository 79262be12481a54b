import { load, save } from '../../lib/storage'

// What was searched for on this phone; it never leaves it.
const most = 8

export function recentSearches(): string[] {
  return load<string[]>('searches') ?? []
}

/** Called when a search was of use: it was asked for, or something that it suggested was opened. */
export function rememberSearch(words: string): void {
  const text = words.trim()
  if (text.length < 2) return
  const others = recentSearches().filter((other) => other.toLowerCase() !== text.toLowerCase())
  save('searches', [text, ...others].slice(0, most))
}

export function forgetSearches(): void {
  save('searches', null)
}
