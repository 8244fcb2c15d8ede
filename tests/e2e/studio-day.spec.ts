import { expect, test, type Locator, type Page } from '@playwright/test'
import { workingDay } from '@portal/model/availability'
import { formatDay } from '@portal/model/calendar'
import type { CallInput } from '@portal/model/calls'
import { paidInvoice } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { quote } from '@portal/model/price'
import { callApi, idTokenOf } from '../../local/src/demo/call.ts'
import { cleo, type DemoPerson } from '../../local/src/demo/people.ts'
import { studio } from '../../local/src/demo/studio.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { admin, browser, site, startJourney } from './journey.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import { actAtOnce, devices, openPage, pickDay, signInAs } from './steps.ts'

startJourney()

let ann: Page
let dina: Page
let les: Page
const complaints: string[][] = []

test.beforeAll(async () => {
  ann = await openPage(browser, devices.phone, complaints)
  dina = await openPage(browser, devices.phone, complaints)
  les = await openPage(browser, devices.desktop, complaints)
})

/** The day of Dina's shoot, as the demo makes it. */
const dinasDay = workingDay(studio, 60)

/** Goes on with the keyboard alone until this is what the next key acts on. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 200; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target.toString()}`)
}

const press = async (page: Page, target: Locator, key = 'Enter') => {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Chooses from an open menu with the arrow keys. */
async function pressItem(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name })
  await item.waitFor()
  for (let presses = 0; presses < 10; presses += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

const row = (name: string) => les.locator('li[data-booking]').filter({ hasText: name })

test('a stranger walks the wizard on a phone, with a reload in the middle, and signs in at the end', async () => {
  const next = (name: string) => ann.getByRole('button', { name }).click()
  await ann.goto(`${site}/book`)
  await ann.getByText('The Wedding').first().click()
  await next('Look at the extras')
  await ann.getByText('One more hour').click()
  await expectAccessible(ann)
  await screenshot(ann, 'book-extras-phone')
  await next('Choose a date')
  await pickDay(ann, workingDay(studio, 110))
  await ann.getByRole('button', { name: 'Add another day' }).click()
  await pickDay(ann, workingDay(studio, 117))
  await expectAccessible(ann)
  await screenshot(ann, 'book-alternatives-phone')
  await next('Choose a place')
  const town = ann.getByRole('combobox').first()
  await town.fill('Toulouse')
  await ann
    .getByRole('option', { name: /toulouse/i })
    .first()
    .click()
  await ann.getByRole('link', { name: 'Ask me' }).first().waitFor()
  await expectAccessible(ann)
  await screenshot(ann, 'book-too-far-phone')
  await town.fill('Bruges')
  await ann
    .getByRole('option', { name: /bruges/i })
    .first()
    .click()
  await next('Tell your story')
  await ann.getByLabel(/^Your story/).fill('Forty guests, one very old dog.')
  await ann.reload()
  await expect.poll(() => ann.getByLabel(/^Your story/).inputValue()).toContain('old dog')
  await expectAccessible(ann)
  await screenshot(ann, 'book-story-phone')
  await next('Review')
  await ann.getByText('One more hour').first().waitFor()
  await ann
    .getByText(/€3,450/)
    .first()
    .waitFor()
  await expectAccessible(ann)
  await ann.getByRole('link', { name: 'Sign in to send' }).click()
  await ann.getByRole('button', { name: /google/i }).click()
  await ann.getByRole('button', { name: 'Ann Maes' }).click()
  await ann.getByRole('button', { name: 'Send my request' }).click()
  await ann.waitForURL(/\/portal/)
  await ann
    .getByText('You’re #3 on the waiting list')
    .or(ann.getByText("You're #3"))
    .first()
    .waitFor({
      state: 'attached',
    })
  await expectAccessible(ann)
})

/** Books as somebody would, without a browser of their own. */
async function book(
  person: DemoPerson,
  request: Pick<CallInput<'requestBooking'>, 'id' | 'date' | 'alternatives'>,
): Promise<void> {
  const [chosen] = studio.packages
  if (!chosen) throw new Error('the demo studio has no package')
  const answer = await callApi(instance, await idTokenOf(instance, person), 'requestBooking', {
    ...request,
    package: chosen.id,
    addOns: [],
    place: studio.travel.studio,
    story: '',
    seenTotal: quote(studio, chosen, studio.travel.studio).total,
  })
  expect(answer).toMatchObject({ ok: true })
}

const emma = { id: 'emma', name: 'Emma Claes', email: 'emma@example.com', about: '' }

test('Les runs the queue by keyboard alone: finds it, approves, waitlists, moves, undoes, declines', async () => {
  await signInAs(les, site, 'Les Vermeer')
  await les.getByRole('heading', { name: /^Good/ }).waitFor()
  await expectAccessible(les)
  await screenshot(les, 'today-desk')
  await les.keyboard.press('Control+k')
  const palette = les.getByRole('combobox').first()
  await palette.waitFor()
  await expectAccessible(les)
  await screenshot(les, 'palette-desk')
  await palette.pressSequentially('queue')
  await les.keyboard.press('Enter')
  await les.waitForURL(/\/desk\/queue/)

  await press(les, row('Bo Janssens').getByRole('button', { name: 'Approve' }))
  await les.getByText('Bo Janssens is approved').waitFor()
  await press(les, les.getByRole('button', { name: 'Other decisions for Cleo Dubois' }))
  await pressItem(les, 'Waitlist')
  await actAtOnce(les)
  await row('Cleo Dubois').getByText('Waitlisted').waitFor()

  await press(les, les.getByRole('button', { name: 'Move Ann Maes up' }))
  await row('Ann Maes').locator('[data-place="1"]').waitFor()
  await press(les, les.getByRole('button', { name: 'Undo' }))
  await row('Ann Maes').locator('[data-place="2"]').waitFor()

  await book(emma, { id: 'day-booking-of-emma', date: workingDay(studio, 140), alternatives: [] })
  await press(les, les.getByRole('button', { name: 'Other decisions for Emma Claes' }))
  await pressItem(les, 'Decline')
  await press(les, les.getByRole('dialog').getByRole('button', { name: 'Decline' }))
  await actAtOnce(les)
  await row('Emma Claes').waitFor({ state: 'detached' })
  await expectAccessible(les)
})

test('Les moves a shoot to another day, and the invoice moves along', async () => {
  const to = workingDay(studio, 200)
  await les.getByRole('link', { name: 'Bo Janssens', exact: true }).click()
  const dialog = les.getByRole('dialog')
  await dialog.getByLabel('New date').fill(to)
  await expectAccessible(les)
  await screenshot(les, 'booking-dialog-desk')
  await dialog.getByRole('button', { name: 'Move to another date' }).click()
  await les.getByText(`Bo Janssens is now on ${formatDay(to)}`).waitFor()
  await les.keyboard.press('Escape')
})

test('a setting is live everywhere: one shoot a day', async () => {
  await les.goto(`${site}/desk/settings/availability`)
  const shoots = les.getByLabel('Shoots a day')
  await shoots.fill('0')
  await les.getByText('Give a number from 1 to 20.').waitFor()
  await shoots.fill('1')
  await expectAccessible(les)
  await screenshot(les, 'settings-desk')
  await les.getByRole('button', { name: 'Save' }).click()
  await les.getByText('Saved, and live everywhere.').waitFor()
})

test('Dina cancels after seeing what goes back, and her day is offered to the next in line', async () => {
  // Cleo has a second wish: she would take Dina's day.
  const id = 'day-booking-of-cleo'
  await book(cleo, { id, date: workingDay(studio, 130), alternatives: [dinasDay] })
  // And Dina has paid her deposit.
  const invoice = await admin.read(doc.invoice('demo-booking-of-dina'))
  await admin.write(
    doc.invoice('demo-booking-of-dina'),
    paidInvoice(invoice.instalments[0]?.amount ?? 0, invoice),
  )
  await signInAs(dina, site, 'Dina Peeters')
  await dina.goto(`${site}/portal/bookings/demo-booking-of-dina/change`)
  await dina.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'change-phone')
  await dina
    .getByRole('link', { name: /^Cancel/ })
    .or(dina.getByRole('button', { name: /^Cancel/ }))
    .first()
    .click()
  await dina.getByText(/Cancelled 30 days or more before: 50\s?% of what you paid/).waitFor()
  await dina.getByText('You paid €800.00; €400.00 goes back to you.').waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'cancel-phone')
  await dina.getByRole('button', { name: 'Cancel this booking' }).click()
  await dina.getByRole('dialog').getByRole('button', { name: 'Cancel it' }).click()
  await dina.getByText('Your booking is cancelled.').first().waitFor()
  await expect
    .poll(
      async () => {
        const answer = await fetch(`http://127.0.0.1:${instance.ports.mail}/api/mails`)
        return JSON.stringify(await answer.json())
      },
      { timeout: 40_000 },
    )
    .toContain(`${formatDay(dinasDay)} has become free`)
})

