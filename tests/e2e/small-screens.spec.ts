import { expect, test, type Page } from '@playwright/test'
import { aMessage, somePicks } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { admin, browser, site, startJourney } from './journey.ts'
import { writeDinasGallery } from './a-gallery-to-choose-from.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import {
  barHeight,
  brokenWords,
  columnsOf,
  overflowOf,
  overlaps,
  squeezedRows,
  standingStill,
  unusable,
} from './measures.ts'
import { openPage, signInAs } from './steps.ts'

startJourney()

/** CSS px: a window of 1280 × 1024 at a zoom of 400 %, and a phone on its side with its bars. */
const zoomed = { width: 320, height: 256 }
const onItsSide = { width: 844, height: 190 }

let dina: Page
let les: Page

test.beforeAll(async () => {
  await writeDinasGallery(admin)
  for (const [index, text] of ['Hello Les', 'Is it an old dog?', 'A very old one'].entries())
    await admin.write(
      doc.message('dina', `message-${index}`),
      aMessage({ sender: 'dina', text, at: new Date(Date.now() - 60_000 * (9 - index)) }),
    )
  dina = await openPage(browser, { viewport: zoomed, hasTouch: true }, [])
  les = await openPage(browser, { viewport: zoomed, hasTouch: true }, [])
  await signInAs(dina, site, 'Dina Peeters')
  await signInAs(les, site, 'Les')
})

test('one reads, writes and searches in a thread on a screen of 320 × 256 and of 844 × 190', async () => {
  for (const [who, page, address] of [
    ['client', dina, '/portal/chat'],
    ['desk', les, '/desk/chat/dina'],
  ] as const)
    for (const size of [zoomed, onItsSide]) {
      await page.setViewportSize(size)
      await page.goto(`${site}${address}`)
      const thread = page.locator('[data-thread]')
      await thread.getByText('A very old one').waitFor()
      const box = page.getByRole('textbox', { name: 'Message' })
      const words = `From ${who} at ${size.width}`
      await box.fill(words)
      const labels = ['Search in this conversation', 'Message', 'Send', 'Add something']
      expect(await unusable(page, labels), words).toEqual([])
      expect(await overflowOf(page), words).toBe(0)
      await box.press('Enter')
      const said = thread.getByText(words)
      await said.waitFor()
      const room = await thread.boundingBox()
      const line = await said.boundingBox()
      expect(room?.height, words).toBeGreaterThanOrEqual(88)
      expect(line?.y, words).toBeGreaterThanOrEqual(room?.y ?? Infinity)
      await screenshot(page, `chat-${who}-${size.width}`)
      if (size === zoomed) await expectAccessible(page)
      await page.getByRole('button', { name: 'Search in this conversation' }).press('Enter')
      await page.getByRole('searchbox').fill('old dog')
      await expect.poll(() => unusable(page, ['Search the messages', 'Close'])).toEqual([])
      await page.keyboard.press('Escape')
    }
})

