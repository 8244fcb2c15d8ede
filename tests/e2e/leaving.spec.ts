import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { doc, file } from '@portal/model/paths'
import { stills } from '../../local/src/demo/stills/stills.ts'
import { waitUntil } from '../../local/src/platform/process.ts'
import { asLes } from '../calls/actors.ts'
import { admin, browser, site, startJourney } from './journey.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import { devices, openPage, signInAs, untilAt, untilControlled, withWorker } from './steps.ts'
import { type KeptThing, readStores, watchScreens } from './stores.ts'

startJourney()

const booking = 'demo-booking-of-dina'
/** Her name, address and uid, and the words of hers that nobody else has. */
const hers = /dina|peeters|quince marmalade|the lighthouse at noon/i
const addresses = [
  'chat/dina',
  `gallery/${booking}`,
  `invoices/${booking}`,
  `bookings/${booking}/change`,
]

let proof: string
const complaints: string[][] = []

test.beforeAll(async () => {
  const { name } = stills[0] ?? { name: '' }
  await admin.bucket.upload(join(process.env['PORTAL_STILLS'] ?? '', name), {
    destination: file.uploadedProof('les', booking, 'still-0', name),
    metadata: { contentType: 'image/jpeg' },
  })
  const isReady = async () => (await admin.read(doc.gallery(booking))).ready === 1
  await waitUntil(isReady, 100_000, 'The proof was not made.')
  expect(await (await asLes()).call('publishGallery', { gallery: booking })).toMatchObject({
    ok: true,
  })
})

/** What of hers a browser still keeps. What is cached is the app itself, the same for everybody. */
const leftOf = (kept: readonly KeptThing[]) =>
  kept.filter(({ where, says }) =>
    where === 'cache shell'
      ? !/^\/(assets\/|app\.html$|favicon)/.test(says)
      : hers.test(`${where} ${says}`),
  )
const expectNothing = async (page: Page) => expect(leftOf(await readStores(page))).toEqual([])

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: 'Your account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
}
/** What the address of a proof answers to whoever is here. */
const answerOfProof = (page: Page) =>
  page.evaluate(
    (address) =>
      fetch(address).then(
        ({ status }) => status,
        () => 'nothing',
      ),
    proof,
  )

/** Dina on a phone that has seen everything of hers, with words begun. */
async function herPhone(): Promise<Page> {
  const page = await openPage(browser, { ...devices.phone, ...withWorker }, complaints)
  await signInAs(page, site, 'Dina Peeters')
  await untilControlled(page)
  await page.goto(`${site}/portal/invoices/${booking}`)
  await page
    .getByText('Dina Peeters')
    .first()
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor()
  await page.goto(`${site}/portal/gallery/${booking}`)
  const picture = page.locator('[data-photo] img').first()
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  proof = new URL((await picture.getAttribute('src')) ?? '', site).pathname
  await page.goto(`${site}/book`)
  await page.getByText('The Wedding').first().click()
  await page.goto(`${site}/portal/chat/dina`)
  await page.getByRole('textbox').last().fill('Do you like quince marmalade?')
  expect(leftOf(await readStores(page)).length).toBeGreaterThan(10)
  return page
}

/** Says something that cannot leave: words alone, and a file. */
async function saySomething(page: Page): Promise<void> {
  const words = page.getByRole('textbox').last()
  await words.fill('I am at the lighthouse at noon')
  await words.press('Enter')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'dina.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Dina Peeters, the lighthouse at noon'),
    })
  await words.fill('Dina’s way there')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Dina’s way there').last().waitFor()
}

/** Ann signs in here, loses her connection, and opens what the one before had opened. */
async function annOpens(page: Page, context: BrowserContext): Promise<void> {
  const seen = await watchScreens(context, hers)
  await page.reload()
  await signInAs(page, site, 'Ann Maes')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await untilControlled(page)
  await page.goBack().catch(() => null)
  await context.setOffline(true)
  for (const address of addresses) {
    await page.goto(`${site}/portal/${address}`)
    await page.getByRole('main').waitFor()
    await page.waitForTimeout(700)
    expect(await page.getByRole('main').textContent()).not.toMatch(hers)
  }
  expect(await answerOfProof(page)).toBe('nothing')
  await context.setOffline(false)
  // The demo’s list of who can sign in names everybody.
  expect(seen().filter((words) => !words.startsWith('/sign-in'))).toEqual([])
}

test('who signs out leaves nothing, and the next person finds nothing', async () => {
  const page = await herPhone()
  await signOut(page)
  await untilAt(page, `${site}/sign-in`)
  await page.getByRole('button', { name: /google/i }).waitFor()
  await expectNothing(page)
  expect(await answerOfProof(page)).toBe(401)
  await annOpens(page, page.context())
  await page.context().close()
})

test('without a connection she is asked before unsent words go, and then nothing is left', async () => {
  const page = await herPhone()
  const context = page.context()
  await context.setOffline(true)
  await saySomething(page)
  await signOut(page)
  await page.getByRole('dialog', { name: '2 messages have not been sent yet' }).waitFor()
  await expectAccessible(page)
  await screenshot(page, 'leaving-unsent-phone')
  await page.getByRole('button', { name: 'Stay signed in' }).click()
  await page.getByText('Dina’s way there').last().waitFor()
  await page.reload()
  await page.getByText('Dina’s way there').last().waitFor()
  await signOut(page)
  await page.getByRole('button', { name: 'Sign out and lose it' }).click()
  await untilAt(page, `${site}/sign-in`)
  await page.getByRole('button', { name: /google/i }).waitFor()
  expect(await answerOfProof(page)).toBe('nothing')
  // The pictures' cookie only the server can take away; until then another one makes it worthless.
  const kept = await readStores(page)
  expect(leftOf(kept.filter(({ where }) => where !== 'cookie __session'))).toEqual([])
  await context.setOffline(false)
  expect(await answerOfProof(page)).toBe(401)
  await expect.poll(async () => leftOf(await readStores(page))).toEqual([])
  const said = await admin.firestore.collection('conversations/dina/messages').get()
  expect(JSON.stringify(said.docs.map((one) => one.data()))).not.toMatch(/lighthouse/)
  await annOpens(page, context)
  await context.close()
})

