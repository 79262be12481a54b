import { defineConfig } from '@playwright/test'

/**
 * Browser tests of both front ends: a real Chromium against the real API.
 *
 * `make test` runs them (api/dev/e2e.sh starts PostgreSQL and Redis, and names CHROMIUM and PMO_BIN). Against a server that runs
 * already: BASE_URL=http://localhost:8080 npm test (its gateway must be `log`; tests that need its database are skipped).
 */
export default defineConfig({
  globalSetup: './harness/server.ts',
  fullyParallel: true,
  workers: Number(process.env.E2E_WORKERS ?? 2),
  timeout: 30_000,
  expect: { timeout: 7_000 },
  forbidOnly: !!process.env.CI,
  retries: 0,
  reporter: [['list']],
  outputDir: './.results',
  use: {
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? 'chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'toko',
      testDir: './toko',
      use: {
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
        locale: 'id-ID',
        timezoneId: 'Asia/Jakarta',
      },
    },
    {
      name: 'admin',
      testDir: './admin',
      use: {
        viewport: { width: 1440, height: 900 },
        locale: 'id-ID',
        // Where the computer thinks it is does not matter: the business is in Jakarta.
        timezoneId: 'Europe/Berlin',
        colorScheme: 'light',
      },
    },
  ],
})
