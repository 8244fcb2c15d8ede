import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { doc } from '@portal/model/paths'
import type { Admin } from '../../local/src/demo/admin.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { devices, openPage, signInAs, withWorker } from './steps.ts'

const site = `http://localhost:${instance.ports.site}`
/** What blames the line, while the line is fine. */
const blame = /your connection|You are offline|could not be shown/i

/** A window of its own in which a script changes the browser before each page. */
export async function changed(
  browser: Browser,
  script: string | null,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const complaints: string[][] = []
  const page = await openPage(browser, { ...devices.phone, ...withWorker, ...options }, complaints)
  if (script) await page.addInitScript(script)
  return { page, complaints: complaints[0] ?? [] }
}

/** Choosing a package at /book, which nobody has to sign in for. */
export async function book(page: Page): Promise<void> {
  await page.goto(`${site}/book`)
  await page.getByText('The Wedding').first().click()
  await page.getByRole('button', { name: 'Look at the extras' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.textContent('body')).not.toMatch(blame)
}

/** A place of the bar, in the same document. */
export const stepTo = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()

/** Dina's own places, without a page being loaded anew, and a message that arrives. */
export async function walk(page: Page, admin: Admin, said: string): Promise<void> {
  // There is a gallery to go to once it was shown.
  await admin.firestore.doc(doc.booking('demo-booking-of-dina').path).update({ stage: 'proofing' })
  await signInAs(page, site, 'Dina Peeters')
  const to = (name: string) => stepTo(page, name)
  await to('Chat')
  const words = page.getByRole('textbox').last()
  await words.fill(said)
  await words.press('Enter')
  await expect
    .poll(async () => {
      const messages = await admin.firestore.collection('conversations/dina/messages').get()
      return messages.docs.some((one) => one.get('text') === said)
    })
    .toBe(true)
  await to('Invoices')
  await page.getByText('The Wedding').first().waitFor()
  await to('Gallery')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await to('Home')
  await page.getByText('The Wedding').first().waitFor()
  expect(await page.textContent('body')).not.toMatch(blame)
}
