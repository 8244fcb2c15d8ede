import { expect, test, type Page } from '@playwright/test'
import { addDays, dayIn } from '@portal/model/calendar'
import { aChangeOrder } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { admin, browser, site, startJourney } from './journey.ts'
import { writeDinasGallery } from './a-gallery-to-choose-from.ts'
import { screenshot } from './inspect.ts'
import { devices, openPage, signInAs } from './steps.ts'

startJourney()

const wedding = 'demo-booking-of-dina'

let les: Page
let dina: Page
let ann: Page
const complaints: string[][] = []

test.beforeAll(async () => {
  await writeDinasGallery(admin)
  les = await openPage(browser, devices.desktop, complaints)
  dina = await openPage(browser, devices.phone, complaints)
  ann = await openPage(browser, devices.phone, complaints)
})

/** Writes a record that no version of the portal can read, with what its list asks for. */
const spoil = (path: string, fields: object) =>
  admin.firestore.doc(path).set({ ...fields, of: 'another version' })
const oneMissing = (page: Page) => page.getByText('One entry here cannot be shown.').last()

test('a booking that cannot be read is said in the palette, where the others are found', async () => {
  await spoil(`${collection.search().path}/broken`, {
    kind: 'booking',
    keys: ['cleo'],
    at: new Date(),
  })
  await signInAs(les, site, 'Les Vermeer')
  await les.goto(`${site}/desk/clients`)
  await les.getByRole('searchbox').waitFor()
  await les.keyboard.press('ControlOrMeta+K')
  const palette = les.getByRole('dialog')
  await palette.getByPlaceholder('A page, a client, a booking …').fill('Cleo')
  await palette.getByRole('option', { name: /^Cleo Dubois, / }).waitFor()
  await palette.getByText(/^One entry here cannot be shown\./).waitFor()
  await screenshot(les, 'unreadable-palette-desk')
})

test('a proposal that cannot be read is said beside the one that can', async () => {
  const until = addDays(dayIn('Europe/Brussels', new Date()), 5)
  const readable = aChangeOrder({ client: 'dina', booking: wedding, state: 'open', until })
  await admin.write(doc.changeOrder('a-proposal-to-read'), readable)
  await spoil(doc.changeOrder('broken').path, { client: 'dina', booking: wedding })
  await signInAs(dina, site, 'Dina Peeters')
  await dina.goto(`${site}/portal/invoices/${wedding}`)
  await dina.getByText(readable.words).waitFor()
  await oneMissing(dina).waitFor()
  await dina.getByText('If this line stays, write to the studio.').first().waitFor()
})

test('what is shared with somebody and cannot be read is said below what can', async () => {
  await admin.write(doc.membership('ann', 'dina'), {
    clientName: 'Dina Peeters',
    role: 'family',
    since: new Date(),
  })
  await spoil(doc.membership('ann', 'broken').path, { role: 'family' })
  await signInAs(ann, site, 'Ann Maes')
  await ann
    .getByText(/Dina Peeters/)
    .first()
    .waitFor()
  await oneMissing(ann).waitFor()
})

test('each is raised in the console once, and nothing else is', () => {
  const raised = complaints.flat().map((line) => /a record cannot be read/.test(line))
  expect(raised.length).toBeGreaterThanOrEqual(3)
  expect(raised.every(Boolean)).toBe(true)
})
