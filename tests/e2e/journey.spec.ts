import { expect, test, type Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workingDay } from '@portal/model/availability'
import { doc } from '@portal/model/paths'
import { stills } from '../../local/src/demo/stills/stills.ts'
import { studio } from '../../local/src/demo/studio.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { admin, browser, site, startJourney } from './journey.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import { devices, moving, openPage, pickDay, signInAs, withWorker } from './steps.ts'

startJourney()

const { ports } = instance
const folder = process.env['PORTAL_STILLS'] ?? ''

/** Ann on her phone, Les at his desk. */
let ann: Page
let les: Page
const complaints: string[][] = []

test.beforeAll(async () => {
  ann = await openPage(browser, { ...devices.phone, ...moving, ...withWorker }, complaints)
  les = await openPage(browser, { ...devices.desktop, ...moving, ...withWorker }, complaints)
})

test('the public page shows the packages and what is being booked now', async () => {
  await ann.goto(site)
  await ann.locator('[data-package]').first().waitFor()
  await expect.poll(() => ann.locator('[data-package]').count()).toBe(3)
  await ann.getByText(/^Now booking for [A-Z][a-z]+ \d{4}$/).waitFor()
  await expectAccessible(ann)
  await screenshot(ann, 'public-phone')
})

test('both sign in', async () => {
  await les.goto(`${site}/desk`)
  await les.waitForURL(/sign-in/)
  await expectAccessible(les)
  await screenshot(les, 'sign-in-desk')
  await signInAs(les, site, 'Les Vermeer')
  await les.waitForURL(/\/desk/)
  await signInAs(ann, site, 'Ann Maes')
  await ann.getByRole('link', { name: /book/i }).first().waitFor()
  await expectAccessible(ann)
})

test('Ann books and is number 3', async () => {
  const day = workingDay(studio, 100)
  await ann.goto(`${site}/book`)
  await ann.getByText('The Wedding').first().click()
  await expectAccessible(ann)
  await screenshot(ann, 'book-package-phone')
  await next('Look at the extras')
  await expectAccessible(ann)
  await next('Choose a date')
  await pickDay(ann, day)
  await expectAccessible(ann)
  await screenshot(ann, 'book-date-phone')
  await next('Choose a place')
  await ann.getByRole('combobox').first().fill('Bruges')
  await ann
    .getByRole('option', { name: /bruges/i })
    .first()
    .click()
  await expectAccessible(ann)
  await screenshot(ann, 'book-place-phone')
  await next('Tell your story')
  await ann.getByLabel(/^Your story/).fill('We met on a ferry in the rain.')
  await ann.reload()
  await expect.poll(() => ann.getByLabel(/^Your story/).inputValue()).toContain('ferry')
  await next('Review')
  await ann
    .getByText(/€3,200/)
    .first()
    .waitFor()
  await expectAccessible(ann)
  await screenshot(ann, 'book-review-phone')
  await ann.getByRole('button', { name: 'Send my request' }).click()
  await ann.waitForURL(/\/portal/)
  await place(3)
  await expectAccessible(ann)
  await screenshot(ann, 'number-three-phone', true)
})

/** What a screen reader says of the place: the number itself is set in pieces. */
const place = (number: number) =>
  ann.getByText(`You're #${number} on the waiting list`).first().waitFor({ state: 'attached' })

const next = (name: string) => ann.getByRole('button', { name }).click()

