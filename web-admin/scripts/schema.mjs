// Writes src/api/schema.gen.ts from the committed API document; with --check it only says whether it is fresh.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const document = new URL('../../openapi/openapi.json', import.meta.url)
const target = new URL('../src/api/schema.gen.ts', import.meta.url)

const api = JSON.parse(await readFile(document, 'utf8'))
// Toko is the other SPA's business; both sides share the schemas.
for (const path of Object.keys(api.paths)) if (!path.startsWith('/api/admin')) delete api.paths[path]

const text = `// Written by \`npm run schema\` from openapi/openapi.json. Don't edit.\n\n${astToString(await openapiTS(api))}`
if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '')
  if (committed !== text) {
    console.error('src/api/schema.gen.ts is not what openapi/openapi.json says: run `npm run schema` and commit it')
    process.exit(1)
  }
} else {
  await writeFile(target, text)
}
