// Lighthouse over the main pages of the storefront (as on a phone) or the panel (as on a desktop), logged in, as on a first visit
// (nothing cached, no service worker): the median of several runs of each.
//
//   BASE_URL=http://localhost:8080 [SHOP=TK001] [RUNS=5] node bench/lighthouse.mjs [path…]
//   BASE_URL=http://localhost:8080 SIDE=admin [RUNS=5] node bench/lighthouse.mjs [path…]
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const base = process.env.BASE_URL ?? 'http://localhost:8080'
const runs = Number(process.env.RUNS ?? 5)

/** The two front ends: how one logs in, what is looked at, and what they are meant for. */
const sides = {
  toko: {
    paths: ['/', '/produk', '/keranjang', '/pesan-cepat'],
    options: [],
    async login(page) {
      const phone = `6281200000${(process.env.SHOP ?? 'TK001').slice(-3)}`
      await page.goto(base)
      await page.fill('input[name=phone]', phone)
      await page.click('button[type=submit]')
      await page.waitForSelector('input[name=otp]')
      await page.waitForTimeout(1500)
      const { data } = await (await fetch(`${base}/dev/messages?to=${phone}`)).json()
      await page.fill('input[name=otp]', /\d{6}/.exec(data[0].text)[0])
      await page.waitForSelector('h1.home-hello')
    },
  },
  admin: {
    paths: ['/admin/', '/admin/pesanan?status=all', '/admin/pesanan/1', '/admin/produk', '/admin/toko'],
    options: ['--preset=desktop'],
    async login(page) {
      await page.goto(`${base}/admin/login`)
      await page.fill('input[name=email]', 'admin@pmo.demo')
      await page.fill('input[name=password]', 'demo-pmo-2025')
      // A session ends with the browser unless it is to be remembered.
      await page.check('input[type=checkbox]')
      await page.click('button[type=submit]')
      await page.waitForSelector('nav.side')
    },
  },
}
const side = sides[process.env.SIDE ?? 'toko']
const paths = process.argv.length > 2 ? process.argv.slice(2) : side.paths
const work = mkdtempSync(join(tmpdir(), 'lighthouse-'))

const executablePath = process.env.CHROMIUM ?? 'chromium'
const profile = join(work, 'profile')
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

// Log in, then leave the profile to a browser that only Lighthouse steers.
const person = await chromium.launchPersistentContext(profile, { executablePath, args: flags, serviceWorkers: 'block' })
try {
  await side.login(await person.newPage())
} finally {
  await person.close()
}

// Only the login is kept; every run has a browser of its own.
for (const folder of ['Cache', 'Code Cache', 'IndexedDB', 'Service Worker', 'GPUCache']) {
  rmSync(join(profile, 'Default', folder), { recursive: true, force: true })
}

async function run(path) {
  const copy = mkdtempSync(join(work, 'run-'))
  cpSync(profile, copy, { recursive: true })
  const out = join(work, 'report.json')
  const port = 9300 + Math.floor(Math.random() * 600)
  const browser = spawn(executablePath, ['--headless=new', ...flags, `--remote-debugging-port=${port}`, `--user-data-dir=${copy}`, 'about:blank'], {
    stdio: 'ignore',
  })
  try {
    for (let tries = 0; tries < 100; tries++) {
      if (await fetch(`http://localhost:${port}/json/version`).then(() => true, () => false)) break
      await new Promise((wait) => setTimeout(wait, 100))
    }
    const options = [`--port=${port}`, '--disable-storage-reset', '--quiet', '--output=json', `--output-path=${out}`, ...side.options]
    const categories = '--only-categories=performance,accessibility,best-practices'
    execFileSync('npx', ['--yes', 'lighthouse@12.8.2', base + path, ...options, categories], { stdio: 'ignore', timeout: 120_000 })
    return JSON.parse(readFileSync(out, 'utf8'))
  } finally {
    browser.kill()
  }
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
for (const path of paths) {
  const results = []
  for (let n = 0; n < runs; n++) results.push(await run(path))
  const score = (name) => median(results.map((result) => Math.round(result.categories[name].score * 100)))
  const figure = (name) => median(results.map((result) => result.audits[name].numericValue))
  console.log(
    `${path.padEnd(26)} performance ${score('performance')}  accessibility ${score('accessibility')}  best practices ${score('best-practices')}  ` +
      `FCP ${(figure('first-contentful-paint') / 1000).toFixed(2)} s  LCP ${(figure('largest-contentful-paint') / 1000).toFixed(2)} s  ` +
      `TBT ${Math.round(figure('total-blocking-time'))} ms  CLS ${figure('cumulative-layout-shift').toFixed(3)}`,
  )
  const failed = Object.values(results[0].audits).filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === 'binary')
  for (const audit of failed) console.log(`    ${audit.id}: ${audit.title}`)
}
