import { expect, test, type Page } from '@playwright/test'
import { aMessage } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { admin, browser, site, startJourney } from './journey.ts'
import { writeDinasGallery } from './a-gallery-to-choose-from.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import { brokenWords, overflowOf, squeezedRows, standingStill, unusable } from './measures.ts'
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
