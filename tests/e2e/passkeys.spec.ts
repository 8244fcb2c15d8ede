import { expect, test, type Page } from '@playwright/test'
import { doc } from '@portal/model/paths'
import { admin, browser, site, startJourney } from './journey.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import { devices, openPage, signInAs, unmeant, withAuthenticator } from './steps.ts'

startJourney()

/** Dina on a phone that can make passkeys. */
let dina: Page
const complaints: string[][] = []

test.beforeAll(async () => {
  dina = await openPage(browser, devices.phone, complaints)
  await withAuthenticator(dina)
})
test.afterAll(() => expect(unmeant(complaints, /status of 400/)).toEqual([]))

const signOut = async () => {
  await dina.getByRole('button', { name: 'Your account' }).click()
  await dina.getByRole('menuitem', { name: 'Sign out' }).click()
  await dina.waitForURL(/sign-in/)
}

test('a phone makes a passkey, and signs in with it from then on', async () => {
  await signInAs(dina, site, 'Dina Peeters')
  await dina.goto(`${site}/portal/account`)
  await dina.getByRole('button', { name: 'Add a passkey' }).click()
  await dina.getByText('not used yet').waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'account-passkeys-phone')
  await signOut()
  await dina.getByRole('button', { name: 'Use a passkey' }).click()
  await dina.waitForURL(/\/portal/)
  await dina.goto(`${site}/portal/account`)
  await dina.getByText(', last used on').waitFor()
})

/** Has every session of hers be proved an hour ago. */
async function waitAnHour(): Promise<void> {
  const sessions = await admin.read(doc.sessions('dina'))
  const provedAt = new Date(Date.now() - 3_600_000)
  const live = Object.entries(sessions.live).map(([id, one]) => [id, { ...one, provedAt }])
  await admin.write(doc.sessions('dina'), { ...sessions, live: Object.fromEntries(live) })
}

test('what asks whether it is still her goes through by it, and not without', async () => {
  await waitAnHour()
  const row = dina.getByRole('listitem').filter({ hasText: ', last used on' })
  await row.getByRole('button', { name: /^Remove/ }).click()
  await dina.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  const asked = dina.getByRole('dialog', { name: 'Is it still you?' })
  await asked.waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'is-it-still-you-phone')
  await asked.getByRole('button', { name: 'Not now' }).click()
  await dina.getByText('nothing has been changed').waitFor()
  await dina.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await asked.getByRole('button', { name: 'Use a passkey' }).click()
  await dina.getByText('You have none yet.').waitFor()
})

test('a passkey that was removed opens nothing', async () => {
  await signOut()
  await dina.getByRole('button', { name: 'Use a passkey' }).click()
  await dina.getByText('This passkey opens nothing here').waitFor()
})
