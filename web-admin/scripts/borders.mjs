// The borders inside src/, enforced:
//   lib, texts   import nothing of the others
//   api          lib, texts
//   ui           lib, texts, and of api what a problem is: forms and tables show them
//   features/x   its own files, lib, texts, api (the client itself only in queries.ts), ui, and of another feature only its index.ts
//   routes       features' pages and parts, ui, lib, texts
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const src = fileURLToPath(new URL('../src/', import.meta.url))
const may = {
  lib: ['lib'],
  texts: ['texts', 'lib'],
  api: ['api', 'lib', 'texts'],
  ui: ['ui', 'lib', 'texts', 'api'],
  features: ['features', 'lib', 'texts', 'api', 'ui'],
  routes: ['routes', 'features', 'ui', 'lib', 'texts'],
}
const wrong = []
for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
  const file = resolve(entry.parentPath ?? entry.path, entry.name)
  const from = relative(src, file).split('/')
  if (from.length === 1) continue // main.tsx and app.tsx put everything together
  for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
    const to = relative(src, resolve(dirname(file), target)).split('/')
    const say = (why) => wrong.push(`src/${from.join('/')} imports ${target}: ${why}`)
    if (!may[from[0]]?.includes(to[0])) say(`${from[0]}/ may not import ${to[0]}/`)
    if (from[0] === 'ui' && to[0] === 'api' && !['problem', 'types'].includes(to[1])) say('ui/ asks for nothing')
    if (from[0] === 'features') {
      if (to[0] === 'features' && to[1] !== from[1] && to.length > 2) say('of another feature only its index')
      if (to[0] === 'api' && to[1] === 'client' && from.at(-1) !== 'queries.ts') say('only queries.ts talks to the API')
    }
  }
}
if (wrong.length) {
  console.error(wrong.join('\n'))
  process.exit(1)
}
