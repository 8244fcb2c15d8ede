import { expect, test, type Page } from '@playwright/test'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { downloadAddress } from '@portal/model/delivery'
import { collection, doc } from '@portal/model/paths'
import { captureOneSearch, lightroomSearch } from '@portal/model/picks-export'
import sharp from 'sharp'
import { readZip } from '@portal/testing/read/read-zip'
import { startClock } from '../../local/src/clock.ts'
import { stills } from '../../local/src/demo/stills/stills.ts'
import { runFolder } from '../../local/src/platform/folders.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { howMany } from '@portal/testing/run/how-many'
import { admin, browser, site, startJourney } from './journey.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import {
  devices,
  ofALostLine,
  openPage,
  payInFull,
  payNext,
  signInAs,
  unmeant,
  untilControlled,
  withWorker,
} from './steps.ts'

startJourney()

const { ports } = instance
const gallery = 'demo-booking-of-dina'
const count = howMany(200, 40)

/** Les at his desk; Dina, whose photographs they are, and Ann, her partner, on a phone each. */
let les: Page
let dina: Page
let ann: Page
let shoot: string
let clock: { stop(): void }
/** What Les gives back: another picture stands for an edited one, so that one sees which is which. */
const finals = new Map<string, Buffer>()
const complaints: string[][] = []

/** The photograph with words in it that no viewer shows: the same picture, other bytes. */
function marked(jpeg: Buffer, words: string): Buffer {
  const comment = Buffer.from(`\u0000\u0000\u0000\u0000${words}`, 'latin1')
  comment.writeUInt16BE(0xfffe)
  comment.writeUInt16BE(comment.length - 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])
}

const fileName = (number: number) => `LES_${String(number).padStart(4, '0')}.jpg`

test.beforeAll(async () => {
  shoot = await mkdtemp(join(tmpdir(), 'portal-shoot-'))
  const folder = process.env['PORTAL_STILLS'] ?? ''
  // As many pixels as they have, in fewer bytes: the journey sends the large ones.
  const pictures = await Promise.all(
    stills
      .slice(0, 12)
      .map(({ name }) => sharp(join(folder, name)).keepExif().jpeg({ quality: 40 }).toBuffer()),
  )
  for (let number = 1; number <= count; number += 1) {
    const picture = pictures[number % pictures.length] ?? Buffer.alloc(0)
    await writeFile(join(shoot, fileName(number)), marked(picture, `number ${number}`))
  }
  // It finds what a cut has cost: an upload that no event told of.
  clock = await startClock(join(runFolder(instance.name), 'functions'))
  les = await openPage(browser, devices.desktop, complaints)
  dina = await openPage(browser, { ...devices.phone, ...withWorker }, complaints)
  ann = await openPage(browser, { ...devices.phone, ...withWorker }, complaints)
})
test.afterAll(async () => {
  clock?.stop()
  await rm(shoot, { recursive: true, force: true })
})

const heart = (page: Page, index: number) =>
  page.getByRole('button', { name: /^Choose LES_/ }).nth(index)
const quota = (words: string) => dina.locator('output').getByText(words, { exact: true }).waitFor()
const dialogOf = (page: Page) => page.getByRole('dialog')
const picksOf = (person: string) => admin.read(doc.picks(gallery, person))

/** The names of what Dina has chosen, by name. */
async function chosenNames(): Promise<string[]> {
  const { photos } = await picksOf('dina')
  const known = await Promise.all(photos.map((photo) => admin.read(doc.photo(gallery, photo))))
  return known.map(({ name }) => name).toSorted()
}

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

