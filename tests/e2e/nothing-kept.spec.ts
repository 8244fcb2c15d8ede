import { test, type BrowserContextOptions } from '@playwright/test'
import { admin, browser, startJourney } from './journey.ts'
import { book, changed as changedBrowser, walk } from './changed-browser.ts'

startJourney()

const changed = (script: string | null, options: BrowserContextOptions = {}) =>
  changedBrowser(browser, script, options)

const throwing = (name: string) => `Object.defineProperty(window, '${name}', {
  configurable: true,
  get() { throw new DOMException('The operation is insecure.', 'SecurityError') },
});`
const missing = (name: string) =>
  `Object.defineProperty(window, '${name}', { configurable: true, value: undefined });`
const full = (of: string) => `${of} = () => {
  throw new DOMException('Quota exceeded', 'QuotaExceededError')
};`

test.describe('where the browser keeps nothing, everything works', () => {
  for (const [name, script] of [
    ['storage is blocked', throwing('localStorage') + throwing('sessionStorage')],
    ['local storage is full', full('Storage.prototype.setItem')],
    ['there are no databases', missing('indexedDB')],
    [
      'databases refuse to open',
      `IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError') }`,
    ],
    [
      'there is nothing at all',
      throwing('localStorage') +
        throwing('sessionStorage') +
        throwing('indexedDB') +
        missing('caches') +
        missing('BroadcastChannel'),
    ],
  ] as const)
    test(name, async () => {
      const { page } = await changed(script)
      await book(page)
      await walk(page, admin, `Hello, though ${name}`)
      await page.context().close()
    })
})
