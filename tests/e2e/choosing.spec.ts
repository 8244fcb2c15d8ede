import { join } from 'node:path'
import { doc, file } from '@portal/model/paths'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Admin, openAdmin } from '../../local/src/demo/admin.ts'
import { reset } from '../../local/src/demo/reset.ts'
import { seed } from '../../local/src/demo/seed.ts'
import { stills } from '../../local/src/demo/stills/stills.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { openBrowser } from '../browser.ts'
import { expectAccessible, screenshot } from './look.ts'
import { devices, openPage, signInAs } from './steps.ts'

const { ports } = instance
const site = `http://localhost:${ports.site}`
const gallery = 'demo-booking-of-dina'

let browser: Browser
let admin: Admin
/** Dina on her phone, Les at his desk. */
let dina: Page
let les: Page
const complaints: string[][] = []

beforeAll(async () => {
  await reset(instance)
  await seed(instance, () => undefined, { whole: false })
  admin = openAdmin(instance)
  for (const [index, { name }] of stills.slice(0, 8).entries())
    await admin.bucket.upload(join(process.env['PORTAL_STILLS'] ?? '', name), {
      destination: file.uploadedProof('les', gallery, `still-${index}`, name),
      metadata: { contentType: 'image/jpeg' },
    })
  browser = await openBrowser()
  dina = await openPage(browser, devices.phone, complaints)
  les = await openPage(browser, devices.desktop, complaints)
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await screenshot(dina, 'failed-dina')
  await screenshot(les, 'failed-les')
})
afterAll(async () => {
  await browser?.close()
  await admin?.close()
})

const heart = (index: number) => dina.getByRole('button', { name: /^Choose LES_/ }).nth(index)
const quota = (words: string) => dina.locator('output').getByText(words, { exact: true }).waitFor()
const dialogOf = (page: Page) => page.getByRole('dialog')

test('Les sets limits for this gallery, and what cannot be is said at the field', async () => {
  await expect
    .poll(async () => (await admin.read(doc.gallery(gallery))).ready, { timeout: 100_000 })
    .toBe(8)
  await signInAs(les, site, 'Les Vermeer')
  await les.goto(`${site}/desk/galleries/${gallery}`)
  await les.getByRole('button', { name: 'Limits and last day' }).click()
  const form = dialogOf(les)
  await form.getByLabel('Included').fill('3')
  await form.getByLabel('At least').fill('4')
  await form.getByLabel(/^At most/).fill('5')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('Not more than those included.').waitFor()
  await form.getByLabel('At least').fill('2')
  await expectAccessible(les)
  await screenshot(les, 'choosing-limits-desk')
  await form.getByRole('button', { name: 'Save' }).click()
  await les.getByText('3 included, at least 2, at most 5').waitFor()
  await les.getByRole('button', { name: 'Publish' }).click()
  await dialogOf(les).getByRole('button', { name: 'Publish' }).click()
  await les.getByText(/0 of 3 chosen/).waitFor()
})

test('her home leads there, and hearts count against what is included', async () => {
  await admin.firestore
    .doc(doc.invoice(gallery).path)
    .update({ instalments: [], paid: 320_000, status: 'paid' })
  await signInAs(dina, site, 'Dina')
  await dina.getByText(/^0 of 3 chosen, until /).waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'choosing-home-phone')
  await dina.getByRole('link', { name: 'Go to the gallery' }).click()
  await quota('0 of 3')
  expect(await dina.getByRole('button', { name: 'Submit' }).isDisabled()).toBe(true)
  await dina.getByText(/at least 2/).waitFor()
  for (const index of [0, 1, 2]) await heart(index).click()
  await quota('3 of 3')
  await les.getByText(/3 of 3 chosen/).waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'choosing-phone')
})

test('at the limit she lets one go, or takes extras at their price up to the maximum', async () => {
  await heart(3).click()
  await dialogOf(dina).getByText('All 3 included are chosen').waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'choosing-limit-phone')
  await dialogOf(dina).getByRole('button', { name: 'Keep my choice as it is' }).click()
  await quota('3 of 3')
  await heart(3).click()
  await dialogOf(dina).getByRole('button', { name: 'Take it as an extra, €25.00' }).click()
  await quota('+ 1 extra, €25.00')
  await heart(4).click()
  await quota('+ 2 extra, €50.00')
  await heart(5).click()
  await dialogOf(dina).getByText('You have chosen all 5').waitFor()
  await dina.keyboard.press('Escape')
  await quota('+ 2 extra, €50.00')
  await screenshot(dina, 'choosing-extras-phone')
})

