import { expect, test, type Page } from '@playwright/test'
import { workingDay } from '@portal/model/availability'
import type { CallInput, CallName } from '@portal/model/calls'
import { collection, doc, type Path } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { planted } from '@portal/testing/arrange/plant'
import type { z } from 'zod'
import { type BuiltRelease, buildRelease } from '../../local/src/build-release.ts'
import { callApi, idTokenOf } from '../../local/src/demo/call.ts'
import { ann, type DemoPerson, dina, les } from '../../local/src/demo/people.ts'
import { seed } from '../../local/src/demo/seed.ts'
import { studio } from '../../local/src/demo/studio.ts'
import { lastRelease } from '../../local/src/last-release.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { keepServer, rollOut, type Server } from '../../local/src/platform/roll-out.ts'
import { admin, browser, site, startJourney } from './journey.ts'
import { writeDinasGallery } from './a-gallery-to-choose-from.ts'
import { layAssets, serveApp } from './serve-build.ts'
import { devices, openPage, pickDay, signInAs, unmeant } from './steps.ts'

const last = lastRelease()
test.skip(last === null, 'The history does not reach back to the last release; nothing was built.')

const wedding = 'demo-booking-of-dina'
const bookings = [wedding, 'demo-booking-of-bo', 'demo-booking-of-cleo']
/** What a version after this one has added fields to, at every depth. */
const records: Path<z.ZodType>[] = [
  doc.conversation(dina.id),
  ...bookings.map((id) => doc.booking(id)),
  doc.gallery(wedding),
  doc.invoice(wedding),
  doc.studio(),
]
/** The maps of a conversation that the rules of 0.2.0 hold to its two sides: they can get no third. */
const heldToTwoSides = ['unread', 'readAt', 'deliveredAt']
const added = new Map<string, number>()
const countAdded = async ({ path }: Path<z.ZodType>) =>
  JSON.stringify((await admin.firestore.doc(path).get()).data()).split('ofANewerVersion').length - 1

let release: BuiltRelease
let present: Server | undefined
let takeAway = () => Promise.resolve()
const complaints: string[][] = []

startJourney(async () => {
  await seed(instance, () => undefined, { whole: false })
  await writeDinasGallery(admin)
  for (const path of records) {
    const before = (await admin.read(path)) as object
    const { kept } = planted(path.schema, before)
    const held = Object.entries(before).filter(([name]) => heldToTwoSides.includes(name))
    await admin.firestore.doc(path.path).set({ ...(kept as object), ...Object.fromEntries(held) })
    added.set(path.path, await countAdded(path))
  }
})
test.beforeAll(async () => {
  if (!last) return
  release = await buildRelease(last)
  takeAway = await layAssets(release)
})
test.afterAll(async () => {
  if (present) await rollOut(instance, present)
  await takeAway()
})

/** The buttons of the acts, as the last release calls them; what it says no longer changes. */
const said = {
  extras: 'Look at the extras',
  date: 'Choose a date',
  place: 'Choose a place',
  story: 'Tell your story',
  review: 'Review',
  send: 'Send my request',
  heart: /^Choose p/,
  pay: /^Pay €/,
  approve: 'Approve',
}
/** The same now: what has another name since stands here. */
const now: typeof said = { ...said }

/** What says that something is wrong, whatever it is. */
const blame =
  /(cannot|could not) be (shown|read|loaded)|fault of ours|our fault|new version|unavailable/i

/** Nothing on a page that is ready is called broken. */
async function expectWhole(page: Page): Promise<void> {
  expect(await page.textContent('body'), page.url()).not.toMatch(blame)
}

/** A person's window with the web of the last release, or with this one's. */
async function windowOf(
  { name }: DemoPerson,
  web: 'old' | 'new',
  device: (typeof devices)[keyof typeof devices] = devices.phone,
): Promise<Page> {
  const page = await openPage(browser, device, complaints)
  if (web === 'old') await serveApp(page, release)
  await signInAs(page, site, name)
  return page
}

/** Ann asks for a day, step by step. */
async function book(page: Page, words: typeof said, day: string): Promise<void> {
  const next = (name: string) => page.getByRole('button', { name }).click()
  await page.goto(site + routes.book())
  await page.getByText('The Wedding').first().click()
  await next(words.extras)
  await next(words.date)
  await pickDay(page, day)
  await next(words.place)
  await page.getByRole('combobox').first().fill('Bruges')
  await page
    .getByRole('option', { name: /bruges/i })
    .first()
    .click()
  await next(words.story)
  await next(words.review)
  await next(words.send)
  await page.waitForURL(/\/portal/)
  await expect
    .poll(async () => {
      const all = await admin.firestore.collection(collection.bookings().path).get()
      return all.docs.some((one) => one.get('client') === 'ann' && one.get('date') === day)
    })
    .toBe(true)
  await page.getByText('The Wedding').first().waitFor()
  await expectWhole(page)
}

