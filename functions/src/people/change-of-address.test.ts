import { newAddressDays, newAddressMails, takeBackDays } from '@portal/model/address-change'
import { aBooking, anInvoice } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import type { Role } from '@portal/model/person'
import { anActor } from '@portal/testing/arrange/actors'
import { comeIn } from '@portal/testing/arrange/coming-in'
import { mailedSecret } from '@portal/testing/arrange/mailed-secret'
import {
  auth as accounts,
  browser,
  forgetAccounts,
  type Kept,
} from '@portal/testing/fakes/memory-auth'
import { forget, list, read, transaction } from '@portal/testing/fakes/memory-firestore'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { confirmAddressChange } from './confirm-address-change.ts'
import { holdEverybody } from './hold-accounts.ts'
import { requestAddressChange } from './request-address-change.ts'
import { takeAddressBack } from './take-address-back.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', async (original) => ({
  ...(await original<object>()),
  auth: (await import('@portal/testing/fakes/memory-auth')).auth,
}))

const old = 'ann@example.com'
const next = 'ann@new.example'
const google = { sub: 'google-ann', email: old }
const dayMs = 86_400_000
let anns: Kept

beforeEach(async () => {
  forget()
  forgetAccounts()
  vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
  vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests')
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T10:00:00Z') })
  anns = browser.withGoogle(google)
  await enter(anns)
  await transaction(async (tx) => {
    tx.write(doc.booking('b1'), aBooking({ client: anns.uid, clientEmail: old }))
    tx.write(doc.invoice('b1'), anInvoice({ client: anns.uid, clientEmail: old }))
  })
})
afterEach(() => void vi.useRealTimers())

const as = (kept: Kept, role: Role = 'client') =>
  anActor(kept.uid, role, {
    email: browser.token(kept)?.email ?? null,
    session: kept.sid ?? null,
  })
const enter = comeIn
const ask = (email: string, kept = anns) => requestAddressChange({ email }, as(kept))
const confirm = (secret: string, kept = anns) => confirmAddressChange({ secret }, as(kept))
const takeBack = (secret: string) =>
  takeAddressBack({ secret }, { ...anActor('nobody', 'client'), person: null, role: null })

const mailsTo = async (email: string, kind = 'address-asked') =>
  (await list(collection.outbox()))
    .map(({ value }) => value)
    .filter((mail) => mail.email === email && mail.kind === kind)
const secretIn = async (email: string, kind?: string) =>
  mailedSecret((await mailsTo(email, kind)).at(-1))
/** What is in the log, but for each coming in. */
const log = async () =>
  (await list(collection.audit()))
    .map(({ value }) => value.event)
    .filter((event) => event !== 'session.opened')

/** Asks, and comes with the link of the mail. */
async function change(email = next): Promise<Kept> {
  await ask(email)
  const { customToken } = (await confirm(await secretIn(email))) as { customToken: string }
  return browser.withToken(customToken)
}

test('an address that is confirmed is the account’s, everywhere, and what came by the old one ends', async () => {
  const kept = await change()
  expect(kept.uid).toBe(anns.uid)
  expect(await accounts.getUser(kept.uid)).toMatchObject({
    email: next,
    emailVerified: true,
    providerData: [],
  })
  expect(await read(doc.person(kept.uid))).toMatchObject({ email: next })
  expect(await read(doc.booking('b1'))).toMatchObject({ clientEmail: next })
  expect(await read(doc.invoice('b1'))).toMatchObject({ clientEmail: next })
  expect(await read(doc.account(kept.uid))).toMatchObject({ google: null })
  // Other sessions are over; this one goes on, and nothing is undone by the next hold.
  expect(browser.token(anns)).toBeNull()
  expect(await enter(kept)).toEqual({ role: 'client' })
  await holdEverybody(new Date())
  expect((await accounts.getUser(kept.uid)).email).toBe(next)
  // The Google account of before is somebody else now.
  expect(browser.withGoogle(google).uid).not.toBe(kept.uid)
  expect(await log()).toEqual([
    'account.created',
    'account.address-asked',
    'account.address-changed',
  ])
  expect(await mailsTo(old, 'address-moved')).toMatchObject([
    { to: null, data: { address: 'a…@n….example', days: String(takeBackDays) } },
  ])
})

