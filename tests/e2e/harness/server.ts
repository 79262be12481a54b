import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Below the range from which outgoing connections take theirs, and not one that PostgreSQL or Redis of this run has. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer()
        .once('error', () => resolve(false))
        .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (isFree) return port
  }
}

/** Starts the API with a small catalogue on an empty database, unless BASE_URL names a server. */
export default async function start() {
  // Where tests take the number of a shop of their own: see toko.ts.
  process.env.E2E_SHOPS = mkdtempSync(join(tmpdir(), 'pmo-e2e-shops-'))
  if (process.env.BASE_URL) return
  const { PMO_BIN, TEST_DATABASE_URL, TEST_API_DATABASE_URL, TEST_REDIS_URL } = process.env
  if (!PMO_BIN || !TEST_DATABASE_URL || !TEST_API_DATABASE_URL) throw new Error('run `make test-e2e`, or name a running server in BASE_URL')

  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const work = mkdtempSync(join(tmpdir(), 'pmo-e2e-'))
  const port = await freePort()
  const log = join(work, 'api.log')
  const out = openSync(log, 'w')
  // The owner prepares, and a role that can do no more than serving needs serves.
  const demo = { DATA_DIR: work, DEMO_DATA: '1', DEMO_PARTS: process.env.E2E_PARTS ?? '4000' }
  execFileSync(PMO_BIN, ['migrate', '--demo', '--grant-to', 'pmo_api'], {
    cwd: work,
    stdio: ['ignore', out, out],
    env: { ...process.env, ...demo, DATABASE_URL: TEST_DATABASE_URL },
  })
  const api = spawn(PMO_BIN, ['serve'], {
    cwd: work,
    stdio: ['ignore', out, out],
    env: {
      ...process.env,
      ...demo,
      DATABASE_URL: TEST_API_DATABASE_URL,
      ...(TEST_REDIS_URL ? { REDIS_URL: TEST_REDIS_URL } : {}),
      HOST: '127.0.0.1',
      PORT: String(port),
      // All tests come from one address; what a shop may do stays as it is in real life.
      RATE_LIMIT_AUTH_PER_MINUTE: '10000',
      // So do all admins: there are two of them.
      RATE_LIMIT_ADMIN_PER_MINUTE: '10000',
      LOGIN_LIMIT: '100',
      // A gateway at which nobody answers; no message goes by it but a test.
      FONNTE_URL: 'http://127.0.0.1:9',
      FONNTE_TOKEN: 'uji',
      WEB_TOKO_DIR: join(root, 'web-toko/dist'),
      WEB_ADMIN_DIR: join(root, 'web-admin/dist'),
    },
  })
  const base = `http://localhost:${port}`
  const until = Date.now() + 90_000
  for (;;) {
    if (api.exitCode !== null) throw new Error(`the API ended:\n${readFileSync(log, 'utf8').slice(-4000)}`)
    const ready = await fetch(`${base}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) break
    if (Date.now() > until) {
      api.kill()
      throw new Error(`the API is not ready after 90 s:\n${readFileSync(log, 'utf8').slice(-4000)}`)
    }
    await new Promise((wait) => setTimeout(wait, 100))
  }
  process.env.BASE_URL = base
  return () => {
    api.kill('SIGTERM')
  }
}