test(`Les uploads ${count} photographs of 24 MP, cut off in the middle: each is there once`, async () => {
  test.setTimeout(600_000)
  await signInAs(les, site, 'Les Vermeer')
  await les.goto(`${site}/desk/galleries/${gallery}`)
  await les.getByText('No photographs yet').waitFor()
  const began = Date.now()
  const files = Array.from({ length: count }, (_, index) => join(shoot, fileName(index + 1)))
  await les.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(files)
  const uploaded = les.getByText(/^\d+ uploaded/).first()
  await expect
    .poll(async () => Number.parseInt(await uploaded.innerText(), 10), {
      timeout: 120_000,
      intervals: [100],
    })
    .toBeGreaterThanOrEqual(count / 5)
  await les.context().setOffline(true)
  await les.getByText('Waiting for the connection').waitFor()
  await screenshot(les, 'proofing-upload-cut-desk')
  await les.context().setOffline(false)
  await les
    .getByText(`${count} files: ${count} ready`, { exact: true })
    .waitFor({ timeout: 480_000 })
  await les.getByText('Upload finished').waitFor()
  console.log(`${count} photographs ready after ${Math.round((Date.now() - began) / 1_000)} s`)
  const photos = await admin.firestore.collection(collection.photos(gallery).path).get()
  expect(photos.docs.map((photo) => String(photo.get('name'))).toSorted()).toEqual(
    files.map((_, index) => fileName(index + 1)),
  )
  await screenshot(les, 'proofing-uploaded-desk')
})

test('he sets limits, what cannot be is said at the field, and he publishes', async () => {
  await les.getByRole('button', { name: 'Limits and last day' }).click()
  const form = dialogOf(les)
  await form.getByLabel('Included').fill('3')
  await form.getByLabel('At least').fill('4')
  await form.getByLabel(/^At most/).fill('5')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('No more than are included.').waitFor()
  await form.getByLabel('At least').fill('2')
  await expectAccessible(les)
  await screenshot(les, 'choosing-limits-desk')
  await form.getByRole('button', { name: 'Save' }).click()
  await les.getByText('3 included, at least 2, at most 5').waitFor()
  await les.getByRole('button', { name: 'Publish' }).click()
  await dialogOf(les).getByRole('button', { name: 'Publish' }).click()
  await les.getByText(/0 of 3 chosen/).waitFor()
})

test('her home leads to choosing; she invites her partner, who follows the link, signs in and accepts', async () => {
  await signInAs(dina, site, 'Dina')
  await payNext(dina, admin, gallery)
  await dina.getByText(/^0 of 3 chosen, until /).waitFor()
  await screenshot(dina, 'choosing-home-phone')
  await dina.getByRole('link', { name: /^People/ }).click()
  await dina.getByText('Nobody but you').waitFor()
  await dina.getByRole('button', { name: 'Invite somebody' }).click()
  await dialogOf(dina).getByRole('button', { name: 'Send the invitation' }).click()
  await dialogOf(dina).getByText('Please enter an e-mail address.').waitFor()
  await dialogOf(dina).getByLabel('E-mail address').fill('ann@example.com')
  await expectAccessible(dina)
  await screenshot(dina, 'members-invite-phone')
  await dialogOf(dina).getByRole('button', { name: 'Send the invitation' }).click()
  await dina.getByText(/invited, valid until/).waitFor()

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
  await screenshot(ann, 'members-home-phone')
  await screenshot(dina, 'members-people-phone')
})

test('both choose on their phones, one without a connection, and Dina takes over', async () => {
  await ann.goto(`${site}/portal/gallery/${gallery}`)
  await ann.getByText('Dina Peeters sees what you choose, and decides.').waitFor()
  // Hearts wait for what she has chosen before.
  await expect.poll(() => heart(ann, 0).isEnabled(), { timeout: 20_000 }).toBe(true)
  await untilControlled(ann)
  await ann.context().setOffline(true)
  for (const index of [0, 1, 2]) await heart(ann, index).click()
  await ann.getByText('3 hearts', { exact: true }).waitFor()
  await dina.goto(`${site}/portal/gallery/${gallery}`)
  await quota('0 of 3')
  await expect.poll(() => dina.getByRole('button', { name: 'Submit' }).isDisabled()).toBe(true)
  await dina.getByText(/at least 2/).waitFor()
  for (const index of [0, 4]) await heart(dina, index).click()
  await quota('2 of 3')
  await ann.context().setOffline(false)
  await dina.getByText('3 hearts, 1 in common').waitFor({ timeout: 60_000 })
  await dina.getByRole('button', { name: 'In common 1' }).waitFor()
  await expect.poll(() => dina.getByRole('img', { name: 'Chosen by Ann Maes' }).count()).toBe(3)
  await expectAccessible(dina)
  await expectAccessible(ann)
  await screenshot(dina, 'members-overlap-phone')
  await screenshot(ann, 'members-choosing-phone')
  await dina.getByRole('button', { name: 'Add to mine' }).click()
  await dialogOf(dina)
    .getByText(/^1 of 2 will join yours/)
    .waitFor()
  await dialogOf(dina).getByRole('button', { name: 'Add 1' }).click()
  await quota('3 of 3')
})

