import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { collection, doc } from '@portal/model/paths'
import sharp, { type Exif } from 'sharp'
import { test as instance } from '../../local/src/platform/instance.ts'
import { admin, browser, site, startJourney } from './journey.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import { unreadableWords } from './measures.ts'
import { devices, ofALostLine, openPage, signInAs, unmeant } from './steps.ts'

startJourney()

const { ports } = instance
const gallery = 'demo-booking-of-dina'

interface DroppedFile {
  name: string
  mimeType: string
  buffer: Buffer
}

let desk: BrowserContext
let les: Page
let dina: Page
let drop: DroppedFile[]
const complaints: string[][] = []

/** What two cameras wrote into three photographs; the Nikon's clock was 25 minutes ahead. */
const taken: Record<number, { camera: string[]; time: string }> = {
  17: { camera: ['Canon', 'Canon EOS R5', '042021000123'], time: '10:00:00' },
  18: { camera: ['Canon', 'Canon EOS R5', '042021000123'], time: '10:10:00' },
  19: { camera: ['NIKON CORPORATION', 'NIKON Z 9', ''], time: '10:30:00' },
}
function exifOf(number: number): Exif {
  const { camera: [make = '', model = '', serial = ''] = [], time } = taken[number] ?? {}
  if (!time) return {}
  const day = { DateTimeOriginal: `2024:06:22 ${time}` }
  return {
    IFD0: { Make: make, Model: model },
    IFD2: serial ? { ...day, BodySerialNumber: serial } : day,
  }
}

/** A small photograph of one colour: other bytes for every number. */
const photograph = (number: number): Promise<Buffer> =>
  sharp({
    create: {
      width: 300 + number,
      height: 200,
      channels: 3,
      background: { r: (number * 37) % 256, g: (number * 83) % 256, b: 90 },
    },
  })
    .withExif(exifOf(number))
    .jpeg()
    .toBuffer()

test.beforeAll(async () => {
  const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })
  const photos = await Promise.all(Array.from({ length: 20 }, (_, number) => photograph(number)))
  const [first, second] = photos
  if (!first || !second) throw new Error('there are no photographs')
  drop = [
    ...photos.map((buffer, index) => jpeg(`LES_${String(index + 1).padStart(4, '0')}.jpg`, buffer)),
    // The same bytes under other names, other bytes under the same name, and one that lies.
    jpeg('copy of LES_0001.jpg', first),
    jpeg('LES_0002 (1).jpg', second),
    jpeg('LES_0003.jpg', await photograph(77)),
    jpeg('💍 שבועה.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
  ]
  les = await openPage(browser, devices.desktop, complaints)
  dina = await openPage(browser, devices.phone, complaints)
  desk = les.context()
})

const choose = (files: DroppedFile[]) =>
  les.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(files)
const option = (name: string) =>
  les
    .locator('[data-arranged]')
    .and(les.getByRole('option', { name: new RegExp(`^${name}`) }))
    .first()
const bar = () => les.getByRole('toolbar', { name: 'What to do with the selection' })
const names = async () =>
  (await les.locator('[data-arranged]').allInnerTexts()).map((words) => words.split('\n')[0] ?? '')
/** Takes back what the toast of these words says. */
const undo = (words: string) =>
  les.getByText(words).last().locator('..').getByRole('button', { name: 'Undo' }).click()
/** Waits until a list begins with the photographs of these numbers. */
const expectRow = (list: () => Promise<(string | null)[]>, ...numbers: number[]) =>
  expect
    .poll(async () => (await list()).slice(0, numbers.length), { timeout: 20_000 })
    .toEqual(numbers.map((number) => `LES_000${number}.jpg`))

/** Lets only so many requests to Storage through, so that an upload stands in the middle. */
const letThrough = async (most: number) => {
  let count = 0
  await les.route(
    (address) => address.port === String(ports.storage),
    async (route) => {
      count += 1
      if (count <= most) await route.continue()
    },
  )
}

test('a drop is cut, paused, reloaded and dropped again: every photograph is there once', async () => {
  await signInAs(les, site, 'Les Vermeer')
  await les.goto(`${site}/desk/galleries/${gallery}`)
  await les.getByText('No photographs yet').waitFor()
  await expectAccessible(les)
  await letThrough(8)
  await choose(drop)
  await les.getByText(/not a photograph/).waitFor()
  await les
    .getByText(/^8 uploaded/)
    .first()
    .waitFor()
  await desk.setOffline(true)
  await les.getByText('Waiting for the connection').waitFor()
  await screenshot(les, 'upload-room-offline-desk')
  await desk.setOffline(false)
  await les.getByRole('button', { name: 'Pause' }).click()
  await les.getByText('Paused', { exact: true }).waitFor()
  await expectAccessible(les)
  // What is left is noted a moment after it changed.
  await les.waitForTimeout(2_000)
  await les.reload()
  await les.getByText('An upload was interrupted').waitFor()
  await les.getByText(/Drop the same folder again/).waitFor()
  await expectAccessible(les)
  await les.unrouteAll({ behavior: 'ignoreErrors' })
  await choose(drop)
  await les.getByText('22 files: 21 ready, 1 set aside').waitFor({ timeout: 120_000 })
  await les.getByText('Upload finished').waitFor()
  await les.getByText(/already there: \d+/).waitFor()
  const photos = await admin.firestore.collection(collection.photos(gallery).path).get()
  expect(photos.size).toBe(21)
  await expectAccessible(les)
  await screenshot(les, 'upload-room-desk')
})

