import { expect, test, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { asLes } from '../calls/actors.ts'
import { browser, site, startJourney } from './journey.ts'
import { mailedLink } from './mailed-link.ts'
import {
  devices,
  openPage,
  unmeant,
  untilAt,
  untilControlled,
  withAuthenticator,
  withWorker,
} from './steps.ts'
import { readStores } from './stores.ts'

startJourney()

const hers = `${randomUUID().slice(0, 8)}@example.com`
const secret = 'a lighthouse keeper knits at noon'
/** Her name and address, and what she chose. */
const ofHer = new RegExp(`zoë|quick|lighthouse|${hers}`, 'i')

/** The phone that she opens the invitation on, and the desktop that she had signed in at. */
let phone: Page
let other: Page
const complaints: string[][] = []

test.beforeAll(async () => {
  phone = await openPage(browser, { ...devices.phone, ...withWorker }, complaints)
  other = await openPage(browser, devices.desktop, complaints)
  await withAuthenticator(phone)
  const les = await asLes()
  const invited = await les.call('inviteClient', { name: 'Zoë Quick', email: hers })
  expect(invited).toMatchObject({ ok: true })
})
// Without a connection browsers complain, and who is signed out elsewhere is refused.
const meant = [/ERR_INTERNET_DISCONNECTED/, /transport errored/, /status of 40/]
test.afterAll(() => expect(unmeant(complaints, ...meant)).toEqual([]))

test('a client whom Les invited comes in by the link', async () => {
  await phone.goto(await mailedLink(hers))
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await phone.getByLabel('The address it was sent to').fill(hers)
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await phone.waitForURL(/\/portal/)
  await untilControlled(phone)
})

test('she sets a password, and comes in with it at another device', async () => {
  await phone.goto(`${site}/portal/account`)
  await phone.getByRole('button', { name: 'Set, change or remove it' }).click()
  await phone.getByLabel('New password', { exact: true }).fill(secret)
  await phone.getByRole('button', { name: 'Save the password' }).click()
  await phone.getByText('Your password is set').waitFor()

  await other.goto(`${site}/sign-in`)
  await other.getByRole('button', { name: 'Use a password instead' }).click()
  // The form of passwords takes the place of the one of links once it has come.
  await other.getByLabel('Your password', { exact: true }).fill(secret)
  await other.getByLabel('Your e-mail address').fill(hers)
  await other.getByRole('button', { name: 'Sign in', exact: true }).click()
  await other.waitForURL(/\/portal/)
})

test('she adds a passkey, and ends the other device, which is out at once', async () => {
  await phone.getByRole('button', { name: 'Add a passkey' }).click()
  await phone.getByText('not used yet').waitFor()
  await phone.getByRole('button', { name: /^Sign out (?!everywhere)/ }).click()
  await phone.getByText('is signed out.').waitFor()
  await untilAt(other, `${site}/sign-in?why=signed-out`)
  await other.getByText('You are signed out here').waitFor()
  expect((await readStores(other)).filter(({ says }) => ofHer.test(says))).toEqual([])
})

test('she signs out without a connection, and nothing of her is left', async () => {
  await phone.context().setOffline(true)
  await phone.getByRole('button', { name: 'Your account' }).click()
  await phone.getByRole('menuitem', { name: 'Sign out' }).click()
  await untilAt(phone, `${site}/sign-in`)
  await expect
    .poll(async () => (await readStores(phone)).filter(({ says }) => ofHer.test(says)))
    .toEqual([])
  // Nor does her passkey's phone know who had it: the key is all that is left, and it opens the portal.
  await phone.context().setOffline(false)
  await phone.reload()
  await phone.getByRole('button', { name: 'Use a passkey' }).click()
  await phone.waitForURL(/\/portal/)
})
