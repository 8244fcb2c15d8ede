import { expect, test, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { aMessage } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { admin, browser, site, startJourney } from './journey.ts'
import { writeDinasGallery } from './a-gallery-to-choose-from.ts'
import { stepTo } from './changed-browser.ts'
import { devices, openPage, signInAs, withWorker } from './steps.ts'

startJourney()

const gallery = 'demo-booking-of-dina'

let dina: Page

test.beforeAll(async () => {
  await writeDinasGallery(admin)
  dina = await openPage(browser, { ...devices.phone, ...withWorker }, [])
  await signInAs(dina, site, 'Dina Peeters')
})

/** What databases do when the disk is full, on each page of a window that has this name. */
const full = 'full'
const refuseRows = (name: string): void => {
  if (window.name !== name) return
  const refuse = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  IDBObjectStore.prototype.put = refuse
  IDBObjectStore.prototype.add = refuse
}

/** From now on nothing more goes into the browser's local storage, nor into its databases. */
async function fillDisk(page: Page): Promise<void> {
  await page.addInitScript(refuseRows, full)
  await page.evaluate((name) => {
    window.name = name
    for (let size = 1 << 20, count = 0; size >= 1; size >>= 1)
      for (;;) {
        try {
          localStorage.setItem(`filler ${(count += 1)}`, 'x'.repeat(size))
        } catch {
          break
        }
      }
  }, full)
  await page.evaluate(refuseRows, full)
}

/** How many messages there are of each of these words. */
async function arrived(...words: string[]): Promise<number[]> {
  const all = await admin.firestore.collection(collection.messages('dina').path).get()
  return words.map((said) => all.docs.filter((row) => row.get('text') === said).length)
}

const box = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true })

async function say(page: Page, words: string): Promise<void> {
  await box(page).fill(words)
  await box(page).press('Enter')
}

test('what is said when the disk is full arrives, each once, and so does what is said next', async () => {
  await dina.goto(`${site}/portal/chat`)
  await say(dina, 'Said before')
  await expect.poll(() => arrived('Said before')).toEqual([1])
  await fillDisk(dina)
  await say(dina, 'Said on a full disk')
  await box(dina).fill('Half a thou')
  await expect.poll(() => arrived('Said on a full disk')).toEqual([1])
  // The page may have been loaded anew for it.
  await dina.waitForLoadState()
  await expect.poll(() => box(dina).inputValue()).toBe('Half a thou')
  await say(dina, 'And one more')
  await expect.poll(() => arrived('Said on a full disk', 'And one more')).toEqual([1, 1])
})

test('Firestore that fails while it reads is begun anew, and what Les says next arrives', async () => {
  const reader = await openPage(browser, { ...devices.phone, ...withWorker }, [])
  await signInAs(reader, site, 'Dina Peeters')
  await reader.goto(`${site}/portal/chat`)
  await reader.getByRole('log').getByText('And one more').waitFor()
  await fillDisk(reader)
  for (const text of ['The first of Les', 'The next of Les']) {
    const said = aMessage({ sender: 'les', side: 'studio', text, at: new Date() })
    await admin.write(doc.message('dina', `said-${randomUUID()}`), said)
    await reader.getByRole('log').getByText(text).waitFor()
  }
  await reader.context().close()
})

test('words that were not sent are there after a reload', async () => {
  await box(dina).fill('Not yet sent')
  await dina.reload()
  await expect.poll(() => box(dina).inputValue()).toBe('Not yet sent')
})

test('hearts and every other place work as before', async () => {
  await dina.goto(`${site}/portal/gallery/${gallery}`)
  await dina.getByRole('button', { name: 'Choose p3.jpg' }).click()
  await expect
    .poll(async () => (await admin.read(doc.picks(gallery, 'dina'))).photos)
    .toEqual(['p0', 'p1', 'p3'])
  await stepTo(dina, 'Invoices')
  await dina.getByText('The Wedding').first().waitFor()
  await stepTo(dina, 'Home')
  await dina.getByText('The Wedding').first().waitFor()
  expect(await dina.textContent('body')).not.toMatch(/your connection|could not be shown/i)
})

test('a booking that is begun then outlives a reload', async () => {
  await dina.goto(`${site}/book`)
  await dina.getByText('The Portrait').first().click()
  await dina.getByRole('button', { name: 'Look at the extras' }).click()
  await dina.reload()
  await dina.goto(`${site}/book?step=story`)
  await dina.goto(`${site}/book`)
  await expect.poll(() => dina.getByRole('radio', { name: /The Portrait/ }).isChecked()).toBe(true)
})

test('whoever leaves takes it all along', async () => {
  const kept = await dina.evaluate(() => Object.keys(sessionStorage).join())
  expect(kept).toContain('unkept.')
  await dina.goto(`${site}/portal`)
  await dina.getByRole('button', { name: 'Your account' }).click()
  await dina.getByRole('menuitem', { name: 'Sign out' }).click()
  await dina.waitForURL((url) => !url.pathname.startsWith('/portal'))
  await expect
    .poll(() =>
      dina.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('unkept.'))),
    )
    .toEqual([])
})
