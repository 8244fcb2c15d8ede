import { expect, type Page } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'

const root = join(import.meta.dirname, '../..')

/**
 * Waits until nothing on the page is on its way any more; what runs for ever, as a spinner, is let
 * be. Motion that is under way would be seen, and measured, half transparent.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const running = () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
        )
    const patience = performance.now() + 1_500
    // What has just been rendered begins to move a frame later, and one motion may start another.
    for (let still = 0; still < 4 && performance.now() < patience;) {
      await nextFrame()
      still = running().length === 0 ? still + 1 : 0
    }
  })
}

/** Accessibility faults that keep somebody out (axe: serious and critical), as short lines. */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page)
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // Else each asking opens a tab of its own to gather what frames have said, and there are none.
    .setLegacyMode()
    .analyze()
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  expect(serious, page.url()).toEqual([])
}

/**
 * A picture of this run, where pictures are wanted; those that the README shows are kept with the
 * docs. It is no test, and a hundred of them take as long as a journey.
 */
export async function screenshot(page: Page, name: string, kept = false): Promise<void> {
  if (process.env['PORTAL_PICTURES'] === undefined) return
  const folder = join(root, kept ? 'docs/screenshots' : 'run/screenshots')
  await mkdir(folder, { recursive: true })
  await settle(page)
  await page.screenshot(
    kept
      ? { path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 82 }
      : { path: join(folder, `${name}.png`) },
  )
}