test('at the limit she lets one go, or takes extras at their price up to the maximum', async () => {
  await heart(dina, 5).click()
  await dialogOf(dina).getByText('You have chosen all 3 included').waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'choosing-limit-phone')
  await dialogOf(dina).getByRole('button', { name: 'Keep my choice as it is' }).click()
  await quota('3 of 3')
  await heart(dina, 5).click()
  await dialogOf(dina).getByRole('button', { name: 'Take it as an extra, €25.00' }).click()
  await quota('plus 1 extra, €25.00')
  // She agreed to one, so the next one is asked about again.
  await heart(dina, 2).click()
  await dialogOf(dina).getByText('You have 1 extra so far, €25.00').waitFor()
  await dialogOf(dina)
    .getByText(/2 extra photographs, €50\.00 in all/)
    .waitFor()
  await dialogOf(dina).getByRole('button', { name: 'Take it as an extra, €25.00' }).click()
  await quota('plus 2 extras, €50.00')
  await heart(dina, 3).click()
  await dialogOf(dina).getByText('You have chosen all 5').waitFor()
  await dina.keyboard.press('Escape')
  await quota('plus 2 extras, €50.00')
  await screenshot(dina, 'choosing-extras-phone')
})

test('hearts given without a connection arrive, and only then can she submit', async () => {
  await untilControlled(dina)
  await dina.context().setOffline(true)
  await heart(dina, 2).click()
  await quota('plus 1 extra, €25.00')
  await dina.getByRole('button', { name: 'Submit' }).click()
  await dialogOf(dina)
    .getByText(/hearts are still on their way/)
    .waitFor()
  const action = dialogOf(dina).getByRole('button', { name: 'Submit my choice' })
  await expect.poll(() => action.isDisabled()).toBe(true)
  await dina.context().setOffline(false)
  await les.getByText(/3 of 3 chosen · 1 extra/).waitFor({ timeout: 60_000 })
  await expect.poll(() => action.isEnabled(), { timeout: 30_000 }).toBe(true)
  await expectAccessible(dina)
  await screenshot(dina, 'choosing-submit-phone')
  expect(await ann.getByRole('button', { name: 'Submit' }).count()).toBe(0)
})

test('she submits: it is locked for both, Les is told, the extra is on her invoice', async () => {
  await dialogOf(dina).getByRole('button', { name: 'Submit my choice' }).click()
  await dina.getByText('Submitted', { exact: true }).waitFor()
  await ann.getByText('Submitted', { exact: true }).waitFor()
  for (const page of [dina, ann])
    expect(await page.getByRole('button', { name: /^Choose LES_/ }).count()).toBe(0)
  expect(await dina.getByRole('img', { name: /is chosen$/ }).count()).toBeGreaterThan(1)
  await dina.getByText('I am working on your photographs').waitFor()
  await dina.getByRole('link', { name: 'Pay now' }).waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'choosing-submitted-phone')
  await les.getByText(/4 photographs submitted on/).waitFor()
  await expectAccessible(les)
  await screenshot(les, 'choosing-submitted-desk')
  const { awaits } = await admin.read(doc.invoice(gallery))
  expect(await Promise.all(awaits.map((id) => admin.read(doc.invoice(id))))).toMatchObject([
    { addition: 'extras', total: 2_500 },
  ])
})