test('Les moves her to the top by keyboard and drag, and her screen follows', async () => {
  await les.goto(`${site}/desk/queue`)
  const row = (name: string) => les.locator('li[data-booking]').filter({ hasText: name })
  await row('Ann Maes').waitFor()
  // Who joins and moves within one burst is told of the place they come to, and of no way up.
  await expect.poll(async () => (await admin.read(doc.announcedQueue())).order).toHaveLength(3)
  await expectAccessible(les)
  await screenshot(les, 'queue-desk', true)
  await les.getByRole('button', { name: 'Move Ann Maes up' }).click()
  await place(2)
  const handle = les.getByRole('button', { name: /Move Bo Janssens, now number 1/ })
  const from = await handle.boundingBox()
  const onto = await row('Ann Maes').boundingBox()
  if (!from || !onto) throw new Error('the rows are not on screen')
  await les.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await les.mouse.down()
  await les.mouse.move(from.x + 20, onto.y + onto.height * 0.4, { steps: 8 })
  await les.mouse.move(from.x + 20, onto.y + onto.height * 0.75, { steps: 8 })
  await les.mouse.up()
  await place(1)
  await les
    .getByText(/is now #/)
    .first()
    .waitFor()
  await expect.poll(async () => pushes(), { timeout: 30_000 }).toContain('You have moved up')
})

const pushes = async () =>
  JSON.stringify(await (await fetch(`http://127.0.0.1:${ports.push}/api/pushes`)).json())
const mails = async () =>
  JSON.stringify(await (await fetch(`http://127.0.0.1:${ports.mail}/api/mails`)).json())

test('Les approves, and she sees it and gets a mail', async () => {
  const row = les.locator('li[data-booking]').filter({ hasText: 'Ann Maes' })
  await row.getByRole('button', { name: 'Approve' }).click()
  await ann
    .getByText(/approved|confirmed/i)
    .first()
    .waitFor()
  await ann.getByRole('link', { name: /pay/i }).first().waitFor()
  await expectAccessible(ann)
  await screenshot(ann, 'approved-phone')
  await expect.poll(mails, { timeout: 30_000 }).toContain('The date is yours')
})

test('they talk, with ticks, typing and a picture', async () => {
  await ann.goto(`${site}/portal/chat`)
  const words = ann.getByRole('textbox', { name: /message/i })
  await words.fill('Will the light be kind at six?')
  await words.press('Enter')
  await ann
    .getByLabel(/^(Sent|Delivered)$/)
    .last()
    .waitFor()
  await les.getByRole('navigation').getByRole('link', { name: /^Chat/ }).click()
  await les.waitForURL(/\/desk\/chat$/)
  await les.getByText('Ann Maes').first().waitFor()
  await ann.getByLabel('Delivered').last().waitFor()
  await les
    .getByRole('link', { name: /ann maes/i })
    .first()
    .click()
  await les.getByRole('log').getByText('Will the light be kind at six?').waitFor()
  await ann.getByLabel('Read').last().waitFor()
  const answer = les.getByRole('textbox', { name: /message/i })
  await answer.pressSequentially('At half past five', { delay: 20 })
  await ann
    .getByText(/typing|writing/i)
    .first()
    .waitFor()
  await answer.press('Enter')
  await ann.getByRole('log').getByText('At half past five').waitFor()
  await les.getByLabel('Read').last().waitFor()

  const menuOf = async (page: Page, words: string) => {
    const bubble = page.locator('[data-message]').filter({ hasText: words }).last()
    await bubble.hover()
    await bubble.getByRole('button', { name: 'What to do with this message' }).click()
  }
  await menuOf(ann, 'At half past five')
  await ann.getByRole('menuitemcheckbox', { name: 'Love it' }).click()
  await les.getByLabel('Reactions: ❤️').waitFor()
  await menuOf(ann, 'At half past five')
  await ann.getByRole('menuitem', { name: 'Reply' }).click()
  await words.fill('Then half past five it is.')
  await words.press('Enter')
  await les
    .getByRole('log')
    .getByRole('button', { name: /At half past five/ })
    .waitFor()
  await answer.press('ArrowUp')
  await expect.poll(() => answer.inputValue()).toBe('At half past five')
  await answer.fill('At a quarter to six')
  await answer.press('Enter')
  await ann.getByRole('log').getByText('edited').waitFor()
  await words.fill('Oh, wrong window.')
  await words.press('Enter')
  await les.getByRole('log').getByText('Oh, wrong window.').waitFor()
  await menuOf(ann, 'Oh, wrong window.')
  await ann.getByRole('menuitem', { name: 'Delete' }).click()
  await les.getByRole('log').getByText('This message was deleted').waitFor()

  await ann
    .locator('input[type=file]')
    .first()
    .setInputFiles(join(folder, stills[3]?.name ?? ''))
  await ann.getByRole('button', { name: /send/i }).click()
  const picture = les.getByRole('log').locator('img[src*="/media/thumbnails/"]').last()
  await picture.waitFor({ timeout: 60_000 })
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), {
      timeout: 60_000,
    })
    .toBeGreaterThan(400)
  await expectAccessible(ann)
  await expectAccessible(les)
  await screenshot(ann, 'chat-phone', true)
  await screenshot(les, 'chat-desk')
})

