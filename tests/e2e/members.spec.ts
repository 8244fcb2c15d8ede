import { join } from 'node:path'
import { doc, file } from '@portal/model/paths'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Admin, openAdmin } from '../../local/src/demo/admin.ts'
import { reset } from '../../local/src/demo/reset.ts'
import { seed } from '../../local/src/demo/seed.ts'
import { stills } from '../../local/src/demo/stills/stills.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { openBrowser } from '../browser.ts'
import { expectAccessible, screenshot } from './look.ts'
import { signInAs, watchConsole } from './steps.ts'

const { ports } = instance
const site = `http://localhost:${ports.site}`
const gallery = 'demo-booking-of-dina'

let browser: Browser
let admin: Admin
/** Dina, whose photographs they are, and Ann, her partner, each on a phone of their own. */
let dina: Page
let ann: Page
let annsPhone: BrowserContext
const complaints: string[][] = []

const aPhone = () =>
  browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  })

beforeAll(async () => {
  await reset(instance)
  await seed(instance, () => undefined, { whole: false })
  admin = openAdmin(instance)
  for (const [index, { name }] of stills.slice(0, 4).entries())
    await admin.bucket.upload(join(process.env['PORTAL_STILLS'] ?? '', name), {
      destination: file.uploadedProof('les', gallery, `still-${index}`, name),
      metadata: { contentType: 'image/jpeg' },
    })
  browser = await openBrowser()
  annsPhone = await aPhone()
  dina = await (await aPhone()).newPage()
  ann = await annsPhone.newPage()
  for (const page of [dina, ann]) {
    page.setDefaultTimeout(20_000)
    complaints.push(watchConsole(page))
  }
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await screenshot(dina, 'failed-members-dina')
  await screenshot(ann, 'failed-members-ann')
})
afterAll(async () => {
  await browser?.close()
  await admin?.close()
})

const heart = (page: Page, index: number) =>
  page.getByRole('button', { name: /^Choose LES_/ }).nth(index)
const dialogOf = (page: Page) => page.getByRole('dialog')

/** The link of the invitation, from the mail that has arrived. */
async function invitationIn(email: string): Promise<string> {
  let found = ''
  await expect
    .poll(
      async () => {
        const answer = await fetch(`http://127.0.0.1:${ports.mail}/api/mails`)
        const mails = JSON.stringify((await answer.json()) as unknown).split('"to"')
        const mail = mails.find((one) => one.includes(email) && one.includes('/invitation?secret='))
        found = /\/invitation\?secret=[A-Za-z0-9_-]{43}/.exec(mail ?? '')?.[0] ?? ''
        return found
      },
      { timeout: 30_000 },
    )
    .not.toBe('')
  return found
}

test('Dina invites her partner by e-mail', async () => {
  await signInAs(dina, site, 'Dina')
  await dina.getByRole('link', { name: /^People/ }).click()
  await dina.getByText('Nobody but you').waitFor()
  await dina.getByRole('button', { name: 'Invite somebody' }).click()
  await dialogOf(dina).getByRole('button', { name: 'Send the invitation' }).click()
  await dialogOf(dina).getByText('Please write an e-mail address.').waitFor()
  await dialogOf(dina).getByLabel('E-mail address').fill('ann@example.com')
  await expectAccessible(dina)
  await screenshot(dina, 'members-invite-phone')
  await dialogOf(dina).getByRole('button', { name: 'Send the invitation' }).click()
  await dina.getByText(/invited, open until/).waitFor()
})

