import { expect, test, type Page } from '@playwright/test'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aMessage } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { stills } from '../../local/src/demo/stills/stills.ts'
import { admin, browser, site, startJourney } from './journey.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import {
  devices,
  moving,
  ofALostLine,
  openPage,
  signInAs,
  unmeant,
  untilControlled,
  withWorker,
} from './steps.ts'

startJourney()

const folder = process.env['PORTAL_STILLS'] ?? ''

/** Dina on her phone, Les at his desk and on a second screen. */
let dina: Page
let les: Page
let other: Page
const complaints: string[][] = []

test.beforeAll(async () => {
  dina = await openPage(browser, { ...devices.phone, ...moving, ...withWorker }, complaints)
  les = await openPage(browser, { ...devices.desktop, ...moving, ...withWorker }, complaints)
  other = await openPage(browser, { ...devices.desktop, ...moving }, complaints)
  await signInAs(dina, site, 'Dina Peeters')
  await signInAs(les, site, 'Les Vermeer')
  await signInAs(other, site, 'Les Vermeer')
})

const words = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true })
const log = (page: Page) => page.getByRole('log')

async function write(page: Page, text: string): Promise<void> {
  await words(page).fill(text)
  await words(page).press('Enter')
}

/** The words of a thread as they stand on a screen, from the top. */
const thread = (page: Page): Promise<string[]> =>
  page
    .locator('[data-message] [data-words]')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''))

/** Which message stands nearest to the middle of the screen, once one does. */
async function messageInTheMiddle(page: Page): Promise<string> {
  const found = await page.waitForFunction(() => {
    const area = document.querySelector('[data-thread]')?.getBoundingClientRect()
    if (!area) return null
    const middle = (area.top + area.bottom) / 2
    const [nearest] = [...document.querySelectorAll('[data-message]')]
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .map(({ one, box }) => ({ one, distance: Math.abs((box.top + box.bottom) / 2 - middle) }))
      .filter(({ distance }) => distance < area.height / 2)
      .toSorted((a, b) => a.distance - b.distance)
    return nearest?.one.getAttribute('data-message') ?? null
  })
  return String(await found.jsonValue())
}

test('a thread of 300 messages opens at its end and is read upwards without a jump', async () => {
  // Whoever wants things to hold still most of all.
  await dina.emulateMedia({ reducedMotion: 'reduce' })
  const begin = Date.now() - 40 * 86_400_000
  const writer = admin.firestore.bulkWriter()
  for (let index = 0; index < 300; index += 1) {
    const side = index % 3 === 0 ? 'studio' : 'client'
    const path = doc.message('dina', `long-ago-${String(index).padStart(12, '0')}`)
    const message = aMessage({
      sender: side === 'client' ? 'dina' : 'les',
      side,
      text: index === 3 ? 'The lighthouse keeper sends his love.' : `Line ${index} of a long talk`,
      at: new Date(begin + index * 3_000_000),
    })
    void writer.set(admin.firestore.doc(path.path), message as object)
  }
  await writer.close()
  await dina.goto(`${site}/portal/chat`)
  await log(dina).getByText('Line 299 of a long talk').waitFor()
  expect(await dina.locator('[data-message]').count()).toBeLessThan(80)

  const area = dina.locator('[data-thread]')
  await area.evaluate((box) => box.scrollTo({ top: 700 }))
  // What comes near the screen is rendered and measured in the next frames.
  await expect.poll(() => area.evaluate((box) => box.scrollTop)).toBeLessThan(1_000)
  await dina.waitForTimeout(500)
  const id = await messageInTheMiddle(dina)
  const top = () =>
    dina.locator(`[data-message="${id}"]`).evaluate((one) => one.getBoundingClientRect().top)
  const before = await top()
  await area.evaluate((box) => box.scrollBy({ top: -200 }))
  await expect
    .poll(() => area.evaluate((box) => box.scrollHeight), { timeout: 10_000 })
    .toBeGreaterThan(5_500)
  await dina.waitForTimeout(500)
  expect(Math.abs((await top()) - (before + 200))).toBeLessThan(3)

  await dina.getByRole('button', { name: 'To the newest message' }).click()
  await log(dina).getByText('Line 299 of a long talk').waitFor()
  await dina.getByRole('button', { name: 'Search in this conversation' }).click()
  await dina.getByRole('searchbox').fill('lighthouse keeper')
  await dina.getByRole('searchbox').press('Enter')
  await log(dina).getByText('The lighthouse keeper').waitFor()
  await dina.getByRole('button', { name: 'Close' }).click()
  await dina.getByRole('button', { name: 'To the newest message' }).click()
  await log(dina).getByText('Line 299 of a long talk').waitFor()
  await dina.emulateMedia({ reducedMotion: 'no-preference' })
})