test('her other tabs leave at once, and one that slept when it wakes', async () => {
  const page = await herPhone()
  const context = page.context()
  const [second, asleep] = [await context.newPage(), await context.newPage()]
  for (const tab of [second, asleep]) {
    await tab.goto(`${site}/portal/invoices/${booking}`)
    await tab.getByRole('heading', { level: 1 }).waitFor()
  }
  const devtools = await context.newCDPSession(asleep)
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await second.bringToFront()
  await signOut(second)
  await untilAt(second, `${site}/sign-in`)
  await untilAt(page, `${site}/sign-in`)
  await page.getByRole('button', { name: /google/i }).waitFor()
  await expectNothing(page)
  await signInAs(page, site, 'Ann Maes')
  await page.getByRole('heading', { level: 1 }).waitFor()
  // Chromium ends a sleeping page that holds what another one deletes; else it leaves as it wakes.
  const ended = asleep.waitForEvent('crash').then(() => true)
  const woke = asleep.waitForURL(/\/(sign-in|portal)$/).then(() => false)
  // Whichever does not come about ends with the window.
  void Promise.allSettled([ended, woke])
  await devtools.send('Page.setWebLifecycleState', { state: 'active' }).catch(() => undefined)
  if (!(await Promise.race([ended, woke]))) {
    await asleep.getByRole('heading', { level: 1 }).waitFor()
    expect(await asleep.textContent('body')).not.toMatch(/Peeters/)
  }
  await expectNothing(page)
  await context.close()
})

for (const [when, ...hanging] of [
  ['before anything is gone', 'Storage.prototype.removeItem', 'indexedDB.open'],
  ['when the first database is gone', 'IDBFactory.prototype.deleteDatabase', ''],
  ['when all databases are gone', 'CacheStorage.prototype.keys', ''],
] as const)
  test(`killed ${when}, the next start goes on before it shows anything`, async () => {
    const page = await herPhone()
    const context = page.context()
    // From the next document on these never answer: the page hangs there until it is closed.
    await page.addInitScript((names: string[]) => {
      for (const name of names.filter(Boolean)) {
        const path = name.split('.')
        const last = path.pop() ?? ''
        const owner = path.reduce<Record<string, unknown>>(
          (at, part) => at[part] as Record<string, unknown>,
          globalThis as unknown as Record<string, unknown>,
        )
        owner[last] = () => new Promise(() => undefined)
      }
    }, hanging)
    await signOut(page)
    await untilAt(page, `${site}/sign-in`)
    await page.waitForTimeout(300)
    // Opened before: with its last page Chromium ends a context’s window, and may open none then.
    const next = await context.newPage()
    // A page that hangs is sometimes never said to be closed; she does not wait for it either.
    await Promise.race([page.close().catch(() => undefined), setTimeout(3_000)])

    const seen = await watchScreens(context, hers)
    next.setDefaultTimeout(20_000)
    await next.goto(`${site}/portal/invoices/${booking}`)
    await next.waitForURL(/\/sign-in/)
    await next.getByRole('button', { name: /google/i }).waitFor()
    expect(seen()).toEqual([])
    await expect.poll(async () => leftOf(await readStores(next))).toEqual([])
    await context.close()
  })

test('an account that Les has blocked leaves nothing', async () => {
  const page = await herPhone()
  await admin.auth.updateUser('dina', { disabled: true })
  try {
    await page.reload()
    await untilAt(page, `${site}/sign-in`)
    await page.getByRole('button', { name: /google/i }).waitFor()
    await expect.poll(async () => leftOf(await readStores(page))).toEqual([])
  } finally {
    await admin.auth.updateUser('dina', { disabled: false })
  }
  await page.context().close()
})

test('somebody who signs in without her having left finds nothing of hers, and stays signed in', async () => {
  const ann = await openPage(browser, { ...devices.phone, ...withWorker }, complaints)
  await signInAs(ann, site, 'Ann Maes')
  type Row = { fbase_key: string; value: unknown }
  const account = await ann.evaluate(
    () =>
      new Promise<Row>((resolve) => {
        const opening = indexedDB.open('firebaseLocalStorageDb')
        opening.addEventListener('success', () => {
          const all = opening.result
            .transaction('firebaseLocalStorage')
            .objectStore('firebaseLocalStorage')
            .getAll() as IDBRequest<Row[]>
          all.addEventListener('success', () => {
            const row = all.result.find(({ fbase_key: key }) => key.includes('authUser'))
            if (row) resolve(row)
          })
        })
      }),
  )
  await ann.context().close()

  const page = await herPhone()
  const seen = await watchScreens(page.context(), /Peeters|quince/)
  await page.evaluate(
    (row) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('firebaseLocalStorageDb')
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('firebaseLocalStorage', 'readwrite')
          writing.objectStore('firebaseLocalStorage').put(row)
          writing.addEventListener('complete', () => resolve())
        })
      }),
    account,
  )
  await page.goto(`${site}/portal`)
  await page.getByRole('button', { name: 'Your account' }).click()
  await page.getByText('ann@example.com').waitFor()
  expect(seen().filter((words) => !words.startsWith('/sign-in'))).toEqual([])
  expect(
    leftOf(await readStores(page)).filter(({ where }) => !where.startsWith('firebase')),
  ).toEqual([])
  await page.context().close()
})
