import { expect, type Page } from '@playwright/test'

/** Listens to what the browser complains about; the answer says at the end that there was nothing, but for what is allowed. */
export function watchConsole(page: Page): (allowed: RegExp[]) => void {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  return (allowed) => {
    const bad = complaints.filter((text) => ![/Service Worker registration blocked/, ...allowed].some((fine) => fine.test(text)))
    expect(bad, 'the browser has nothing to complain about').toEqual([])
  }
}
