import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { doc } from '@portal/model/paths'
import type { Admin } from '../../local/src/demo/admin.ts'
import { test as instance } from '../../local/src/platform/instance.ts'

/** What people hold: a phone in a train, the desk's screen. Both hold still unless `moving` is added. */
export const devices = {
  phone: {
    viewport: { width: 390, height: 844 },
    // As sharp as a phone's where pictures are kept; to look at fewer pixels costs less.
    deviceScaleFactor: process.env['PORTAL_PICTURES'] ? 2 : 1,
    hasTouch: true,
    isMobile: true,
  },
  desktop: { viewport: { width: 1440, height: 900 } },
} satisfies Record<string, BrowserContextOptions>

/** For the journeys that look at how things move; to the others it is time they wait for. */
export const moving = { reducedMotion: 'no-preference' } satisfies BrowserContextOptions

/**
 * For the journeys in which the service worker matters: without a line, with pushes, through a new
 * version. It keeps the whole app with each new window, a quarter of what a journey costs.
 */
export const withWorker = { serviceWorkers: 'allow' } satisfies BrowserContextOptions

/** Leaves away what lies over a page for its looks, blur and grain: a seventh of what a journey costs. */
function drawLess(): void {
  const plain = new CSSStyleSheet()
  plain.replaceSync(
    `*, *::before, *::after { backdrop-filter: none !important; filter: none !important }
     .grain::before, .frame::before, .frame::after { display: none !important }`,
  )
  document.adoptedStyleSheets.push(plain)
}

/** One person's window: a context of its own, what its console says kept in `complaints`. */
export async function openPage(
  browser: Browser,
  device: BrowserContextOptions,
  complaints: string[][],
): Promise<Page> {
  const page = await (
    await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...device })
  ).newPage()
  page.setDefaultTimeout(20_000)
  if (!process.env['PORTAL_PICTURES']) await page.addInitScript(drawLess)
  complaints.push(watchConsole(page))
  return page
}

/** Signs in as one of the demo people, the way a person does, and waits for where it leads. */
export async function signInAs(page: Page, site: string, name: string): Promise<void> {
  await page.goto(`${site}/sign-in`)
  await page.getByRole('button', { name: /google/i }).click()
  await page.getByRole('button', { name }).click()
  await page.waitForURL(/\/(portal|desk)/)
}

/**
 * Chromium's remarks when the service worker takes over while a page is loading: what was preloaded
 * is fetched from the worker instead; nothing is lost. And Playwright's, where it keeps one out.
 */
const harmless =
  /cross-world service worker resource mismatch|\.js was preloaded using link preload but not used|Service Worker registration blocked by Playwright/

/** Console messages and failed page scripts since now; a journey must leave it empty. */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !harmless.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  return complaints
}

/**
 * What a console says while the line is cut, in a journey that cuts it. Firestore's client then loads
 * a picture of Google's to learn whether there is a network at all.
 */
export const ofALostLine =
  /ERR_INTERNET_DISCONNECTED|ERR_NETWORK|ERR_FAILED|Could not reach Cloud Firestore|transport errored|Unable to preload|google\.com\/images\/cleardot\.gif/

/** Complaints but for those a journey means to cause. */
export const unmeant = (complaints: readonly string[][], ...meant: readonly RegExp[]): string[] =>
  complaints.flat().filter((line) => !meant.some((expression) => expression.test(line)))

/** Has what was confirmed done at once, as leaving the page does: it waits for some seconds else. */
export const actAtOnce = (page: Page): Promise<void> =>
  page.evaluate(() => void dispatchEvent(new Event('beforeunload', { cancelable: true })))

/** Chooses a day in the calendar that is on screen, month by month. */
export async function pickDay(page: Page, day: string): Promise<void> {
  const noon = new Date(`${day}T12:00:00Z`)
  const written = (format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(noon)
  const month = page.getByRole('heading', {
    name: written({ month: 'long', year: 'numeric' }),
    exact: true,
  })
  for (let months = 0; months < 18 && !(await month.isVisible()); months += 1)
    await page.getByRole('button', { name: 'Next month' }).click()
  await page.getByLabel(`${written({ dateStyle: 'full' })}, open`).click()
}

/** Pays the next instalment at Stripe, on a second page of hers; false when nothing is left. */
export async function payNext(client: Page, admin: Admin, invoice: string): Promise<boolean> {
  const { ports } = instance
  const read = () => admin.read(doc.invoice(invoice))
  const next = (await read()).instalments.findIndex(({ paidAt }) => paidAt === null)
  if (next < 0) return false
  const page = await client.context().newPage()
  await page.goto(`http://localhost:${ports.site}/portal/invoices/${invoice}`)
  await page
    .getByRole('button', { name: /^Pay €/ })
    .first()
    .click()
  await page.waitForURL(new RegExp(`:${ports.stripe}/`))
  await page.getByRole('button', { name: 'Pay now' }).click()
  await page.waitForURL(/\/portal\/invoices\//)
  await page.close()
  await expect.poll(async () => (await read()).instalments[next]?.paidAt ?? null).not.toBeNull()
  return true
}

/** Pays what is left of an invoice, instalment by instalment. */
export async function payInFull(client: Page, admin: Admin, invoice: string): Promise<void> {
  while (await payNext(client, admin, invoice));
}

/**
 * Waits for the service worker to hold a page, and with it all screens: before the line is cut, for
 * one. Asked from outside: its policy lets nothing evaluate.
 */
export const untilControlled = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)

/** Waits for an address, however many navigations lead there: one that a next one cuts off is no fault. */
export const untilAt = (page: Page, address: string): Promise<void> =>
  expect.poll(() => page.url(), { timeout: 20_000 }).toBe(address)

/** Gives a page's device what makes passkeys: it asks nobody, and knows its owner. */
export async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