test('hearts given without a connection arrive, and only then can she submit', async () => {
  await dina.context().setOffline(true)
  await heart(4).click()
  await quota('+ 1 extra, €25.00')
  await dina.getByRole('button', { name: 'Submit' }).click()
  await dialogOf(dina)
    .getByText(/hearts are on their way/)
    .waitFor()
  const action = dialogOf(dina).getByRole('button', { name: 'Submit my choice' })
  expect(await action.isDisabled()).toBe(true)
  await dina.context().setOffline(false)
  await les.getByText(/3 of 3 chosen · 1 extra/).waitFor({ timeout: 60_000 })
  await expect.poll(() => action.isEnabled(), { timeout: 30_000 }).toBe(true)
  await expectAccessible(dina)
  await screenshot(dina, 'choosing-submit-phone')
})

test('she submits: it is locked, Les is told, the extra is on her invoice', async () => {
  await dialogOf(dina).getByRole('button', { name: 'Submit my choice' }).click()
  await dina.getByText('Submitted', { exact: true }).waitFor()
  expect(await dina.getByRole('button', { name: /^Choose LES_/ }).count()).toBe(0)
  expect(await dina.getByRole('img', { name: /is chosen$/ }).count()).toBeGreaterThan(1)
  await expectAccessible(dina)
  await screenshot(dina, 'choosing-submitted-phone')
  await les.getByText(/4 photographs submitted on/).waitFor()
  await expectAccessible(les)
  await screenshot(les, 'choosing-submitted-desk')
  await dina.getByRole('link', { name: 'To the invoice' }).click()
  await dina.getByText('1 extra photograph', { exact: true }).first().waitFor()
  await dina.getByRole('button', { name: 'Pay €25.00' }).waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'choosing-invoice-phone')
})

test('Les reopens it with a word, which she reads above her hearts', async () => {
  await les.getByRole('button', { name: 'Reopen' }).click()
  const form = dialogOf(les)
  await form.getByRole('button', { name: 'Reopen' }).click()
  await form.getByText('Please say in a word why.').waitFor()
  await form.getByLabel('A word to go with it').fill('Take the one on the stairs as well.')
  await expectAccessible(les)
  await screenshot(les, 'choosing-reopen-desk')
  await form.getByRole('button', { name: 'Reopen' }).click()
  await les.getByText('Reopened', { exact: true }).waitFor()
  await dina.getByText('1 extra photograph', { exact: true }).waitFor({ state: 'detached' })
  await dina.goto(`${site}/portal/gallery/${gallery}`)
  await dina.getByText('“Take the one on the stairs as well.”').waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'choosing-reopened-phone')
  await heart(0).click()
  await quota('3 of 3')
})

test('a heart that arrives after the choice was submitted elsewhere is taken back and said', async () => {
  await les.getByText(/1 extra/).waitFor({ state: 'detached' })
  await dina.context().setOffline(true)
  await heart(1).click()
  await quota('2 of 3')
  const laptop = await openPage(browser, devices.desktop, complaints)
  await signInAs(laptop, site, 'Dina')
  await laptop.goto(`${site}/portal/gallery/${gallery}`)
  await laptop.getByRole('button', { name: 'Submit' }).click()
  await screenshot(laptop, 'choosing-submit-desk')
  await dialogOf(laptop).getByRole('button', { name: 'Submit my choice' }).click()
  await laptop.getByText('Submitted', { exact: true }).waitFor()
  await dina.context().setOffline(false)
  await dina.getByText(/^One heart arrived after your choice was submitted/).waitFor({
    timeout: 60_000,
  })
  await quota('3 of 3')
  await dina.getByText('Submitted', { exact: true }).waitFor()
  await screenshot(dina, 'choosing-late-phone')
  expect(await admin.read(doc.picks(gallery, 'dina'))).toMatchObject({ locked: true })
  expect((await admin.read(doc.picks(gallery, 'dina'))).photos).toHaveLength(3)
})

test('nobody complained', () => {
  const meant =
    /ERR_INTERNET_DISCONNECTED|ERR_NETWORK|Could not reach Cloud Firestore|transport errored/
  expect(complaints.flat().filter((line) => !meant.test(line))).toEqual([])
})
