import { expect, test, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { doc } from '@portal/model/paths'
import { ann, les } from '../../local/src/demo/people.ts'
import { studio } from '../../local/src/demo/studio.ts'
import { plainJpeg } from '@portal/testing/samples/sample-pictures'
import { admin, browser, site, startJourney } from './journey.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import { mailedLink } from './mailed-link.ts'
import { devices, openPage, signInAs } from './steps.ts'

startJourney(() => admin.write(doc.studio(), studio))

const email = `${randomUUID().slice(0, 8)}@müller.example`

/** Somebody's desk, and the phone that the mail is opened on. */
let desk: Page
let phone: Page
const complaints: string[][] = []

test.beforeAll(async () => {
  desk = await openPage(browser, devices.desktop, complaints)
  phone = await openPage(browser, devices.phone, complaints)
})

/** Asks for a link at the desk, after choosing what to book; answers the address that the mail opens. */
async function linkInMail(): Promise<string> {
  await desk.goto(`${site}/book`)
  await desk.getByText('The Wedding').first().click()
  await desk.getByRole('button', { name: 'Look at the extras' }).click()
  await desk.goto(`${site}/sign-in?to=${encodeURIComponent('/book?step=review')}`)
  await desk.getByLabel('Your e-mail address').fill(email)
  await desk.getByRole('button', { name: 'Send me a link' }).click()
  await desk.getByText('Check your inbox').waitFor()
  return mailedLink(email)
}

test('on another device a link asks for the address it was sent to, and what was being booked is there', async () => {
  await phone.goto(await linkInMail())
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await phone.getByText('requested in another browser').waitFor()
  await expectAccessible(phone)
  await screenshot(phone, 'sign-in-other-browser-phone')
  const address = phone.getByLabel('The address it was sent to')
  await address.fill('somebody@example.com')
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await phone.getByText('sent to another address').waitFor()
  await address.fill(email.toUpperCase())
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await phone.waitForURL(/\/book/)
  // The package is chosen: a day is what comes next.
  await phone.getByRole('heading', { level: 1, name: 'When is it?' }).waitFor()
  await phone.getByText('The Wedding').first().waitFor({ state: 'attached' })
})

test('a client whom Les makes comes in by the mail, on her phone, with nothing but her address', async () => {
  const hers = `${randomUUID().slice(0, 8)}@example.com`
  const desk = await openPage(browser, devices.desktop, complaints)
  await signInAs(desk, site, les.name)
  await desk.goto(`${site}/desk/clients`)
  await desk.getByRole('button', { name: 'New client' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Zoë Quick')
  await dialog.getByLabel('E-mail address').fill(hers)
  await expectAccessible(desk)
  await screenshot(desk, 'new-client-desk')
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await desk.getByRole('heading', { level: 1, name: 'Zoë Quick' }).waitFor()
  await desk.getByText('has not come in yet').waitFor()
  const opens = await openPage(browser, devices.phone, complaints)
  await opens.goto(await mailedLink(hers))
  await opens.getByRole('button', { name: 'Sign in' }).click()
  await opens.getByText('Type the e-mail address this invitation came to').waitFor()
  await opens.getByLabel('The address it was sent to').fill(hers)
  await opens.getByRole('button', { name: 'Sign in' }).click()
  await opens.waitForURL(/\/portal/)
  await opens.getByRole('heading', { level: 1 }).waitFor()
  // Les sees it as it happens.
  await desk.getByText('has not come in yet').waitFor({ state: 'detached' })
})

test('a client moves to another address, and the old one takes it back', async () => {
  const [old, next] = [`${randomUUID().slice(0, 8)}@example.com`, `${randomUUID()}@example.com`]
  const hers = await openPage(browser, devices.phone, complaints)
  const comeIn = async () => {
    await hers.goto(`${site}/sign-in?to=${encodeURIComponent('/portal/account')}`)
    await hers.getByLabel('Your e-mail address').fill(old)
    await hers.getByRole('button', { name: 'Send me a link' }).click()
    await hers.getByText('Check your inbox').waitFor()
    await hers.goto(await mailedLink(old))
    await hers.getByRole('button', { name: 'Sign in' }).click()
    await hers.waitForURL(/\/portal\/account/)
  }
  await comeIn()
  await hers.getByRole('button', { name: 'Change e-mail' }).click()
  await hers.getByLabel('New e-mail address').fill(next)
  await expectAccessible(hers)
  await screenshot(hers, 'change-address-phone')
  await hers.getByRole('button', { name: 'Send the link' }).click()
  await hers.getByText('Check your new inbox').waitFor()
  await hers.goto(await mailedLink(next, '/portal/account/address'))
  await hers.getByRole('button', { name: 'Use this address' }).click()
  await hers.getByText('This is your address now').waitFor()
  await expectAccessible(hers)
  await hers.getByRole('link', { name: 'My account' }).click()
  await hers.getByText(next).first().waitFor()
  // What she does goes on by the new session.
  await hers.getByLabel('Phone (optional)').fill('0470 12 34 56')
  await hers.getByRole('button', { name: 'Save' }).click()
  await hers.getByText('Saved.').waitFor()

  const back = await openPage(browser, devices.phone, complaints)
  await back.goto(await mailedLink(old, '/sign-in/take-back'))
  await back.getByRole('button', { name: 'Take my address back' }).click()
  await back.getByText('Your account has its address back').waitFor()
  expect((await admin.auth.getUserByEmail(old)).providerData).toEqual([])
  await expect(admin.auth.getUserByEmail(next)).rejects.toThrow()
})

test('a photograph that she chooses stands beside her name, for her and for Les', async () => {
  const hers = await openPage(browser, devices.phone, complaints)
  await signInAs(hers, site, ann.name)
  await hers.goto(`${site}/portal/account`)
  const choose = hers.getByRole('button', { name: 'Choose a photograph' })
  await choose.waitFor()
  await hers
    .getByLabel('A photograph of yourself')
    .setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: await plainJpeg(900, 1_200) })
  await hers.getByText('Your photograph is here.').waitFor()
  const portrait = (page: Page) => page.locator('img[src^="/media/portraits/"]')
  const isDrawn = (page: Page, at = 0) =>
    expect
      .poll(() =>
        portrait(page)
          .nth(at)
          .evaluate((one: HTMLImageElement) => one.naturalWidth),
      )
      .toBe(256)
  await isDrawn(hers)
  // In the corner as well, from now on and after she has come back.
  await expect.poll(() => portrait(hers).count()).toBe(2)
  await expectAccessible(hers)
  await screenshot(hers, 'account-phone')
  await hers.reload()
  await isDrawn(hers, 1)
  const his = await openPage(browser, devices.desktop, complaints)
  await signInAs(his, site, les.name)
  const { uid } = await admin.auth.getUserByEmail(ann.email)
  await his.goto(`${site}/desk/clients/${uid}`)
  await isDrawn(his)
  await his.goto(`${site}/desk/chat`)
  await isDrawn(his)
  await hers.getByRole('button', { name: 'Remove', exact: true }).click()
  await hers.getByText('Your photograph is gone.').waitFor()
  await expect.poll(() => portrait(hers).count()).toBe(0)
  await expect.poll(() => portrait(his).count()).toBe(0)
})

test('a password is set by mail on the phone, and opens the portal after signing out', async () => {
  const hers = `${randomUUID().slice(0, 8)}@example.com`
  const secret = 'blauwe fietsen in Gent'
  const her = await openPage(browser, devices.phone, complaints)
  await her.goto(`${site}/sign-in`)
  await her.getByLabel('Your e-mail address').fill(hers)
  await her.getByRole('button', { name: 'Use a password instead' }).click()
  await her.getByLabel('Your password', { exact: true }).fill(secret)
  await her.getByRole('button', { name: 'Sign in', exact: true }).click()
  await her.getByText('do not go together').waitFor()
  await expectAccessible(her)
  await screenshot(her, 'password-phone')
  await her.getByRole('link', { name: 'Forgot it, or never had one?' }).click()
  await her.getByRole('heading', { name: 'Choose a password' }).waitFor()
  // What she has typed came along.
  await her.getByRole('button', { name: 'Send me the link' }).click()
  await her.getByText('Check your inbox').waitFor()
  await her.goto(await mailedLink(hers, '/sign-in/password'))
  await her.getByLabel('The address the link was sent to').fill(hers)
  const fresh = her.getByLabel('New password', { exact: true })
  await fresh.fill('Password1234!')
  await her.keyboard.press('Enter')
  await her.getByText('would be guessed quickly').waitFor()
  await expectAccessible(her)
  await screenshot(her, 'new-password-phone')
  await fresh.fill(secret)
  await her.keyboard.press('Enter')
  await her.waitForURL(/\/portal/)
  await her.getByRole('button', { name: 'Your account' }).click()
  await her.getByRole('menuitem', { name: 'Sign out' }).click()
  await her.waitForURL((url) => !url.pathname.startsWith('/portal'))

  const desk = await openPage(browser, devices.desktop, complaints)
  await desk.goto(`${site}/sign-in?to=${encodeURIComponent('/portal/account')}`)
  await desk.getByLabel('Your e-mail address').fill(hers)
  await desk.getByRole('button', { name: 'Use a password instead' }).click()
  const typed = desk.getByLabel('Your password', { exact: true })
  await typed.fill(secret)
  await screenshot(desk, 'password-desktop')
  await desk.keyboard.press('Enter')
  await desk.waitForURL(/\/portal\/account/)
  await desk.getByRole('button', { name: 'Set, change or remove it' }).click()
  await desk.getByText('You have a password').waitFor()
  await expectAccessible(desk)
  await screenshot(desk, 'account-password-desktop')
})

test('whoever loses the proof of the address reads why, and what to do', async () => {
  await signInAs(desk, site, ann.name)
  const { uid } = await admin.auth.getUserByEmail(ann.email)
  await admin.auth.updateUser(uid, { emailVerified: false })
  await desk.reload()
  await desk.getByText('You are not signed in yet').waitFor()
  await desk.getByText('Ask for a link by e-mail').waitFor()
  await expectAccessible(desk)
  await screenshot(desk, 'sign-in-not-entered-desktop')
  await desk.setViewportSize(devices.phone.viewport)
  await screenshot(desk, 'sign-in-not-entered-phone')
})

test('nobody meets a fault on the way', () => {
  // What is refused on purpose the browser remarks upon as well.
  const isRefusal = (line: string) => /status of (4\d\d)|\b(400|403)\b/.test(line)
  expect(complaints.flat().filter((line) => !isRefusal(line))).toEqual([])
})