test('no bar stands still on a low screen, nothing is wider than it, and no headline breaks a word', async () => {
  for (const [page, addresses] of [
    [
      dina,
      [
        '/',
        '/help',
        '/book',
        '/portal',
        '/portal/gallery/demo-booking-of-dina',
        '/portal/invoices/demo-booking-of-dina',
      ],
    ],
    [les, ['/desk', '/desk/queue', '/desk/settings', '/desk/calendar', '/desk/analytics']],
  ] as const) {
    await page.setViewportSize(zoomed)
    for (const address of addresses) {
      await page.goto(`${site}${address}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      expect(await standingStill(page), address).toEqual([])
      expect(await overflowOf(page), address).toBeLessThanOrEqual(0)
      expect(await brokenWords(page), address).toEqual([])
    }
  }
})

test('the queue is whole in windows between those of a phone and of a desk', async () => {
  for (const width of [390, 768, 800, 1024, 1279, 1280, 1440]) {
    await les.setViewportSize({ width, height: 800 })
    await les.goto(`${site}/desk/queue`)
    await les.locator('main li[data-booking]').first().waitFor()
    expect(await squeezedRows(les), `at ${width} px`).toEqual([])
    expect(await overflowOf(les), `at ${width} px`).toBeLessThanOrEqual(0)
    await screenshot(les, `queue-${width}`)
  }
})

const gallery = 'demo-booking-of-dina'
const phone = { width: 390, height: 844 }

test('on a phone the words over a photograph leave its buttons free, and comments the photograph', async () => {
  // Two more than are included: the longest words that stand there.
  const photos = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5']
  await admin.write(doc.picks(gallery, 'dina'), somePicks({ photos }))
  await dina.setViewportSize(phone)
  await dina.goto(`${site}/portal/gallery/${gallery}`)
  await dina.locator('output').getByText('plus 2 extras, €50.00').waitFor()
  expect(await barHeight(dina)).toBeLessThanOrEqual(120)
  expect(await brokenWords(dina, 'main output *, main button')).toEqual([])
  await dina.goto(`${site}/portal/gallery/${gallery}?photo=p0`)
  await dina.getByText('1 / 6').waitFor()
  const [tools, words] = ['.yarl__toolbar button', '.yarl__container span.tabular']
  expect(await dina.locator(tools).count()).toBeGreaterThan(2)
  expect(await dina.locator(words).count()).toBeGreaterThan(1)
  expect(await overlaps(dina, words, tools)).toEqual([])
  await screenshot(dina, 'lightbox-390')
  await dina.getByRole('button', { name: /^Comments on/ }).click()
  const comments = 'aside[aria-label="Comments"]'
  await dina.locator(comments).waitFor()
  expect(await overlaps(dina, comments, '.yarl__carousel')).toEqual([])
  await screenshot(dina, 'lightbox-comments-390')
  await dina.goto(`${site}/portal/people`)
  await dina.getByRole('button', { name: 'Invite somebody' }).first().waitFor()
  expect(await brokenWords(dina, 'main button, main a')).toEqual([])
  const shared = {
    clientName: 'Clementine Vandenbroucke',
    role: 'family',
    since: new Date(),
  } as const
  await admin.write(doc.membership('dina', 'cleo'), shared)
  await dina.goto(`${site}/portal`)
  await dina.getByRole('button', { name: 'Leave' }).waitFor()
  expect(await brokenWords(dina, 'main h2, main button, main a')).toEqual([])
})

test('on a desk the strip of film is whole, both halves of Today are used, and the queue stands in columns', async () => {
  const desk = { width: 1440, height: 900 }
  await dina.setViewportSize(desk)
  await dina.goto(`${site}/portal`)
  const frames = dina.locator('main ol > li')
  await frames.first().waitFor()
  const strip = await dina.locator('main ol').first().boundingBox()
  for (const frame of await frames.all()) {
    const box = await frame.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual((strip?.x ?? Infinity) - 1)
    expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(
      (strip?.x ?? 0) + (strip?.width ?? 0) + 1,
    )
  }
  await screenshot(dina, 'home-1440')
  await les.setViewportSize(desk)
  await les.goto(`${site}/desk`)
  await les.getByText('Bo Janssens').first().waitFor()
  const lefts = await les
    .locator('main h2')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)))
  expect(new Set(lefts).size).toBe(2)
  await screenshot(les, 'today-1440')
  await les.goto(`${site}/desk/queue`)
  await les.locator('main li[data-booking]').first().waitFor()
  expect(await columnsOf(les, 'main li[data-booking] > div > div')).toHaveLength(1)
})

test('what is typed into the settings can be saved without looking for the button', async () => {
  for (const size of [phone, { width: 1440, height: 900 }]) {
    await les.setViewportSize(size)
    await les.goto(`${site}/desk/settings/studio`)
    const name = les.getByLabel('Name', { exact: true }).first()
    await name.fill('Les & Zoon')
    await expect(name).toBeInViewport()
    await expect(les.getByRole('button', { name: 'Save', exact: true })).toBeInViewport({
      ratio: 1,
    })
    await les.getByRole('button', { name: 'Discard', exact: true }).click()
  }
})
