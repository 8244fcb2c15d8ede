import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import type { Instance } from '../local/src/platform/instance.ts'
import { openBrowser } from '../tests/browser.ts'
import { signInAs } from '../tests/e2e/steps.ts'
import { atMost, type BenchRow } from './row.ts'

/** kB of gzip JavaScript that a page loads from now on; `all` until it is asked. */
function weigh(page: Page): { all(): Promise<number> } {
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      )
  })
  return {
    all: async () =>
      (await Promise.all(scripts.values())).reduce((sum, size) => sum + size, 0) / 1_000,
  }
}

/** A page in a fresh browser profile, in which `prepare` has been before. */
async function withPage<Result>(
  browser: Browser,
  prepare: ((page: Page) => Promise<void>) | null,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  if (prepare) {
    const before = await context.newPage()
    await prepare(before)
    await before.close()
  }
  const result = await use(await context.newPage())
  await context.close()
  return result
}

/** The first paints of a stranger, somebody coming back and a client at home; then each way on. */
export async function weights(instance: Instance): Promise<BenchRow[]> {
  const site = `http://localhost:${instance.ports.site}`
  const browser = await openBrowser()
  const signedIn = (page: Page) => signInAs(page, site, 'Bo Janssens')
  const opened = async (page: Page, path: string, ready: string) => {
    const weight = weigh(page)
    await page.goto(site + path)
    await page.locator(ready).first().waitFor()
    return weight.all()
  }
  const home = 'text=on the waiting list'
  try {
    return [
      atMost(
        'weight: public page with its packages',
        await withPage(browser, null, (page) => opened(page, '/', '[data-package]')),
        'kB gzip',
        60,
      ),
      atMost(
        'weight: sign-in',
        await withPage(browser, null, (page) => opened(page, '/sign-in', 'h1')),
        'kB gzip',
        120,
      ),
      atMost(
        'weight: client dashboard with data',
        await withPage(browser, signedIn, (page) => opened(page, '/portal', home)),
        'kB gzip',
        250,
      ),
      atMost(
        'weight: the chat, from the dashboard',
        await withPage(browser, signedIn, async (page) => {
          await opened(page, '/portal', home)
          const more = weigh(page)
          await page.getByRole('link', { name: 'Chat', exact: true }).click()
          await page.getByRole('textbox', { name: 'Message', exact: true }).waitFor()
          return more.all()
        }),
        'kB gzip',
        90,
      ),
    ]
  } finally {
    await browser.close()
  }
}
