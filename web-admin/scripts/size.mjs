// Fails when a first load is over its budget. Sizes are gzipped, as sent.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = { js: 250, css: 45 } // kB
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const gz = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
const css = Object.values(manifest).filter((chunk) => chunk.file.endsWith('.css'))
const styles = css.reduce((total, chunk) => total + gz(chunk.file), 0) / 1000

// What the browser loads for a page: the entry, the page's own chunk, and what these import.
function scripts(page) {
  const files = new Set()
  const visit = (key) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`no ${key} in the build`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  visit('index.html')
  if (page) visit(page)
  return [...files].reduce((total, file) => total + gz(file), 0) / 1000
}

const pages = Object.keys(manifest).filter((key) => /^src\/routes\/[^/]+\.tsx$/.test(key))
const sizes = [['entry', scripts()], ...pages.map((page) => [page, scripts(page)])]
for (const [name, size] of sizes) console.log(`${name.padEnd(32)} JS ${size.toFixed(1).padStart(6)} kB`)
console.log(`${'styles'.padEnd(32)} CSS ${styles.toFixed(1).padStart(5)} kB`)
if (styles > budget.css || sizes.some(([, size]) => size > budget.js)) {
  console.error(`over the budget of ${budget.js} kB JavaScript for each page, ${budget.css} kB CSS`)
  process.exit(1)
}