test('both write without a connection, reload, come back: one thread, each message once', async () => {
  await les.goto(`${site}/desk/chat/dina`)
  await other.goto(`${site}/desk/chat/dina`)
  for (const page of [les, other]) await log(page).getByText('Line 299').waitFor()
  for (const page of [dina, les]) await untilControlled(page)

  await dina.context().setOffline(true)
  await les.context().setOffline(true)
  await write(dina, 'First, from the train')
  await dina
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'tide table.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Low water at 06:12, high water at 12:31.'),
    })
  await words(dina).fill('Second, with a file')
  await dina.getByRole('button', { name: 'Send' }).click()
  await write(dina, 'Third, still in the tunnel')
  await write(les, 'One, from the cellar')
  await write(les, 'Two, from the cellar')
  for (const page of [dina, les]) {
    await page.getByLabel('Sending').last().waitFor()
    await page.reload()
  }
  await log(dina).getByText('Third, still in the tunnel').waitFor()
  await log(les).getByText('Two, from the cellar').waitFor()
  await dina.context().setOffline(false)
  await les.context().setOffline(false)
  for (const page of [dina, les, other])
    for (const said of ['First', 'Second', 'Third', 'One', 'Two'])
      await log(page).getByText(`${said}, `).waitFor({ timeout: 60_000 })
  await expect.poll(() => dina.getByLabel('Sending').count(), { timeout: 60_000 }).toBe(0)
  await expect.poll(() => les.getByLabel('Sending').count(), { timeout: 60_000 }).toBe(0)

  const tails = await Promise.all(
    [dina, les, other].map(async (page) => (await thread(page)).slice(-5)),
  )
  expect(tails[1]).toEqual(tails[0])
  expect(tails[2]).toEqual(tails[0])
  const from = (one: readonly string[]) =>
    (tails[0] ?? []).filter((line) => one.some((word) => line.startsWith(word)))
  expect(from(['First', 'Second', 'Third']).map((line) => line.split(',')[0])).toEqual([
    'First',
    'Second',
    'Third',
  ])
  expect(from(['One', 'Two']).map((line) => line.split(',')[0])).toEqual(['One', 'Two'])
  const stored = await admin.firestore.collection('conversations/dina/messages').count().get()
  expect(stored.data().count).toBe(305)
  await log(les).getByText('tide table.txt').last().waitFor()
})

test('a picture survives a connection that is cut while it is on its way', async () => {
  await dina
    .locator('input[type=file]')
    .first()
    .setInputFiles(join(folder, stills[5]?.name ?? ''))
  await words(dina).fill('From the ferry')
  const cut = dina.waitForRequest((request) => request.url().includes('upload_id='))
  await dina.getByRole('button', { name: 'Send' }).click()
  await cut
  await dina.context().setOffline(true)
  await dina.waitForTimeout(1_500)
  await dina.context().setOffline(false)
  await log(les).getByText('From the ferry').waitFor({ timeout: 60_000 })
  const picture = log(les).locator('img[src*="/media/thumbnails/"]').last()
  await picture.waitFor({ timeout: 60_000 })
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), {
      timeout: 60_000,
    })
    .toBeGreaterThan(400)
  await expect.poll(() => log(les).getByText('From the ferry').count()).toBe(1)
  await log(les).getByRole('button', { name: /^Open/ }).last().click()
  const large = les.locator('.yarl__root img[src*="/media/chat/"]')
  await expect
    .poll(() => large.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(2_048)
  await les.keyboard.press('Escape')
  await large.waitFor({ state: 'detached' })
})

test('files are what their bytes say, and words are words', async () => {
  const own = await mkdtemp(join(tmpdir(), 'portal-'))
  const [liar, plan] = [join(own, 'contract.pdf'), join(own, 'plan.exe')]
  await writeFile(liar, Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000)]))
  await writeFile(plan, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_000)]))
  await dina.locator('input[type=file]').first().setInputFiles([liar, plan])
  await dina.getByRole('button', { name: 'Send' }).click()
  await log(les).getByText('Files of this kind cannot be sent here').waitFor({ timeout: 60_000 })
  expect(
    await log(les)
      .getByRole('link', { name: /contract\.pdf/ })
      .count(),
  ).toBe(0)
  const row = log(les).getByRole('link', { name: /plan\.exe/ })
  await row.waitFor({ timeout: 60_000 })
  await expect.poll(() => row.innerText()).toContain('PDF')
  await expect.poll(() => row.getAttribute('download')).toBe('plan.exe.pdf')
  const address = await row.getAttribute('href')
  const answer = await les.request.get(`${site}${address}`)
  expect(answer.headers()['content-disposition']).toBe('attachment')
  expect(answer.headers()['content-type']).toContain('application/octet-stream')
  const stranger = await browser.newContext()
  expect((await stranger.request.get(`${site}${address}`)).status()).toBe(401)
  await stranger.close()

  await write(
    dina,
    '<img src=x onerror="document.title=1"> \u202Eelif.exe <b>bold</b> https://example.com/x',
  )
  const said = log(les).locator('[data-message]').last()
  await said.getByText('<b>bold</b>', { exact: false }).waitFor()
  await expect.poll(() => said.innerText()).not.toContain('\u202E')
  await expect.poll(() => said.getByRole('link').getAttribute('rel')).toContain('noopener')
  await words(dina).fill('\u200B'.repeat(3_000))
  await expect.poll(() => dina.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
  await words(dina).fill('x'.repeat(4_001))
  await expect.poll(() => dina.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
  await dina.getByText('Too long by 1 character.').waitFor()
  await words(dina).fill('')
})

