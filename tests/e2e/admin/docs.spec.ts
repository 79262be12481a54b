import { watchConsole } from '../harness/console'
import { expect, password, test } from '../harness/admin'

test.describe('Swagger UI', () => {
  test('logs in and tries an operation, and the policy stands in nothing\'s way', async ({ page }) => {
    const nothingBut = watchConsole(page)
    await page.goto('/docs/')
    await expect(page.getByRole('heading', { name: /PMO V2/ })).toBeVisible()

    const operation = page.locator('.opblock', { hasText: '/api/admin/login' }).first()
    await operation.locator('.opblock-summary-control').click()
    await operation.locator('textarea').fill(JSON.stringify({ email: 'super@pmo.demo', password }))
    await operation.getByRole('button', { name: 'Execute' }).click()
    const answered = operation.locator('.live-responses-table')
    await expect(answered.locator('.response-col_status').last()).toContainText('200')
    const { token } = JSON.parse(await answered.locator('.response-col_description code').first().innerText()) as { token: string }

    await page.getByRole('button', { name: 'Authorize' }).first().click()
    const dialog = page.locator('.dialog-ux')
    const bearer = dialog.locator('.auth-container', { hasText: 'admin' }).filter({ hasText: 'bearer' }).first()
    await bearer.locator('input').fill(token)
    await bearer.getByRole('button', { name: 'Apply credentials' }).click()
    await dialog.getByRole('button', { name: 'Close' }).first().click()
    const me = page.locator('.opblock', { has: page.locator('[data-path="/api/admin/me"]') }).first()
    await me.locator('.opblock-summary-control').click()
    await me.getByRole('button', { name: 'Execute' }).click()
    await expect(me.locator('.live-responses-table')).toContainText('super@pmo.demo')
    nothingBut([])
  })
})
