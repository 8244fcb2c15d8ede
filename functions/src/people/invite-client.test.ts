import { clientInvitationDays, clientInvitationsPerDay } from '@portal/model/invite-client'
import { collection, doc } from '@portal/model/paths'
import { les, nobody } from '@portal/testing/arrange/actors'
import { comeIn } from '@portal/testing/arrange/coming-in'
import { mailedSecret } from '@portal/testing/arrange/mailed-secret'
import { auth, browser, forgetAccounts, type Kept } from '@portal/testing/fakes/memory-auth'
import { forget, list, read } from '@portal/testing/fakes/memory-firestore'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { holdEverybody } from './hold-accounts.ts'
import { inviteClient } from './invite-client.ts'
import { redeemSignInLink } from './redeem-sign-in-link.ts'
import { requestSignInLink } from './request-sign-in-link.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', async (original) => ({
  ...(await original<object>()),
  auth: (await import('@portal/testing/fakes/memory-auth')).auth,
}))

const email = 'ann@example.com'
const invite = async (address = email) =>
  (await inviteClient({ name: 'Ann Maes', email: address }, les)) as {
    person: string
    isNew: boolean
  }
const mails = async () =>
  (await list(collection.outbox()))
    .map(({ value }) => value)
    .filter(({ kind }) => kind === 'client-invited' || kind === 'sign-in-link')

/** Opens the link of the latest mail and types the address it came to. */
async function open(kind = 'client-invited', typed = email): Promise<Kept> {
  const mail = (await mails()).findLast((one) => one.kind === kind)
  const secret = mailedSecret(mail)
  const { customToken } = (await redeemSignInLink({ secret, email: typed }, nobody)) as {
    customToken: string
  }
  return browser.withToken(customToken)
}
const enter = comeIn

beforeEach(() => {
  vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
  vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests')
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  forget()
  forgetAccounts()
})
afterEach(() => void vi.useRealTimers())

test('a client is there at once, has proved nothing, and is mailed a way in', async () => {
  const { person, isNew } = await invite()
  expect(isNew).toBe(true)
  expect(await read(doc.person(person))).toMatchObject({ email, name: 'Ann Maes', role: 'client' })
  const [conversation] = await list(collection.conversations())
  expect(conversation).toMatchObject({ id: person, value: { clientName: 'Ann Maes' } })
  const { users } = await auth.listUsers()
  expect(users).toMatchObject([{ uid: person, emailVerified: false, customClaims: {} }])
  expect(await mails()).toMatchObject([{ kind: 'client-invited', to: null, email }])
  // The sweep of what nobody has proved leaves them where they are.
  await holdEverybody(new Date(Date.now() + 7_200_000))
  expect((await auth.listUsers()).users).toHaveLength(1)
})

test('the link lets them into that account days later, by the address it came to, once', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-01T12:00:00Z') })
  const { person } = await invite()
  vi.setSystemTime(Date.now() + (clientInvitationDays - 1) * 86_400_000)
  await expect(open('client-invited', 'eve@example.com')).rejects.toMatchObject({
    code: 'other-invitation',
  })
  const kept = await open()
  expect(kept.uid).toBe(person)
  expect(await enter(kept)).toEqual({ role: 'client' })
  expect((await read(doc.person(person)))?.invitedAt).toBeNull()
  await expect(open()).rejects.toMatchObject({ code: 'link-not-valid' })
})

test('a link that is over opens nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-01T12:00:00Z') })
  await invite()
  vi.setSystemTime(Date.now() + clientInvitationDays * 86_400_000)
  await expect(open()).rejects.toMatchObject({ code: 'link-not-valid' })
})

test('whoever comes by Google first is that client, and the invitation opens nothing then', async () => {
  const { person } = await invite()
  const kept = browser.withGoogle({ sub: 'google-ann', email })
  expect(kept.uid).toBe(person)
  expect(await enter(kept)).toEqual({ role: 'client' })
  await expect(open()).rejects.toMatchObject({ code: 'link-not-valid' })
  expect(await invite()).toEqual({ person, isNew: false })
})

test('a link of their own leads there too, and ends what a passed-on invitation had opened', async () => {
  const { person } = await invite()
  const passedOn = await open()
  await enter(passedOn)
  await requestSignInLink({ email, returnTo: '/portal' }, nobody)
  const own = await open('sign-in-link')
  expect(own.uid).toBe(person)
  expect(await enter(own)).toEqual({ role: 'client' })
  expect(browser.token(passedOn)).toBeNull()
})

test('a link of their own that comes first leads there too', async () => {
  const { person } = await invite()
  await requestSignInLink({ email, returnTo: '/portal' }, nobody)
  const own = await open('sign-in-link')
  expect(own.uid).toBe(person)
  expect(await enter(own)).toEqual({ role: 'client' })
  await expect(open()).rejects.toMatchObject({ code: 'link-not-valid' })
})

test('nobody who signed up with the address before it was proved is in the account', async () => {
  const eves = browser.signUp(email, 'eve')
  const { person } = await invite()
  expect(person).not.toBe(eves.uid)
  expect(browser.token(eves)).toBeNull()
  expect(() => browser.signUp(email, 'eve')).toThrow('email-already-exists')
})

test('it is mailed again while nobody has come, so often a day, and makes no second client', async () => {
  const { person } = await invite()
  for (let more = 1; more < clientInvitationsPerDay; more += 1)
    expect(await invite()).toEqual({ person, isNew: true })
  expect(await mails()).toHaveLength(clientInvitationsPerDay)
  await expect(invite()).rejects.toMatchObject({ code: 'too-many-requests' })
  expect(await list(collection.people())).toHaveLength(1)
})

test('an address of Les’s is nobody’s to give away', async () => {
  await expect(invite('les@example.com')).rejects.toMatchObject({ code: 'forbidden' })
  expect((await auth.listUsers()).users).toEqual([])
})