test('Ann follows the link, signs in with her address and accepts', async () => {
  await expect
    .poll(async () => (await admin.read(doc.gallery(gallery))).ready, { timeout: 100_000 })
    .toBe(4)
  const rules = { minimum: 1, included: 2, maximum: 2, extraPrice: null, deadline: null }
  await admin.firestore.doc(doc.gallery(gallery).path).update({ published: true, choosing: rules })
  await admin.firestore.doc(doc.sheet(gallery, 0).path).update({ published: true })

  await ann.goto(site + (await invitationIn('ann@example.com')))
  await ann.getByText('The invitation is for a…@e….com.').waitFor()
  await expectAccessible(ann)
  await screenshot(ann, 'members-invitation-phone')
  await ann.getByRole('link', { name: 'Sign in to accept' }).click()
  await ann.getByRole('button', { name: /google/i }).click()
  await ann.getByRole('button', { name: 'Ann Maes' }).click()
  await ann.getByRole('button', { name: 'Accept' }).click()
  await ann.getByRole('heading', { name: 'Shared by Dina Peeters' }).waitFor()
  await dina.getByText('Ann Maes').waitFor()
  await expectAccessible(ann)
  await screenshot(ann, 'members-home-phone')
  await screenshot(dina, 'members-people-phone')
})

test('both choose, one of them without a connection, and Dina sees what they agree on', async () => {
  await ann.goto(`${site}/portal/gallery/${gallery}`)
  await ann.getByText('Dina Peeters sees what you choose, and decides.').waitFor()
  // Hearts wait for what she has chosen before.
  await expect.poll(() => heart(ann, 0).isEnabled(), { timeout: 20_000 }).toBe(true)
  await annsPhone.setOffline(true)
  for (const index of [0, 1, 2]) await heart(ann, index).click()
  await ann.getByText('3 hearts', { exact: true }).waitFor()
  await dina.goto(`${site}/portal/gallery/${gallery}`)
  await heart(dina, 0).click()
  await dina.locator('output').getByText('1 of 2', { exact: true }).waitFor()
  await annsPhone.setOffline(false)
  await dina.getByText('3 hearts, 1 in common').waitFor({ timeout: 60_000 })
  await dina.getByRole('button', { name: 'Chosen together 1' }).waitFor()
  expect(await dina.getByRole('img', { name: 'Chosen by Ann Maes' }).count()).toBe(3)
  await expectAccessible(dina)
  await expectAccessible(ann)
  await screenshot(dina, 'members-overlap-phone')
  await screenshot(ann, 'members-choosing-phone')
})

test('what Dina takes over stays within what is included, and she alone submits', async () => {
  await dina.getByRole('button', { name: 'Take over' }).click()
  await dialogOf(dina)
    .getByText(/^1 of 2 join yours/)
    .waitFor()
  await dialogOf(dina).getByRole('button', { name: 'Add 1' }).click()
  await dina.locator('output').getByText('2 of 2', { exact: true }).waitFor()
  expect(await ann.getByRole('button', { name: 'Submit' }).count()).toBe(0)
  await dina.getByRole('button', { name: 'Submit' }).click()
  await dialogOf(dina).getByRole('button', { name: 'Submit my choice' }).click()
  await dina.getByText('Submitted', { exact: true }).waitFor()
  await ann.getByText('Submitted', { exact: true }).waitFor()
  expect(await ann.getByRole('button', { name: /^Choose LES_/ }).count()).toBe(0)
  expect((await admin.read(doc.picks(gallery, 'dina'))).photos).toHaveLength(2)
})

test('the end of her access closes the page that Ann has open', async () => {
  await dina.goto(`${site}/portal/people`)
  await dina.getByRole('button', { name: 'End the access of Ann Maes' }).click()
  await screenshot(dina, 'members-end-phone')
  await dialogOf(dina).getByRole('button', { name: 'End access' }).click()
  await ann.getByText('These photographs are not open to you').waitFor()
  await dina.getByText('Nobody but you').waitFor()
  await screenshot(ann, 'members-closed-phone')
  await ann.goto(`${site}/portal`)
  await ann.getByRole('heading', { name: 'Nothing is booked yet' }).waitFor()
})

test('nobody complained', () => {
  // The SDK says so itself when the listener of a page that was closed breaks off.
  const meant =
    /ERR_INTERNET_DISCONNECTED|ERR_NETWORK|Could not reach Cloud Firestore|transport errored|insufficient permissions/i
  expect(complaints.flat().filter((line) => !meant.test(line))).toEqual([])
})
