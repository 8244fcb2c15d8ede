import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runFolder } from '../../local/src/platform/folders.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { browser, site, startJourney } from './journey.ts'
import { changed as changedBrowser, stepTo } from './changed-browser.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import { signInAs, untilControlled } from './steps.ts'

startJourney()

const changed = (script: string | null, options: BrowserContextOptions = {}) =>
  changedBrowser(browser, script, options)

test.describe('a new version', () => {
  /** Whatever the site answers, the worker aside. */
  const open = () => changed(null, { serviceWorkers: 'block' })
  const count = (page: Page) => {
    const loads: string[] = []
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads.push(new URL(request.url()).pathname)
    })
    return loads
  }
  const isWaiting = (page: Page) =>
    page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting))
  const gone = { status: 404, contentType: 'text/html', body: '<!doctype html><title>404</title>' }
  const otherProgram = {
    contentType: 'text/html',
    body: '<script type="module" src="/assets/app-of-tomorrow.js"></script>',
  }
  const invoices = (page: Page) => stepTo(page, 'Invoices')

  test('is taken by the tab itself at the next step, in one reload', async () => {
    const { page } = await open()
    await signInAs(page, site, 'Dina Peeters')
    await page.getByText('The Wedding').first().waitFor()
    await page.route('**/assets/invoice-list-*.js', (route) => route.fulfill(gone))
    await page.route(`${site}/sign-in`, (route) => route.fulfill(otherProgram))
    const loads = count(page)
    page.on('framenavigated', () => void page.unroute('**/assets/invoice-list-*.js'))
    await invoices(page)
    await expect.poll(() => loads).toEqual(['/portal/invoices'])
    await page.getByText('The Wedding').first().waitFor()
    expect(loads).toHaveLength(1)
    await page.context().close()
  })

  test('that is not whole is loaded once, and then says what it is', async () => {
    const { page } = await open()
    await signInAs(page, site, 'Dina Peeters')
    await page.getByText('The Wedding').first().waitFor()
    await page.route('**/assets/invoice-list-*.js', (route) => route.fulfill(gone))
    await page.route(`${site}/sign-in`, (route) => route.fulfill(otherProgram))
    const loads = count(page)
    await invoices(page)
    await page.getByText('The portal has a new version').waitFor()
    await page.waitForTimeout(1_500)
    expect(loads).toEqual(['/portal/invoices'])
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('The Wedding').first().waitFor()
    await page.context().close()
  })

  test('that a worker brings is taken at the next step, in one reload', async () => {
    const { page } = await changed(null)
    await signInAs(page, site, 'Dina Peeters')
    await untilControlled(page)
    const file = join(runFolder(instance.name), 'web/service-worker.js')
    const before = await readFile(file, 'utf8')
    await writeFile(file, `${before}\n// of tomorrow`)
    try {
      await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
      await expect.poll(() => isWaiting(page)).toBe(true)
      const loads = count(page)
      await invoices(page)
      await expect.poll(() => loads).toEqual(['/portal/invoices'])
      await page.getByText('The Wedding').first().waitFor()
      await expect.poll(() => isWaiting(page)).toBe(false)
      await stepTo(page, 'Chat')
      await page.getByRole('textbox').last().waitFor()
      expect(loads).toEqual(['/portal/invoices'])
    } finally {
      await writeFile(file, before)
    }
    await page.context().close()
  })

  test('is not what is missing when the line is', async () => {
    const { page } = await open()
    await signInAs(page, site, 'Dina Peeters')
    await page.getByText('The Wedding').first().waitFor()
    await page.context().setOffline(true)
    await invoices(page)
    await page.getByText('This part did not load').waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('The Wedding').first().waitFor()
    await page.context().close()
  })

  test('a screen that breaks is called a fault of ours', async () => {
    const { page } = await open()
    await page.route('**/assets/invoice-list-*.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export const InvoiceList = () => { throw new Error("a bug") }; export { InvoiceList as t }',
      }),
    )
    await signInAs(page, site, 'Dina Peeters')
    await page.getByText('The Wedding').first().waitFor()
    await invoices(page)
    await page.getByText('This is our fault, not your connection’s').waitFor()
    await expectAccessible(page)
    await screenshot(page, 'fault-of-ours-phone')
    await page.context().close()
  })
})
