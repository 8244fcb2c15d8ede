import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Accessibility faults that keep somebody out (axe: serious and critical), as short lines. */
export async function expectAccessible(page: Page): Promise<void> {
  // Motion that is under way would be measured half transparent.
  await page.waitForTimeout(700)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  expect(serious, page.url()).toEqual([])
}

/** Where the pictures of this run are; those that the README shows are kept with the docs. */
export async function screenshot(page: Page, name: string, kept = false): Promise<void> {
  const folder = join(root, kept ? 'docs/screenshots' : 'run/screenshots')
  await mkdir(folder, { recursive: true })
  await page.waitForTimeout(500)
  await page.screenshot(
    kept
      ? { path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 82 }
      : { path: join(folder, `${name}.png`) },
  )
}
