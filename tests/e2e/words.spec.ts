import { expect, test, type Locator, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { aMessage } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { admin, browser, site, startJourney } from './journey.ts'
import { screenshot } from './inspect.ts'
import { devices, openPage, signInAs, untilControlled, withWorker } from './steps.ts'

startJourney()

let dina: Page
let les: Page
const complaints: string[][] = []

test.beforeAll(async () => {
  dina = await openPage(browser, { ...devices.phone, ...withWorker }, complaints)
  les = await openPage(browser, devices.desktop, complaints)
  await signInAs(dina, site, 'Dina Peeters')
  await signInAs(les, site, 'Les Vermeer')
})

const box = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true })
const log = (page: Page) => page.getByRole('log')

/** Puts UTF-16 units into a field as pasting does: as JSON, since a protocol of UTF-8 would mend them. */
async function paste(page: Page, words: string): Promise<void> {
  await box(page).evaluate((area, json) => {
    // React keeps a property of its own on the element, and hears of the prototype's alone.
    const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
    value?.set?.call(area, JSON.parse(json))
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }, JSON.stringify(words))
}

async function write(page: Page, words: string): Promise<void> {
  await paste(page, words)
  await box(page).press('Enter')
}

/** By the keyboard: a bubble that has just come is still moving. */
const openMenu = (bubble: Locator) =>
  bubble.getByRole('button', { name: /^What to do with this message/ }).press('Enter')

/** How far the message with these words has come, as its bubble says. */
const tickOf = (page: Page, words: string) =>
  page.locator('[data-message]', { hasText: words }).last().getByRole('img').last()

const isDelivered = (page: Page, words: string) =>
  expect
    .poll(() => tickOf(page, words).getAttribute('aria-label'))
    .toMatch(/^(Sent|Delivered|Read)/)

test('words cut within an emoji, and halves of one, arrive, and so does what is said next', async () => {
  await dina.goto(`${site}/portal/chat`)
  await les.goto(`${site}/desk/chat/dina`)
  await box(dina).waitFor()
  const long = `${'a'.repeat(139)}😀`
  await write(dina, long)
  await write(dina, 'half \ud83d of it')
  await write(dina, '\ude00 the other half')
  await write(dina, 'NUL \0 and \u202egpj.exe\u202c')
  await write(dina, 'And then an ordinary word')
  for (const arrived of [long, 'half � of it', '� the other half', 'NUL  and gpj.exe'])
    await log(les).getByText(arrived, { exact: true }).waitFor()
  await log(les).getByText('And then an ordinary word').waitFor()
  await isDelivered(dina, 'And then an ordinary word')
  // A mark and a heart go out on the same stream.
  await expect.poll(async () => (await admin.read(doc.conversation('dina'))).unread.studio).toBe(0)
  await write(les, 'It is all here')
  await log(dina).getByText('It is all here').waitFor()
  await expect.poll(async () => (await admin.read(doc.conversation('dina'))).unread.client).toBe(0)
})

test('a word that is being composed is not sent by the Enter that ends it', async () => {
  await box(dina).fill('にほん')
  await box(dina).evaluate((area) => {
    const init = { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }
    area.dispatchEvent(new KeyboardEvent('keydown', init))
  })
  await expect.poll(() => box(dina).inputValue()).toBe('にほん')
  await box(dina).press('Enter')
  await log(les).getByText('にほん').waitFor()
})

test('what an earlier version left unsendable on the device goes out, with all behind it', async () => {
  await untilControlled(dina)
  await dina.context().setOffline(true)
  await write(dina, 'Kept by an older version')
  await write(dina, 'Written right behind it')
  await log(dina).getByText('Written right behind it').waitFor()
  const spoilt = await dina.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const name = names.find((one) => one.startsWith('firestore/') && one.endsWith('/main')) ?? ''
    const opened = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open(name)
      asked.addEventListener('success', () => resolve(asked.result))
    })
    return new Promise<number>((resolve) => {
      let count = 0
      const all = opened.transaction('mutations', 'readwrite')
      const walk = all.objectStore('mutations').openCursor()
      walk.addEventListener('success', () => {
        const at = walk.result
        if (!at) return
        const before = JSON.stringify(at.value)
        const after = before.replaceAll(
          'Kept by an older version',
          String.raw`Kept by an older \ud83d`,
        )
        if (after !== before) {
          count += 1
          at.update(JSON.parse(after) as object)
        }
        at.continue()
      })
      all.addEventListener('complete', () => {
        opened.close()
        resolve(count)
      })
    })
  })
  expect(spoilt).toBe(1)
  await dina.reload()
  await box(dina).waitFor()
  await dina.context().setOffline(false)
  await log(les).getByText('Kept by an older').waitFor()
  await log(les).getByText('Written right behind it').waitFor()
  await isDelivered(dina, 'Written right behind it')
})

test('what the server refuses keeps its words, says so, and holds nothing up', async () => {
  const id = `refused-${randomUUID()}`
  const asked = aMessage({
    sender: 'les',
    side: 'studio',
    text: 'Will you answer?',
    at: new Date(),
  })
  await admin.write(doc.message('dina', id), asked)
  await log(dina).getByText('Will you answer?').waitFor()
  const question = dina.locator('[data-message]', { hasText: 'Will you answer?' })
  await openMenu(question)
  await dina.getByRole('menuitem', { name: 'Reply' }).click()
  await dina.context().setOffline(true)
  await write(dina, 'An answer to nothing')
  await write(dina, 'And one more behind it')
  await log(dina).getByText('And one more behind it').waitFor()
  await admin.firestore.doc(doc.message('dina', id).path).delete()
  // Whoever hears of the refusal is another page than the one that asked.
  await dina.reload()
  await box(dina).waitFor()
  await dina.context().setOffline(false)
  await log(les).getByText('And one more behind it').waitFor()
  const refused = dina.locator('[data-message]', { hasText: 'An answer to nothing' })
  await refused.getByText('Not delivered').waitFor()
  await screenshot(dina, 'not-delivered-phone')
  await openMenu(refused)
  await dina.getByRole('menuitem', { name: 'Edit' }).click()
  await expect.poll(() => box(dina).inputValue()).toBe('An answer to nothing')
  await box(dina).press('Enter')
  await log(les).getByText('An answer to nothing').waitFor()
})