test('Les reopens it with a word; what arrives after it was submitted again is taken back', async () => {
  await les.getByRole('button', { name: 'Reopen' }).click()
  const form = dialogOf(les)
  await form.getByRole('button', { name: 'Reopen' }).click()
  await form.getByText('Please say briefly why.').waitFor()
  await form.getByLabel('A note to go with it').fill('Take the one on the stairs as well.')
  await expectAccessible(les)
  await screenshot(les, 'choosing-reopen-desk')
  await form.getByRole('button', { name: 'Reopen' }).click()
  await les.getByText('Reopened', { exact: true }).waitFor()
  await dina.getByText('“Take the one on the stairs as well.”').waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'choosing-reopened-phone')
  await heart(dina, 0).click()
  await quota('3 of 3')
  await les.getByText(/1 extra/).waitFor({ state: 'detached' })

  await untilControlled(dina)
  await dina.context().setOffline(true)
  await heart(dina, 4).click()
  await quota('2 of 3')
  const laptop = await openPage(browser, devices.desktop, complaints)
  await signInAs(laptop, site, 'Dina')
  await laptop.goto(`${site}/portal/gallery/${gallery}`)
  await laptop.getByRole('button', { name: 'Submit' }).click()
  await screenshot(laptop, 'choosing-submit-desk')
  await dialogOf(laptop).getByRole('button', { name: 'Submit my choice' }).click()
  await laptop.getByText('Submitted', { exact: true }).waitFor()
  await laptop.context().close()
  await dina.context().setOffline(false)
  await dina.getByText(/^One heart arrived after your choice was submitted/).waitFor({
    timeout: 60_000,
  })
  await quota('3 of 3')
  await screenshot(dina, 'choosing-late-phone')
  await expect.poll(() => picksOf('dina')).toMatchObject({ locked: true })
  await expect.poll(() => chosenNames()).toHaveLength(3)
})

