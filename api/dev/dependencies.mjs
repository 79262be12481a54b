// Writes api/DEPENDENCIES.md: everything of others that runs in production, with its licence. Asks Cargo's and npm's lock
// files and what they have already downloaded, not the network.
//
//   node api/dev/dependencies.mjs           after a change of dependencies
//   node api/dev/dependencies.mjs --check   fails when the list is stale
//
// Fails for a package whose licence is none of `accepted`: then somebody reads that licence, and adds it or drops the package.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const list = join(root, 'api/DEPENDENCIES.md')

/** Licences that ask for nothing but their notice. */
const accepted = [
  '0BSD', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'BSD-2-Clause', 'BSD-3-Clause', 'BSL-1.0', 'CC0-1.0', 'CDLA-Permissive-2.0',
  'ISC', 'MIT', 'MIT-0', 'OFL-1.1', 'Unicode-3.0', 'Unlicense', 'Zlib',
]

/** Whether an SPDX expression can be met with accepted licences alone. `/` is an old way to write OR. */
function isAccepted(expression) {
  const tokens = expression.replaceAll('/', ' OR ').match(/[()]|[^\s()]+(?: WITH \S+)?/g) ?? []
  const either = () => {
    let met = both()
    while (tokens[0] === 'OR') met = (tokens.shift(), both()) || met
    return met
  }
  const both = () => {
    let met = one()
    while (tokens[0] === 'AND') met = (tokens.shift(), one()) && met
    return met
  }
  const one = () => {
    const token = tokens.shift()
    if (token !== '(') return accepted.includes(token)
    const met = either()
    tokens.shift()
    return met
  }
  return either() && tokens.length === 0
}

/** What is linked into the service, or writes a part of it while it is built, on the system it is made for. */
function crates() {
  const tree = execFileSync(
    'cargo',
    ['tree', '--locked', '--quiet', '-p', 'pmo-api', '-e', 'normal,build', '--target', 'x86_64-unknown-linux-gnu', '--prefix', 'none', '--format', '{p}|{l}'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  // Cargo marks what it has shown before.
  const lines = new Set(tree.split('\n').map((line) => line.replace(/ \(\*\)$/, '')))
  return [...lines]
    .filter((line) => line && !line.startsWith('pmo-api '))
    .map((line) => {
      const [, name, version, licence] = /^(\S+) v(\S+).*\|(.*)$/.exec(line)
      return { name, version, licence }
    })
}

/** What a front end's build may take into its bundle. */
function npm(spa) {
  const { packages } = JSON.parse(readFileSync(join(root, spa, 'package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path && !dev && !devOptional)
    .map(([path, { version, license }]) => ({ name: path.replace(/^.*node_modules\//, ''), version, licence: license ?? '' }))
}

const byName = (one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1)
const parts = [
  ['The service', crates()],
  ['web-toko', npm('web-toko')],
  ['web-admin', npm('web-admin')],
  ['Fonts in printed orders', [{ name: 'Noto Sans', version: '2', licence: 'OFL-1.1' }]],
]

const refused = parts.flatMap(([, all]) => all).filter(({ licence }) => !isAccepted(licence))
if (refused.length > 0) {
  for (const { name, version, licence } of refused) console.error(`error: ${name} ${version} has the licence "${licence}"`)
  process.exit(1)
}
const text = [
  '# What of others runs in production',
  '',
  'Written by `make dependencies`; `make check` fails when it is stale, and for a licence that asks for more than its notice. Crates come from',
  'crates.io, packages from the npm registry, both pinned with their checksums by the lock files. What only builds and tests is not listed.',
  ...parts.flatMap(([title, all]) => [
    '',
    `## ${title}`,
    '| name | version | licence |',
    '| --- | --- | --- |',
    ...all.sort(byName).map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
  ]),
  '',
].join('\n')

if (process.argv[2] !== '--check') {
  writeFileSync(list, text)
} else if (readFileSync(list, 'utf8') !== text) {
  console.error('error: api/DEPENDENCIES.md is not what the lock files say: run `make dependencies` and commit what changed')
  process.exit(1)
}
