import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** axe finds nothing on the page as it stands. */
export async function clean(page: Page, where: string): Promise<void> {
  await find(new AxeBuilder({ page }).withTags(tags), where)
}

/** Nor in its colours, which is all that is different in the dark. */
export async function cleanColours(page: Page, where: string): Promise<void> {
  await find(new AxeBuilder({ page }).withRules(['color-contrast']), where)
}

async function find(axe: AxeBuilder, where: string): Promise<void> {
  const { violations } = await axe.analyze()
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`),
  ).toEqual([])
}