test('Les takes the choice into his own programs', async () => {
  const names = await chosenNames()
  await les.getByRole('link', { name: 'Hearts and comments' }).click()
  await les.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => les.evaluate(() => navigator.clipboard.readText())
  await les.getByRole('button', { name: 'Copy for Lightroom' }).click()
  await expect.poll(copied, { timeout: 5_000 }).toBe(lightroomSearch(names, names).text)
  await les.getByRole('button', { name: 'Copy for Capture One' }).click()
  await expect.poll(copied, { timeout: 5_000 }).toBe(captureOneSearch(names, names).text)
  const [table] = await Promise.all([
    les.waitForEvent('download'),
    les.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  const rows = (await readFile(await table.path(), 'utf8')).trim().split('\r\n').slice(1)
  expect(rows.filter((row) => row.includes(',yes,')).map((row) => row.split(',')[0])).toEqual(names)
})

test('she shows with a picture what she means; Les opens it, and it is gone once she takes it back', async () => {
  const [chosen = ''] = (await picksOf('dina')).photos
  const { name } = await admin.read(doc.photo(gallery, chosen))
  const still = join(process.env['PORTAL_STILLS'] ?? '', stills[2]?.name ?? '')
  const buffer = await sharp(still).resize(300, 200).jpeg().toBuffer()
  await dina.goto(`${site}/portal/gallery/${gallery}?photo=${chosen}`)
  await dina.getByRole('button', { name: `Comments on ${name}` }).click()
  const dialog = dina.getByRole('complementary', { name: 'Comments' })
  await dialog
    .getByLabel('Choose files')
    .setInputFiles({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer })
  await dialog
    .getByRole('list', { name: 'Attached to your message' })
    .getByRole('img', { name: 'lamp.jpg' })
    .waitFor()
  await dialog.getByRole('textbox').fill('Light like this one, please')
  await expectAccessible(dina)
  await screenshot(dina, 'comment-file-tray-phone')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  const thumbnail = 'img[src*="/media/comment-thumbnails/"]'
  const large = '.yarl__root img[src*="/media/comments/"]'
  const widthOf = (page: Page, picture: string) => () =>
    page.locator(picture).evaluate((image) => (image as HTMLImageElement).naturalWidth)
  await dina.locator(thumbnail).waitFor({ timeout: 60_000 })
  await screenshot(dina, 'comment-file-phone')

  await les.goto(`${site}/desk/galleries/${gallery}?view=client&photo=${chosen}`)
  for (const page of [les, dina]) {
    await expect.poll(widthOf(page, thumbnail), { timeout: 30_000 }).toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Open lamp.jpg' }).click()
    await expect.poll(widthOf(page, large), { timeout: 30_000 }).toBe(300)
    await page.keyboard.press('Escape')
    await page.locator(large).waitFor({ state: 'detached' })
    await page.getByText('Light like this one, please').waitFor()
  }
  await expectAccessible(les)
  await screenshot(les, 'comment-file-desk')

  const address = (await les.locator(thumbnail).getAttribute('src')) ?? ''
  const status = async () => (await les.context().request.get(site + address)).status()
  expect(await status()).toBe(200)
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await dialog.getByRole('button', { name: 'Delete it for good' }).click()
  await les.locator(thumbnail).waitFor({ state: 'detached' })
  await expect.poll(status, { timeout: 40_000 }).toBe(404)
  await dina.goto(`${site}/portal/gallery/${gallery}`)
})

test('edited finals find their proofs by file name', async () => {
  const folder = process.env['PORTAL_STILLS'] ?? ''
  const [first = '', second = '', third = ''] = (await chosenNames()).map((name) =>
    name.replace('.jpg', ''),
  )
  for (const [index, name] of [
    `${first}-Edit.jpg`,
    `${second.toLowerCase()}_bw (1).JPG`,
    `${third}.jpeg`,
  ].entries())
    finals.set(name, await readFile(join(folder, stills[index + 3]?.name ?? '')))
  await les.goto(`${site}/desk/galleries/${gallery}?view=finals`)
  await les.getByText('The invoice is not paid yet.').waitFor()
  for (const name of ['Dina Peeters', 'Ann Maes'])
    await les.getByText(new RegExp(`^${name} looked on`)).waitFor()
  await les
    .getByLabel('Choose files')
    .setInputFiles([...finals].map(([name, buffer]) => ({ name, mimeType: 'image/jpeg', buffer })))
  await les.getByText('3 of 3 chosen photographs finished').waitFor()
  await les.getByText('Every chosen photograph has its final.').waitFor()
  await screenshot(les, 'proofing-finals-desk')
})

test('the payment opens the gate before her eyes, and the ZIP has the bytes that Les gave', async () => {
  const [chosen = ''] = (await picksOf('dina')).photos
  const statusOfPrint = () =>
    dina.evaluate(
      (address) => fetch(address, { method: 'HEAD' }).then(({ status }) => status),
      downloadAddress(gallery, chosen, 'print'),
    )
  await dina.getByText('One step left: the invoice').waitFor()
  expect(await statusOfPrint()).toBe(403)
  await payInFull(dina, admin, gallery)
  await dina.getByText('Your photographs are ready').waitFor()
  await expect.poll(statusOfPrint).toBe(200)
  await screenshot(dina, 'proofing-open-phone')
  await dina.getByRole('button', { name: 'Download', exact: true }).click()
  const dialog = dialogOf(dina)
  await dialog.getByLabel('My choice').check()
  await dialog.getByRole('button', { name: 'Make a ZIP' }).click()
  const link = dialog.getByRole('link', { name: /^Download the ZIP/ })
  await link.waitFor({ timeout: 40_000 })
  const [download] = await Promise.all([dina.waitForEvent('download'), link.click()])
  const inside = readZip(await readFile(await download.path()))
  expect(Object.keys(inside).toSorted()).toEqual([...finals.keys()].toSorted())
  for (const [name, bytes] of finals) expect(inside[name]?.equals(bytes), name).toBe(true)
  await dina.keyboard.press('Escape')
})

test('the end of her access closes the page that Ann has open, and what it showed', async () => {
  const [chosen = ''] = (await picksOf('dina')).photos
  const proof = `${site}/media/proofs/${gallery}/${chosen}/480`
  const statusForAnn = async () => (await ann.context().request.get(proof)).status()
  expect(await statusForAnn()).toBe(200)
  await dina.goto(`${site}/portal/people`)
  await dina.getByRole('button', { name: 'End access for Ann Maes' }).click()
  await screenshot(dina, 'members-end-phone')
  await dialogOf(dina).getByRole('button', { name: 'End access' }).click()
  await ann.getByText('You cannot open these photographs').waitFor()
  await dina.getByText('Nobody but you').waitFor()
  await screenshot(ann, 'members-closed-phone')
  const ended = Date.now()
  await expect.poll(statusForAnn, { timeout: 60_000, intervals: [500] }).toBe(404)
  console.log(`a member's access ended, and closed after ${Date.now() - ended} ms`)
})

test('nobody complained', () => {
  // The SDK says so itself when the listener of a page that was closed breaks off.
  expect(unmeant(complaints, ofALostLine, /403|insufficient permissions/i)).toEqual([])
})
