import { refusalAlarmAt } from '@portal/model/refusal'
import { expect, test, type Page } from '@playwright/test'
import { admin, browser, site, startJourney } from './journey.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import {
  devices,
  ofALostLine,
  openPage,
  signInAs,
  unmeant,
  untilControlled,
  withWorker,
} from './steps.ts'

startJourney()

const list = `${site}/desk/log/refused`
const complaints: string[][] = []
let desk: Page
let phone: Page

test.beforeAll(async () => {
  // What refusals the start itself has caused are none of this story.
  const { docs } = await admin.firestore.collection('refusals').get()
  await Promise.all(docs.map(({ ref }) => ref.delete()))
  desk = await openPage(browser, devices.desktop, complaints)
  phone = await openPage(browser, { ...devices.phone, ...withWorker }, complaints)
})

/** A page of another site asks for something, as hardly another journey does. */
const guess = () =>
  fetch(`${site}/media/session`, { method: 'POST', headers: { origin: 'https://evil.example' } })

/** How wide the page is beside its window: 0 where nothing is out of sight. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('where nothing was turned away, the log says so', async () => {
  await signInAs(desk, site, 'Les')
  await desk.goto(`${site}/desk/log`)
  await desk.getByRole('link', { name: 'What was turned away' }).click()
  await desk.waitForURL(list)
  await desk.getByText('Nothing was turned away').waitFor()
  await expectAccessible(desk)
})

test('what another site asks for is there as it is refused, with how often, when and from where', async () => {
  expect((await guess()).status).toBe(403)
  const kind = desk
    .getByRole('listitem')
    .filter({ hasText: 'requests sent by another site' })
    .first()
  // Counts live with the server and are written as they double: a journey of before may be in them.
  await expect(async () => {
    if (!(await kind.isVisible())) await guess()
    await kind.waitFor({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await kind
    .getByText(/^(once|\d+ times)$/)
    .first()
    .waitFor()
  // By the keyboard alone: the summary opens, and says the network by a name that is no address.
  const summary = kind.getByText('From 1 source')
  for (let presses = 0; presses < 100; presses += 1) {
    await desk.keyboard.press('Tab')
    const isThere = await desk.evaluate(() => document.activeElement?.tagName === 'SUMMARY')
    if (isThere) break
  }
  await desk.keyboard.press('Enter')
  await kind.getByText(/^Network [\w-]{6}$/).waitFor()
  expect(await summary.isVisible()).toBe(true)
  expect(await kind.textContent()).not.toContain('127.0.0.1')
  await expectAccessible(desk)
  await screenshot(desk, 'refused-desk')
})

test('an alarm rings at the desk once, and leads there', async () => {
  for (let times = 0; times <= refusalAlarmAt['foreign-origin']; times += 1) await guess()
  const rung = admin.firestore.collection('people/studio/bell').where('kind', '==', 'alarm-raised')
  await expect.poll(async () => (await rung.get()).size).toBe(1)
  await desk.goto(`${site}/desk/notices`)
  await desk.getByText('Unusual activity in your portal').first().click()
  await desk.waitForURL(list)
  await desk
    .getByText(/\d+ times/)
    .first()
    .waitFor()
})

test('on a phone it fits, and without a connection it stays', async () => {
  await signInAs(phone, site, 'Les')
  await phone.goto(list)
  await phone.getByText('requests sent by another site').first().waitFor()
  await phone.getByText('From 1 source').click()
  await phone.getByText(/^Network/).waitFor()
  expect(await overflow(phone)).toBe(0)
  await expectAccessible(phone)
  await screenshot(phone, 'refused-phone')
  // By then the worker has all screens.
  await untilControlled(phone)
  await phone.context().setOffline(true)
  await phone.getByRole('link', { name: 'What happened' }).click()
  await phone.getByRole('link', { name: 'What was turned away' }).click()
  await phone.getByText('requests sent by another site').first().waitFor()
  await phone.context().setOffline(false)
  expect(unmeant(complaints, ofALostLine)).toEqual([])
})