test('Les lays it out by keyboard, mouse and button, and takes it back', async () => {
  await les.getByLabel('Order').selectOption('File name')
  // Only what is near the window is drawn.
  await les.getByLabel('Order').evaluate((field) => field.scrollIntoView())
  await expectRow(names, 1, 2, 3, 3, 4, 5, 6, 7, 8)
  await les.getByRole('button', { name: 'Sets' }).click()
  const form = les.getByRole('dialog')
  await form.getByLabel('Name of set 1').fill('Getting ready')
  await form.getByRole('button', { name: 'Add a set' }).click()
  await form.getByLabel('Name of set 2').fill('getting ready')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('Two sets cannot have the same name.').waitFor()
  await form.getByLabel('Name of set 2').fill('Ceremony')
  await expectAccessible(les)
  await screenshot(les, 'upload-room-sets-desk')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })

  await option('LES_0001').click()
  await option('LES_0002').click({ modifiers: ['Shift'] })
  await bar().getByText('2 selected').waitFor()
  await expectAccessible(les)
  await bar().getByLabel('Add to a set').selectOption('Ceremony')
  await les.getByRole('button', { name: 'Ceremony 2' }).waitFor()

  await option('LES_0004').click()
  await les.keyboard.press('Shift+ArrowRight')
  await bar().getByLabel('Add to a set').selectOption('Getting ready')
  await les.getByRole('button', { name: 'Getting ready 2' }).waitFor()
  await expectRow(names, 4, 5, 1, 2, 3, 3, 6)

  // Dragged before the first of its set, back again, and there by the keyboard.
  await bar().getByRole('button', { name: 'Clear selection' }).click()
  const [from, onto] = [
    await option('LES_0005').boundingBox(),
    await option('LES_0004').boundingBox(),
  ]
  if (!from || !onto) throw new Error('the photographs are not on screen')
  await les.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await les.mouse.down()
  await les.mouse.move(onto.x + onto.width * 0.6, onto.y + onto.height / 2, { steps: 6 })
  await les.mouse.move(onto.x + onto.width * 0.2, onto.y + onto.height / 2, { steps: 4 })
  await screenshot(les, 'upload-room-drag-desk')
  await les.mouse.up()
  await expectRow(names, 5, 4, 1, 2, 3, 3)
  await undo('1 photograph moved. The order is yours now.')
  await expectRow(names, 4, 5, 1, 2, 3, 3)
  await option('LES_0005').click()
  // While one act is under way, the next one waits for its turn.
  await expect.poll(() => bar().getAttribute('aria-busy'), { timeout: 20_000 }).toBeNull()
  await les.keyboard.press('Alt+ArrowLeft')
  await expectRow(names, 5, 4, 1, 2, 3, 3)
})