test('the link is the asker’s alone, whoever reads the mailbox', async () => {
  const eves = browser.withGoogle({ sub: 'google-eve', email: 'eve@example.com' })
  await enter(eves)
  // Eve asks for an address that is not hers; its owner opens the link as who she is.
  await ask('bo@example.com', eves)
  await expect(confirm(await secretIn('bo@example.com'))).rejects.toMatchObject({
    code: 'other-account',
  })
  expect((await accounts.getUser(eves.uid)).email).toBe('eve@example.com')
  // Nor has Eve anything of a link that Ann was mailed.
  await ask(next)
  await expect(confirm(await secretIn(next), eves)).rejects.toMatchObject({
    code: 'other-account',
  })
  expect(await read(doc.person(anns.uid))).toMatchObject({ email: old })
})

test('of twenty who come with one link one goes on', async () => {
  await ask(next)
  const secret = await secretIn(next)
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => confirm(secret)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of tries)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'link-not-valid' })
  expect(await mailsTo(old, 'address-moved')).toHaveLength(1)
  expect(await accounts.getUser(anns.uid)).toMatchObject({ email: next })
  expect(await read(doc.person(anns.uid))).toMatchObject({ email: next })
})

test('asked twice, the latest link alone works, for a day', async () => {
  await ask('first@new.example')
  const first = await secretIn('first@new.example')
  await ask(next)
  await expect(confirm(first)).rejects.toMatchObject({ code: 'link-not-valid' })
  vi.setSystemTime(Date.now() + newAddressDays * dayMs)
  await expect(confirm(await secretIn(next))).rejects.toMatchObject({ code: 'link-not-valid' })
})

const ofOthers: [whose: string, email: string, arrange: () => void][] = [
  ['Les’s', 'les@example.com', () => undefined],
  [
    'another account’s',
    'bo@example.com',
    () => void browser.withGoogle({ sub: 'google-bo', email: 'bo@example.com' }),
  ],
]
test.each(ofOthers)(
  'an address that is %s is asked for like any other, and refused with its proof',
  async (_, email, arrange) => {
    arrange()
    expect(await ask(email)).toEqual({})
    await expect(confirm(await secretIn(email))).rejects.toMatchObject({ code: 'address-taken' })
    expect((await accounts.getUser(anns.uid)).email).toBe(old)
    expect(await enter(anns)).toEqual({ role: 'client' })
  },
)

test('an address that somebody takes while the link is open is theirs', async () => {
  await ask(next)
  await enter(browser.withGoogle({ sub: 'google-new', email: next }))
  await expect(confirm(await secretIn(next))).rejects.toMatchObject({ code: 'address-taken' })
})

test('whoever had merely claimed the address goes with its proof', async () => {
  const strangers = browser.signUp(next, 'stranger')
  const kept = await change()
  expect(browser.token(strangers)).toBeNull()
  expect((await accounts.getUser(kept.uid)).email).toBe(next)
})