test('a message to somebody away becomes a push, then a mail', async () => {
  await ann.goto(`${site}/portal/invoices`)
  const answer = les.getByRole('textbox', { name: /message/i })
  await answer.fill('The ferry leaves at nine.')
  await answer.press('Enter')
  await les
    .getByLabel(/^(Sent|Delivered)$/)
    .last()
    .waitFor()
  await expect.poll(pushes, { timeout: 30_000 }).toContain('The ferry leaves at nine.')
  await expect.poll(mails, { timeout: 60_000 }).toContain('A message from Les is waiting')
})

test('Les uploads 12 photographs of 24 MP and publishes; a bad file harms nothing', async () => {
  await les.goto(`${site}/desk/galleries`)
  await les
    .getByRole('link', { name: /ann maes/i })
    .first()
    .click()
  const files = stills.slice(0, 12).map(({ name }) => join(folder, name))
  const photograph = await readFile(files[0] ?? '')
  // Cut short, so that its first bytes still promise a photograph; and words in a disguise.
  const broken = join(tmpdir(), 'LES_broken.jpg')
  const disguised = join(tmpdir(), 'LES_disguised.jpg')
  await writeFile(broken, photograph.subarray(0, 200_000))
  await writeFile(disguised, '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await les
    .locator('input[type=file]:not([webkitdirectory])')
    .first()
    .setInputFiles([broken, disguised, ...files])
  await les.getByText('14 files: 12 ready, 2 set aside').waitFor({ timeout: 120_000 })
  await les.getByText(/damaged or cut off/).waitFor()
  await les.getByText(/not a photograph/).waitFor()
  await expectAccessible(les)
  await screenshot(les, 'upload-desk')
  await les
    .getByRole('button', { name: /publish/i })
    .first()
    .click()
  await les
    .getByRole('dialog')
    .getByRole('button', { name: /publish/i })
    .click()
  await les
    .getByText(/published/i)
    .first()
    .waitFor()
})

/** With Ann's own cookies: what the media function hands out, by the address of one of her proofs. */
async function expectOnlyHerProofs(proof: string): Promise<void> {
  const [gallery, photo] = new URL(proof, site).pathname.split('/').slice(-3)
  const answers = {
    [`/media/proofs/${gallery}/${photo}/480`]: 200,
    [`/media/originals/${gallery}/${photo}`]: 404,
    [`/media/proofs/${gallery}/${photo}/6000`]: 404,
    '/media/proofs/demo-booking-of-dina/demo-still-0/480': 404,
  }
  for (const [address, status] of Object.entries(answers))
    expect((await ann.request.get(site + address)).status(), address).toBe(status)
}

test('she sees watermarked proofs and hearts three', async () => {
  await ann.goto(`${site}/portal`)
  await ann
    .getByRole('link', { name: /gallery|photographs/i })
    .first()
    .click()
  await ann.waitForURL(/\/portal\/gallery\//)
  const proofs = ann.locator('img[src*="/media/proofs/"]')
  await expect.poll(() => proofs.count()).toBeGreaterThan(3)
  // Every proof that is on screen has really arrived.
  const arrived = () =>
    proofs.evaluateAll(
      (all) => all.filter((one) => (one as HTMLImageElement).naturalWidth > 0).length,
    )
  await expect.poll(arrived, { timeout: 60_000 }).toBeGreaterThan(5)
  await expectOnlyHerProofs((await proofs.first().getAttribute('src')) ?? '')
  const hearts = ann.getByRole('button', { name: /^Choose LES_/ })
  for (const index of [0, 1]) await hearts.nth(index).click()
  await ann
    .getByText(/2 of 20/)
    .first()
    .waitFor()
  await expectAccessible(ann)
  await screenshot(ann, 'gallery-phone', true)
  await proofs.nth(2).click()
  const large = ann.locator('.yarl__slide_current img').first()
  await large.waitFor()
  await ann
    .locator('.yarl__root')
    .getByRole('button', { name: /^Choose LES_/ })
    .click()
  await expectAccessible(ann)
  await screenshot(ann, 'lightbox-phone')
  await ann.keyboard.press('Escape')
  // Leaving the lightbox goes back in the history, which is over when the address says so.
  await ann.waitForURL((address) => !address.searchParams.has('photo'))
  await ann
    .getByText(/3 of 20/)
    .first()
    .waitFor()
})

test('Les tries another watermark on, and her proofs carry it at the addresses they had', async () => {
  const proof = await ann.locator('img[src*="/media/proofs/"]').first().getAttribute('src')
  const bytes = async () => (await ann.request.get(new URL(proof ?? '', site).href)).body()
  const before = await bytes()
  await les.goto(`${site}/desk/settings/watermark`)
  const preview = les.getByLabel('The watermark on a photograph')
  const drawn = () => preview.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())
  await preview.waitFor()
  await les.getByText('On one of your own photographs').waitFor()
  const tried = await drawn()
  await les.getByRole('textbox', { name: 'Text', exact: true }).fill('Les Vermeer')
  await les.getByText('In rows', { exact: true }).click()
  await expect.poll(drawn).not.toBe(tried)
  await les.getByRole('button', { name: 'Save' }).click()
  await les.getByText(/proofs in \d+ galler(y|ies) will be redone/).waitFor()
  await les.getByRole('button', { name: 'Save and redo them' }).click()
  await les.getByText(/All proofs carry this watermark: \d+ redone/).waitFor({ timeout: 60_000 })
  await expectAccessible(les)
  await screenshot(les, 'watermark-desk')
  expect(Buffer.compare(await bytes(), before)).not.toBe(0)
})

test('she pays the deposit, and both screens say so', async () => {
  await les.goto(`${site}/desk/invoices`)
  await ann.goto(`${site}/portal/invoices`)
  await ann
    .getByRole('link', { name: /invoice/i })
    .filter({ hasText: '€' })
    .first()
    .click()
  await expectAccessible(ann)
  await screenshot(ann, 'invoice-phone')
  await ann
    .getByRole('button', { name: /^Pay €/ })
    .first()
    .click()
  await ann.waitForURL(new RegExp(`:${ports.stripe}/`))
  await ann.getByRole('button', { name: /decline/i }).click()
  await ann
    .getByText(/declined/i)
    .first()
    .waitFor()
  await ann.getByRole('button', { name: 'Pay now' }).click()
  await ann.waitForURL(/\/portal\/invoices\//)
  await ann.getByText('Partly paid').first().waitFor({ timeout: 30_000 })
  const row = les.locator('li[data-invoice]').filter({ hasText: 'Ann Maes' })
  await row.getByText('Partly paid').waitFor()
  await expectAccessible(les)
  await screenshot(les, 'invoices-desk')
  await expect.poll(mails, { timeout: 30_000 }).toContain('your payment is in')
})

test('the inbox and the push page show what was sent, and nobody complained', async () => {
  const inbox = await (await browser.newContext()).newPage()
  await inbox.goto(`http://127.0.0.1:${ports.mail}`)
  for (const subject of ['I have your request', 'The date is yours', 'Your gallery is ready'])
    await inbox.getByText(subject).first().waitFor()
  await expectAccessible(inbox)
  await inbox.goto(`http://127.0.0.1:${ports.push}`)
  await inbox
    .getByText(/You have moved up/)
    .first()
    .waitFor()
  await expectAccessible(inbox)
  await inbox.close()
  expect(complaints.flat()).toEqual([])
})
