// Fails when a first load is over its budget. Sizes are gzipped, as sent.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = { js: 37, css: 12 } // kB
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const gz = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length

// What the browser loads for a page: the entry, the page's own chunk, and what these import.
function firstLoad(page) {
  const js = new Set()
  const css = new Set()
  const visit = (key) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`no ${key} in the build`)
    if (js.has(chunk.file)) return
    js.add(chunk.file)
    for (const file of chunk.css ?? []) css.add(file)
    for (const key of chunk.imports ?? []) visit(key)
  }
  visit('index.html')
  if (page) visit(page)
  for (const chunk of Object.values(manifest)) if (chunk.file.endsWith('.css')) css.add(chunk.file)
  const sum = (files) => [...files].reduce((total, file) => total + gz(file), 0) / 1000
  return { js: sum(js), css: sum(css) }
}

function report(name, size) {
  console.log(`${name.padEnd(32)} JS ${size.js.toFixed(1).padStart(5)} kB  CSS ${size.css.toFixed(1).padStart(4)} kB`)
}

// Home and list are in the entry itself; the other pages come beside it.
const start = firstLoad()
report('home, list', start)
for (const page of Object.keys(manifest)) if (/^src\/routes\/[^/]+\.tsx$/.test(page)) report(page, firstLoad(page))
const over = start.js > budget.js || start.css > budget.css
if (over) {
  console.error(`over the budget of ${budget.js} kB JavaScript, ${budget.css} kB CSS (home and list)`)
  process.exit(1)
}
