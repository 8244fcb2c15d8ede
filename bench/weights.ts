import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import type { Instance } from '../local/src/platform/instance.ts'
import { openBrowser } from '../tests/browser.ts'
import { signInAs } from '../tests/e2e/steps.ts'
import { atMost, type BenchRow } from './row.ts'

/** kB of gzip JavaScript a page has loaded when `ready` is on screen, in a fresh browser profile. */
async function weightUntil(
  browser: Browser,
  url: string,
  ready: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  if (prepare) {
    const before = await context.newPage()
    await prepare(before)
    await before.close()
  }
  const page = await context.newPage()
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      )
  })
  await page.goto(url)
  await page.locator(ready).first().waitFor()
  const sizes = await Promise.all(scripts.values())
  await context.close()
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000
}

/** The three first paints: a stranger, somebody coming back, a client at home. */
export async function weights(instance: Instance): Promise<BenchRow[]> {
  const site = `http://localhost:${instance.ports.site}`
  const browser = await openBrowser()
  try {
    return [
      atMost(
        'weight: public page with its packages',
        await weightUntil(browser, `${site}/`, '[data-package]'),
        'kB gzip',
        60,
      ),
      atMost(
        'weight: sign-in',
        await weightUntil(browser, `${site}/sign-in`, 'h1'),
        'kB gzip',
        120,
      ),
      atMost(
        'weight: client dashboard with data',
        await weightUntil(browser, `${site}/portal`, 'text=in the waiting list', (page) =>
          signInAs(page, site, 'Bo Janssens'),
        ),
        'kB gzip',
        250,
      ),
    ]
  } finally {
    await browser.close()
  }
}
