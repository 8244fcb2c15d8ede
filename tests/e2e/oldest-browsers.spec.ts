import { expect, test, type BrowserContextOptions } from '@playwright/test'
import { admin, browser, site, startJourney } from './journey.ts'
import { book, changed as changedBrowser, walk } from './changed-browser.ts'
import { expectAccessible, screenshot } from './inspect.ts'

startJourney()

const booking = 'demo-booking-of-dina'

const changed = (script: string | null, options: BrowserContextOptions = {}) =>
  changedBrowser(browser, script, options)

test.describe('the oldest browsers', () => {
  /** What came after them. */
  const newer = [
    'Map.groupBy',
    'Object.groupBy',
    'Promise.withResolvers',
    'Promise.try',
    'Array.fromAsync',
    'AbortSignal.any',
    'URL.canParse',
    'URL.parse',
    'Response.json',
    'Error.isError',
    'RegExp.escape',
    'Math.sumPrecise',
    'Uint8Array.fromBase64',
    'Uint8Array.fromHex',
    'Uint8Array.prototype.toBase64',
    'Uint8Array.prototype.toHex',
    'ArrayBuffer.prototype.transfer',
    'Map.prototype.getOrInsert',
    ...['union', 'intersection', 'difference', 'symmetricDifference'].map(
      (name) => `Set.prototype.${name}`,
    ),
    ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom'].map((name) => `Set.prototype.${name}`),
    ...[
      'map',
      'filter',
      'take',
      'drop',
      'flatMap',
      'reduce',
      'toArray',
      'forEach',
      'some',
      'every',
      'find',
    ].map((name) => `Iterator.prototype.${name}`),
    'Iterator',
    'requestIdleCallback',
    'scheduler',
    'navigation',
    'cookieStore',
    'CloseWatcher',
    'Document.prototype.startViewTransition',
    'Document.parseHTMLUnsafe',
    'Element.prototype.setHTMLUnsafe',
    'Element.prototype.checkVisibility',
    'Element.prototype.moveBefore',
    'HTMLElement.prototype.showPopover',
    'Promise.prototype.isError',
    'Intl.DurationFormat',
  ]
  const script = `for (const path of ${JSON.stringify(newer)}) {
    const parts = path.split('.')
    const last = parts.pop()
    const owner = parts.reduce((at, part) => at?.[part], globalThis)
    if (owner) try { delete owner[last] } catch {}
  }`

  test('walk /book, the gallery and all else', async () => {
    const { page, complaints } = await changed(script)
    await book(page)
    await walk(page, admin, 'Hello from an old phone')
    await page.goto(`${site}/portal/gallery/${booking}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goto(site)
    await page.getByRole('heading', { name: 'The Wedding' }).waitFor()
    expect(
      complaints.filter((line) => /is not a (function|constructor)|undefined/.test(line)),
    ).toEqual([])
    await page.context().close()
  })

  const tooOld = 'delete String.prototype.toWellFormed'
  for (const path of ['/book', '/sign-in', '/s/some-secret'])
    test(`an older one says at ${path} which is needed, and is never white`, async () => {
      const { page } = await changed(tooOld)
      await page.route('**/assets/*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'const of the future = ;' }),
      )
      await page.goto(site + path)
      await page.getByRole('heading', { name: 'This browser is too old for the portal' }).waitFor()
      await page.getByText('iOS 16.4').waitFor()
      await expectAccessible(page)
      if (path === '/book') await screenshot(page, 'too-old-phone')
      await page.context().close()
    })

  test('on the public page it is told above all that is there', async () => {
    const { page } = await changed(tooOld)
    await page.route('**/assets/*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'const of the future = ;' }),
    )
    await page.goto(site)
    await page.getByRole('heading', { name: 'This browser is too old for the portal' }).waitFor()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.context().close()
  })

  test('a program that does not arrive is said, and comes with the next try', async () => {
    const { page } = await changed(null)
    await page.route('**/assets/app-*.js', (route) => route.abort())
    await page.goto(`${site}/book`)
    await page.getByRole('heading', { name: 'The portal did not start' }).waitFor()
    await screenshot(page, 'not-started-phone')
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('The Wedding').first().waitFor()
    await page.context().close()
  })

  for (const path of ['/book', '/s/some-secret', '/', '/unsubscribe?token=x'])
    test(`without JavaScript ${path} says so`, async () => {
      const { page } = await changed(null, { javaScriptEnabled: false })
      await page.goto(site + path)
      await page
        .getByText(/JavaScript/)
        .first()
        .waitFor()
      await page.context().close()
    })
})