test('the next in line takes the freed day, and Les sees it approved', async () => {
  const cleos = await openPage(browser, devices.phone, complaints)
  await signInAs(cleos, site, 'Cleo Dubois')
  await cleos
    .getByText(/has become free/)
    .first()
    .waitFor()
  await expectAccessible(cleos)
  await screenshot(cleos, 'offer-phone')
  await cleos.getByRole('button', { name: /take/i }).first().click()
  await cleos.getByRole('dialog').getByRole('button', { name: /take/i }).last().click()
  await les.goto(`${site}/desk/queue`)
  const approved = les.getByRole('region', { name: 'Approved' })
  await approved.getByText('Cleo Dubois').waitFor({ timeout: 30_000 })
  await approved.getByText(formatDay(dinasDay)).waitFor()
})

test('every page of the desk is accessible, and Les sees the portal as a client does', async () => {
  for (const [path, heading] of [
    ['calendar', /\d{4}|calendar/i],
    ['clients', /clients/i],
    ['clients/dina', /dina/i],
    ['analytics', /analytics/i],
    ['settings/packages', /settings/i],
    ['settings/notices', /settings/i],
    ['log', /log/i],
  ] as const) {
    await les.goto(`${site}/desk/${path}`)
    await les.getByRole('heading', { level: 1, name: heading }).waitFor()
    await expectAccessible(les)
    await screenshot(les, `desk-${path.replace('/', '-')}`)
  }
  await les.goto(`${site}/desk/clients/cleo`)
  await les.getByRole('link', { name: /view as/i }).click()
  await les.getByText(/You are viewing the portal as Cleo/).waitFor()
  await les.waitForURL(/\/portal/)
  await expectAccessible(les)
  await screenshot(les, 'view-as-desk')
  await les.getByRole('link', { name: 'Back to the desk' }).click()
  await les.waitForURL(/\/desk\/clients\/cleo/)
})

test('with the portal closed, clients stand before a notice, at once', async () => {
  await les.goto(`${site}/desk/settings/studio`)
  await ann.goto(`${site}/portal`)
  await ann.getByRole('navigation').first().waitFor()
  await les.getByLabel('Open for clients').click({ force: true })
  await les.getByRole('button', { name: 'Save' }).last().click()
  await ann.getByText('The doors are closed for a moment').waitFor()
  await expectAccessible(ann)
  await screenshot(ann, 'closed-phone')
  await les.getByRole('button', { name: 'Undo' }).click()
  await ann.getByRole('navigation').first().waitFor()
})

test('the public pages are accessible, and nobody complained', async () => {
  const stranger = await openPage(browser, devices.phone, complaints)
  for (const path of ['', 'help', 'privacy', 'terms', 'contact']) {
    await stranger.goto(`${site}/${path}`)
    await stranger.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(stranger)
    await screenshot(stranger, `public-${path || 'landing'}-phone`)
  }
  expect(complaints.flat()).toEqual([])
})