test('a card shows what it stands for as it is now, with one button', async () => {
  await les.getByRole('button', { name: 'Add something' }).click()
  await les.getByRole('menuitem', { name: 'An invoice' }).click()
  await les
    .getByRole('dialog')
    .getByRole('button', { name: /^Invoice/ })
    .click()
  await words(les).fill('This is the one I meant.')
  await words(les).press('Enter')
  const card = log(dina).locator('[data-message]').last()
  await card.getByRole('link', { name: 'Pay' }).waitFor()
  await expect.poll(() => card.innerText()).toContain('€')
  await expectAccessible(dina)
  await expectAccessible(les)
  await screenshot(dina, 'chat-card-phone')
  await screenshot(les, 'chat-card-desk')
  await card.getByRole('link', { name: 'Pay' }).click()
  await dina.waitForURL(/\/portal\/invoices\/demo-booking-of-dina/)
  await dina.goto(`${site}/portal/chat`)
  await log(dina).getByText('This is the one I meant.').waitFor()

  const mistake = log(les).locator('[data-message]').last()
  await mistake.hover()
  await mistake.getByRole('button', { name: /^What to do with this message/ }).click()
  await les.getByRole('menuitem', { name: 'Delete' }).click()
  await log(dina).getByText('This message was deleted').waitFor()
  expect(await log(dina).getByRole('link', { name: 'Pay' }).count()).toBe(0)
  await les.getByRole('link', { name: /Dina Peeters.*This message was deleted/ }).waitFor()
})

test('Les answers from his replies, keeps a thread unread, and marks it done', async () => {
  await words(les).fill('/thank')
  await les.getByRole('option', { name: /Thank you/ }).waitFor()
  await words(les).press('Enter')
  await expect.poll(() => words(les).inputValue()).toContain('Thank you, Dina.')
  await words(les).press('Enter')
  await log(dina).getByText('Thank you, Dina.').waitFor()

  await les.getByRole('button', { name: 'More for Dina Peeters' }).click()
  await les.getByRole('menuitem', { name: 'Mark as unread' }).click()
  await les.waitForURL(/\/desk\/chat$/)
  await other
    .getByRole('link', { name: /Dina Peeters/ })
    .first()
    .waitFor()
  await les.getByRole('button', { name: /^Unread/ }).click()
  await les.getByRole('link', { name: /Dina Peeters/ }).click()
  await les.getByRole('button', { name: 'Mark done' }).click()
  await les.getByRole('button', { name: /^Done/ }).click()
  await les.getByRole('link', { name: /Dina Peeters/ }).waitFor()
  await write(dina, 'One more thing')
  await les.getByRole('button', { name: /^All/ }).click()
  await les.getByRole('link', { name: /One more thing/ }).waitFor()
  await screenshot(les, 'chat-sidebar-desk')
})

/** A clock that many minutes wrong, from before the first script of a page. */
const wrongClock = (minutes: number) => `{
  const Right = Date
  const now = () => Right.now() + ${minutes * 60_000}
  globalThis.Date = class extends Right {
    constructor(...parts) {
      if (parts.length === 0) super(now())
      else super(...parts)
    }
    static now = now
  }
}`

for (const minutes of [10, -10])
  test(`a phone whose clock is ${minutes} minutes wrong shows the same`, async () => {
    const wrong = await openPage(browser, devices.phone, complaints)
    await wrong.context().addInitScript({ content: wrongClock(minutes) })
    await signInAs(wrong, site, 'Dina Peeters')
    await wrong.goto(`${site}/portal/chat`)
    await other.goto(`${site}/desk/chat/dina`)
    await log(other).getByText('One more thing').last().waitFor()
    await write(wrong, `My clock is ${minutes} minutes wrong`)
    await log(other).getByText(`My clock is ${minutes} minutes wrong`).waitFor()
    await wrong.getByLabel('Read').last().waitFor()
    await words(other).pressSequentially(`Mine is right, yours not by ${minutes}`, { delay: 20 })
    await wrong.getByText('Les is typing').waitFor()
    await words(other).press('Enter')
    await log(wrong).getByText(`Mine is right, yours not by ${minutes}`).waitFor()
    await write(wrong, `Good to know: ${minutes}`)
    await log(other).getByText(`Good to know: ${minutes}`).waitFor()
    const [here, there] = await Promise.all(
      [wrong, other].map(async (page) => (await thread(page)).slice(-3)),
    )
    expect(here).toEqual([
      `My clock is ${minutes} minutes wrong`,
      `Mine is right, yours not by ${minutes}`,
      `Good to know: ${minutes}`,
    ])
    expect(there).toEqual(here)
    await wrong.context().close()
  })

test('nobody complained', () => {
  expect(unmeant(complaints, ofALostLine)).toEqual([])
})
