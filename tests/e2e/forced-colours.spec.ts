import { expect, test, type Locator, type Page } from '@playwright/test'
import { admin, browser, site, startJourney } from './journey.ts'
import { writeDinasGallery } from './a-gallery-to-choose-from.ts'
import { expectAccessible, screenshot, settle } from './inspect.ts'
import { unreadableWords } from './measures.ts'
import { devices, openPage, signInAs } from './steps.ts'

startJourney()

let dina: Page
let les: Page

test.beforeAll(async () => {
  await writeDinasGallery(admin)
  const contrast = { forcedColors: 'active', colorScheme: 'dark' } as const
  dina = await openPage(browser, { ...devices.phone, ...contrast }, [])
  les = await openPage(browser, { ...devices.desktop, ...contrast }, [])
  await signInAs(dina, site, 'Dina Peeters')
  await signInAs(les, site, 'Les')
})

const fillOf = (element: Locator) =>
  element.first().evaluate((node) => getComputedStyle(node).backgroundColor)

/** Holds that what is chosen has a fill of its own. */
async function expectToDiffer(chosen: Locator, other: Locator): Promise<void> {
  await chosen.first().waitFor()
  await settle(chosen.page())
  expect(await fillOf(chosen)).not.toBe(await fillOf(other))
}

async function expectReadable(page: Page, name: string): Promise<void> {
  await settle(page)
  await screenshot(page, `forced-${name}`)
  expect(await unreadableWords(page), name).toEqual([])
}

test('in forced colours the stage, the place one is at and the primary action stand out', async () => {
  await dina.goto(`${site}/portal`)
  await expectToDiffer(dina.locator('[data-now]'), dina.locator('li:not([data-now]) + li'))
  const nav = dina.getByRole('navigation').getByRole('link')
  await expectToDiffer(nav.and(dina.locator('[aria-current]')), nav.filter({ hasText: 'Chat' }))
  await expectToDiffer(dina.locator('main .bg-gold'), dina.locator('body'))
  await expectReadable(dina, 'home')
})

test('in forced colours the step, the package and the day that are chosen stand out', async () => {
  await dina.goto(`${site}/book`)
  await dina.getByText('The Portrait').first().click()
  const label = dina.locator('label')
  await expectToDiffer(
    label.filter({ has: dina.locator(':checked') }),
    label.filter({ hasNot: dina.locator(':checked') }),
  )
  await expectToDiffer(
    dina.locator('[aria-current=step]'),
    dina.locator('nav li:last-child span').first(),
  )
  await expectReadable(dina, 'packages')
  await dina.getByRole('button', { name: 'Look at the extras' }).click()
  await dina.getByRole('button', { name: 'Choose a date' }).click()
  const open = dina.locator('td > button:not([aria-disabled=true])')
  const nextMonth = dina.getByRole('button', { name: /^Look at/ })
  await open.or(nextMonth).first().waitFor()
  if (await nextMonth.isVisible()) await nextMonth.click()
  await open.last().click()
  await expectToDiffer(
    dina.locator('[aria-selected=true] > button'),
    dina.locator('[aria-selected=false] > button:not([aria-disabled=true])'),
  )
  await expectReadable(dina, 'dates')
})

test('in forced colours one sees how many are chosen, and which', async () => {
  await dina.goto(`${site}/portal/gallery/demo-booking-of-dina`)
  const bar = dina.getByRole('progressbar')
  await bar.waitFor()
  await expectToDiffer(bar.locator('> *'), bar)
  const heart = dina.getByRole('button', { pressed: true, name: /^Choose/ })
  await expectToDiffer(heart, dina.getByRole('button', { pressed: false, name: /^Choose/ }))
  await expectReadable(dina, 'gallery')
})

test('in forced colours the words of every main screen can be read', async () => {
  for (const address of ['/', '/help', '/portal/chat', '/portal/invoices/demo-booking-of-dina']) {
    await dina.goto(`${site}${address}`)
    await dina.getByRole('heading', { level: 1 }).first().waitFor()
    await expectReadable(dina, `client${address.replaceAll('/', '-')}`)
  }
  for (const page of ['', '/queue', '/chat/dina', '/settings', '/calendar', '/analytics']) {
    await les.goto(`${site}/desk${page}`)
    await les.getByRole('heading', { level: 1 }).first().waitFor()
    await expectReadable(les, `desk${page.replaceAll('/', '-')}`)
  }
  await les.goto(`${site}/desk/settings`)
  const sections = les.getByRole('navigation', { name: 'Settings' }).getByRole('link')
  await expectToDiffer(
    sections.and(les.locator('[aria-current=page]')),
    sections.filter({ hasText: 'Packages' }),
  )
  await expectAccessible(les)
})