test('Les, whose rights follow from his address, keeps it, also when he has become Les meanwhile', async () => {
  await ask(next)
  vi.stubEnv('ADMIN_EMAILS', old)
  await expect(confirm(await secretIn(next))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(ask('other@new.example')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(requestAddressChange({ email: next }, as(anns, 'admin'))).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('an account that is gone or shut, or has moved meanwhile, is given nothing', async () => {
  await ask(next)
  const secret = await secretIn(next)
  await accounts.updateUser(anns.uid, { disabled: true })
  await expect(confirmAddressChange({ secret }, anActor(anns.uid, 'client'))).rejects.toMatchObject(
    { code: 'link-not-valid' },
  )
  await accounts.updateUser(anns.uid, { disabled: false })
  const back = browser.withGoogle({ ...google, email: 'ann@google.example' })
  await enter(back)
  await expect(confirm(secret, back)).rejects.toMatchObject({ code: 'link-not-valid' })
  await accounts.deleteUser(anns.uid)
  await expect(confirmAddressChange({ secret }, anActor(anns.uid, 'client'))).rejects.toMatchObject(
    { code: 'link-not-valid' },
  )
})

test('whoever came by an invitation alone proves the address first', async () => {
  await transaction(async (tx) => tx.write(doc.account(anns.uid), { google: null, invited: true }))
  await expect(ask(next)).rejects.toMatchObject({ code: 'address-not-proved' })
})

test('a mailbox is mailed so often in an hour, and nobody is told', async () => {
  for (let count = 0; count < newAddressMails + 3; count += 1) {
    const kept = browser.withGoogle({ sub: `google-${count}`, email: `eve${count}@example.com` })
    await enter(kept)
    expect(await ask(`bo+${count}@example.com`, kept)).toEqual({})
  }
  const mails = (await list(collection.outbox())).filter(
    ({ value }) => value.kind === 'address-asked',
  )
  expect(mails).toHaveLength(newAddressMails)
})

test('the old address takes itself back, once, and ends what came in since', async () => {
  const thiefs = await change('eve@new.example')
  await enter(thiefs)
  const back = await secretIn(old, 'address-moved')
  // On they go, so that their trace is lost.
  await requestAddressChange({ email: 'eve@far.example' }, as(thiefs))
  const { customToken } = (await confirmAddressChange(
    { secret: await secretIn('eve@far.example') },
    as(thiefs),
  )) as { customToken: string }
  const far = browser.withToken(customToken)
  const backToEve = await secretIn('eve@new.example', 'address-moved')

  const passkey = 'k'.repeat(43)
  const added = { name: 'Far', createdAt: new Date(), usedAt: null }
  await transaction(async (tx) =>
    tx.write(doc.factors(anns.uid), { passkeys: { [passkey]: added } }),
  )

  expect(await takeBack(back)).toEqual({})
  expect(await read(doc.factors(anns.uid))).toBeNull()
  expect(await accounts.getUser(anns.uid)).toMatchObject({ email: old, emailVerified: true })
  expect(await read(doc.person(anns.uid))).toMatchObject({ email: old })
  expect(await read(doc.booking('b1'))).toMatchObject({ clientEmail: old })
  for (const kept of [thiefs, far]) expect(browser.token(kept)).toBeNull()
  for (const secret of [back, backToEve])
    await expect(takeBack(secret)).rejects.toMatchObject({ code: 'link-not-valid' })
  // By the address they are at home again.
  const own = browser.withGoogle(google)
  expect(own.uid).toBe(anns.uid)
  expect(await enter(own)).toEqual({ role: 'client' })
  expect((await log()).at(-1)).toBe('account.address-taken-back')
})

test('it does so too after its owner has come in and found nothing there, and not for good', async () => {
  await change()
  const back = await secretIn(old, 'address-moved')
  const found = browser.withGoogle(google)
  await enter(found)
  await takeBack(back)
  expect(browser.token(found)).toBeNull()
  expect((await accounts.getUserByEmail(old)).uid).toBe(anns.uid)
  // Les lists her once.
  expect(await read(doc.person(found.uid))).toBeNull()
  expect(await read(doc.conversation(found.uid))).toBeNull()

  vi.setSystemTime(Date.now() + 1_000)
  anns = browser.withGoogle(google)
  await change()
  const late = await secretIn(old, 'address-moved')
  vi.setSystemTime(Date.now() + takeBackDays * dayMs)
  await expect(takeBack(late)).rejects.toMatchObject({ code: 'link-not-valid' })
})

test('an account in use at the old address by now keeps it', async () => {
  await change()
  const found = browser.withGoogle(google)
  await enter(found)
  await transaction(async (tx) => tx.write(doc.booking('b2'), aBooking({ client: found.uid })))
  await expect(takeBack(await secretIn(old, 'address-moved'))).rejects.toMatchObject({
    code: 'address-taken',
  })
  expect(await enter(found)).toEqual({ role: 'client' })
})