/** Dina writes, hearts a photograph and looks at what there is to pay. */
async function talkAndChoose(page: Page, words: typeof said, line: string): Promise<void> {
  await page.goto(site + routes.portal.chats())
  const box = page.getByRole('textbox').last()
  await box.fill(line)
  await box.press('Enter')
  await expect.poll(async () => (await admin.read(doc.conversation(dina.id))).last?.text).toBe(line)
  await page.getByRole('log').getByText(line).waitFor()
  await expectWhole(page)

  const chosen = async () => (await admin.read(doc.picks(wedding, dina.id))).photos.length
  const before = await chosen()
  await page.goto(site + routes.portal.gallery(wedding))
  const hearts = (pressed: boolean) => page.getByRole('button', { name: words.heart, pressed })
  // Until what is chosen has come, every heart is open, also the one that is taken back by a press.
  await expect.poll(() => hearts(true).count()).toBe(before)
  await hearts(false).first().click()
  await expect.poll(chosen).toBe(before + 1)
  await expectWhole(page)

  await page.goto(site + routes.portal.invoice(wedding))
  await page.getByRole('button', { name: words.pay }).first().waitFor()
  await expectWhole(page)
}

/** Les approves who waits, and answers her. */
async function approve(page: Page, words: typeof said, name: string, id: string): Promise<void> {
  await page.goto(site + routes.desk.queue())
  const row = page.locator('li[data-booking]').filter({ hasText: name })
  await row.getByRole('button', { name: words.approve }).click()
  await expect.poll(async () => (await admin.read(doc.booking(id))).status).toBe('approved')
  await page.locator('li[data-booking]').filter({ hasText: 'Ann Maes' }).first().waitFor()
  await expectWhole(page)
  await page.goto(site + routes.desk.chat(dina.id))
  const answer = `Noted, ${name}.`
  const box = page.getByRole('textbox').last()
  await box.fill(answer)
  await box.press('Enter')
  await page.getByRole('log').getByText(answer).waitFor()
  await expectWhole(page)
}

/** What Les decides on screens that are not walked here, each a write of a record with added fields. */
async function decide(nth: number): Promise<void> {
  const token = await idTokenOf(instance, les)
  const ask = async <Name extends CallName>(name: Name, input: CallInput<Name>) =>
    expect(await callApi(instance, token, name, input), name).toMatchObject({ ok: true })
  await ask('updateStudio', { tagline: `Photographs and films, ${nth}.` })
  await ask('arrangeGallery', { gallery: wedding, order: nth % 2 ? 'name' : 'captured' })
  await ask('recordPayment', {
    payment: `payment-beside-${nth}`,
    invoice: wedding,
    amount: 1_000,
    method: 'cash',
    day: workingDay(studio, -3),
    reference: '',
  })
}

/** Nothing that a newer version added is gone, and no console has anything to say. */
async function expectNothingLost(): Promise<void> {
  for (const path of records) expect(await countAdded(path), path.path).toBe(added.get(path.path))
  // The photographs have no pictures here, and the windows no service worker. A server that knows of
  // no sessions says so, and the page goes on without.
  const meant = [/\/media\//, /registration blocked/, /404 \(Not Found\) \(.*\/api\)/]
  expect(unmeant(complaints, ...meant)).toEqual([])
}

test.describe('tabs of the last release, once the server is of this one', () => {
  test('Ann books', async () => {
    await book(await windowOf(ann, 'old'), said, workingDay(studio, 110))
  })

  test('Dina writes, chooses and sees what is to pay', async () => {
    await talkAndChoose(await windowOf(dina, 'old'), said, 'From a tab that is open for days.')
  })

  test('Les runs the queue', async () => {
    const page = await windowOf(les, 'old', devices.desktop)
    await approve(page, said, 'Bo Janssens', 'demo-booking-of-bo')
    await decide(1)
    await expectNothingLost()
  })
})

test.describe('tabs of this release, once the server is rolled back to the last', () => {
  test('the functions and the rules of the last release are in force', async () => {
    present = await keepServer(instance)
    await rollOut(instance, release)
  })

  test('Ann books', async () => {
    await book(await windowOf(ann, 'new'), now, workingDay(studio, 117))
  })

  test('Dina writes, chooses and sees what is to pay', async () => {
    await talkAndChoose(await windowOf(dina, 'new'), now, 'From a tab that is newer.')
  })

  test('Les runs the queue', async () => {
    const page = await windowOf(les, 'new', devices.desktop)
    await approve(page, now, 'Cleo Dubois', 'demo-booking-of-cleo')
    await decide(2)
    await expectNothingLost()
  })
})