test('Les puts the clock of one camera right, and the order by capture time follows', async () => {
  await bar().getByRole('button', { name: 'Clear selection' }).click()
  const clocks = les.getByRole('dialog', { name: 'Camera clocks' })
  const open = () => les.getByRole('button', { name: 'Camera clocks' }).click()
  await open()
  await clocks.getByText('You ordered this gallery by hand, and it stays that way.').waitFor()
  await les.keyboard.press('Escape')
  await les.getByLabel('Order').selectOption('Capture time')
  await les.getByRole('button', { name: /^Not in a set/ }).click()
  const three = async () =>
    (await names()).slice(0, 3).map((name) => name.replace(/^LES_00(\d\d).*/, '$1'))
  await expect.poll(three, { timeout: 20_000 }).toEqual(['18', '19', '20'])

  // By the hours and minutes.
  await open()
  await clocks.getByText('No. 042021000123').waitFor()
  await clocks.getByRole('button', { name: 'Correct: NIKON Z 9' }).click()
  await clocks.getByLabel('Ahead').check()
  await clocks.getByLabel('Minutes').fill('25')
  await clocks.getByText('22 Jun 2024, 10:30:00 becomes 22 Jun 2024, 10:05:00').waitFor()
  await expectAccessible(les)
  await screenshot(les, 'camera-clocks-desk')
  await les.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(les)
  await screenshot(les, 'camera-clocks-phone')
  await les.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await screenshot(les, 'camera-clocks-phone-forced')
  // The colours change a moment after they were asked for.
  await expect.poll(() => unreadableWords(les)).toEqual([])
  await les.emulateMedia({ forcedColors: null, colorScheme: null })
  await les.setViewportSize({ width: 1440, height: 900 })
  await clocks.getByRole('button', { name: 'Set the clock' }).click()
  await clocks.waitFor({ state: 'detached' })
  await expect.poll(three, { timeout: 20_000 }).toEqual(['18', '20', '19'])
  await undo('The clock of NIKON Z 9 is set.')
  await expect.poll(three, { timeout: 20_000 }).toEqual(['18', '19', '20'])

  // By two photographs of one moment.
  await option('LES_0019').click()
  await option('LES_0020').click({ modifiers: ['ControlOrMeta'] })
  await open()
  await clocks.getByText('Their clocks are 20 min apart there.').waitFor()
  await expectAccessible(les)
  await screenshot(les, 'camera-clocks-same-desk')
  await clocks.getByRole('button', { name: 'Yes, and NIKON Z 9 was right' }).click()
  await clocks.waitFor({ state: 'detached' })
  await open()
  await clocks.getByText('Its clock was 20 min behind; that has been corrected').waitFor()
  await screenshot(les, 'camera-clocks-set-desk')
  await clocks.getByRole('button', { name: 'Correct: Canon EOS R5' }).click()
  await clocks.getByRole('button', { name: 'It was right' }).click()
  await clocks.waitFor({ state: 'detached' })
  const { cameras } = await admin.read(doc.cameras(gallery))
  expect(cameras.map(({ shift }) => shift)).toEqual([0, 0])
  await bar().getByRole('button', { name: 'Clear selection' }).click()
  await les.getByRole('button', { name: /^All/ }).click()
  await les.getByLabel('Order').selectOption('By hand')
  await expectRow(names, 5, 4, 1, 2, 3, 3)
})

test('Les hides one, deletes one, chooses a cover and publishes', async () => {
  await option('LES_0004').click()
  await bar().getByRole('button', { name: 'Hide' }).click()
  await expectRow(names, 5, 1, 2, 3, 3)
  await undo('1 photograph hidden.')
  await expectRow(names, 5, 4, 1, 2)
  await option('LES_0004').click()
  await bar().getByRole('button', { name: 'Hide' }).click()
  await les.getByRole('button', { name: 'Hidden 1' }).waitFor()
  await option('LES_0006').click()
  await les.keyboard.press('Delete')
  await les.getByRole('dialog').getByText('Delete 1 photograph?').waitFor()
  await expectAccessible(les)
  await les.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click()
  await option('LES_0006').waitFor({ state: 'detached' })
  await option('LES_0001').click()
  await bar().getByRole('button', { name: 'Use as cover' }).click()
  await option('LES_0001.*cover').waitFor()
  await screenshot(les, 'upload-room-arranged-desk')
  await les.getByRole('button', { name: 'Publish' }).click()
  await les.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await les
    .getByText(/published/i)
    .first()
    .waitFor()
  const { hidden, deleted } = await admin.read(doc.aside(gallery))
  expect(Object.values(hidden).map(({ name }) => name)).toEqual(['LES_0004.jpg'])
  expect(Object.values(deleted).map(({ cleared }) => cleared)).toEqual([true])
})

test('the client sees sets and order, and nothing of what is hidden or deleted', async () => {
  await signInAs(dina, site, 'Dina')
  await dina.goto(`${site}/portal/gallery/${gallery}`)
  const shown = async () =>
    dina.locator('[data-photo] img').evaluateAll((all) => all.map((one) => one.getAttribute('alt')))
  await expectRow(shown, 5, 1, 2, 3, 3, 7)
  await expectAccessible(dina)
  await screenshot(dina, 'upload-room-client-phone')
  await dina.getByRole('button', { name: 'Ceremony' }).click()
  await expect
    .poll(async () => (await shown()).join(' '), { timeout: 20_000 })
    .toBe('LES_0001.jpg LES_0002.jpg')
  const { hidden, deleted } = await admin.read(doc.aside(gallery))
  for (const [context, photos, status] of [
    [dina, hidden, 404],
    [dina, deleted, 404],
    [les, hidden, 200],
    [les, deleted, 404],
  ] as const)
    for (const photo of Object.keys(photos)) {
      const address = `${site}/media/proofs/${gallery}/${photo}/480`
      const answer = async () => (await context.request.get(address)).status()
      // `media` trusts what it read of a gallery for half a minute.
      await expect.poll(answer, { timeout: 40_000, intervals: [1_000] }).toBe(status)
    }
})

test('nobody complained', () => {
  expect(unmeant(complaints, ofALostLine)).toEqual([])
})
