import { aPerson } from '@portal/model/examples'
import { challengeMs, mostPasskeys } from '@portal/model/passkey'
import { collection, doc } from '@portal/model/paths'
import { anActor, nobody } from '@portal/testing/arrange/actors'
import { bellOf, put, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { signedInHere } from '@portal/testing/arrange/signed-in'
import { anAuthenticator } from '@portal/testing/fakes/authenticator'
import { auth, browser, forgetAccounts } from '@portal/testing/fakes/memory-auth'
import { list, read } from '@portal/testing/fakes/memory-firestore'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endInvited } from '../people/end-invited.ts'
import { removeAccount } from '../people/shut-account.ts'
import { removePasskey, renamePasskey } from './change-passkey.ts'
import { offerProof, proveAgain } from './prove-again.ts'
import { addPasskey, startPasskey } from './register-passkey.ts'
import { offerPasskey, signInWithPasskey } from './sign-in-with-passkey.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', async (original) => ({
  ...(await original<object>()),
  auth: (await import('@portal/testing/fakes/memory-auth')).auth,
}))

const email = 'ann@example.com'
let person = ''
const ann = () => anActor(person, 'client', { email })
const refused = (code: string) => expect.objectContaining({ code })
const events = async () => (await list(collection.audit())).map(({ value }) => value.event)

studioInMemory()
beforeEach(async () => {
  vi.stubEnv('SITE_URL', 'http://localhost:5000')
  vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  forgetAccounts()
  person = browser.withGoogle({ sub: 'ann', email }).uid
  await put((tx) => {
    tx.write(doc.person(person), aPerson())
    signedInHere(tx, person)
  })
})
afterEach(() => void vi.useRealTimers())

const challengeOf = (answer: unknown): string =>
  (answer as { options: { challenge: string } }).options.challenge

/** Ann has a passkey. */
async function withPasskey(authenticator = anAuthenticator()) {
  const challenge = challengeOf(await startPasskey({}, ann()))
  const { passkey } = (await addPasskey(authenticator.register(challenge), ann())) as {
    passkey: string
  }
  return { authenticator, passkey }
}
const signInBy = async (
  authenticator: ReturnType<typeof anAuthenticator>,
  how: Parameters<ReturnType<typeof anAuthenticator>['answer']>[1] = {},
) =>
  signInWithPasskey(
    {
      assertion: authenticator.answer(challengeOf(await offerPasskey({}, nobody)), how),
      keep: false,
    },
    nobody,
  )

test('a passkey is kept, listed for its person, and opens their account', async () => {
  const { authenticator, passkey } = await withPasskey()
  expect(await read(doc.factors(person))).toMatchObject({
    passkeys: { [passkey]: { name: email, usedAt: null } },
  })
  const { customToken } = (await signInBy(authenticator)) as { customToken: string }
  const { uid, sid } = JSON.parse(customToken) as { uid: string; sid: string }
  expect(uid).toBe(person)
  expect((await read(doc.sessions(person)))?.live[sid]).toMatchObject({
    way: 'passkey',
    keep: false,
    secondFactorAt: expect.any(Date) as Date,
  })
  expect((await read(doc.factors(person)))?.passkeys[passkey]?.usedAt).toBeInstanceOf(Date)
  expect(await events()).toEqual(expect.arrayContaining(['passkey.added', 'session.opened']))
  expect((await bellOf(person)).map(({ data }) => data)).toEqual([{ change: 'passkey-added' }])
})

test('a challenge is good for one answer, for five minutes, and for what it was made for', async () => {
  const { authenticator } = await withPasskey()
  const challenge = challengeOf(await offerPasskey({}, nobody))
  const enter = (assertion: object) => signInWithPasskey({ assertion, keep: true }, nobody)
  await enter(authenticator.answer(challenge))
  await expect(enter(authenticator.answer(challenge))).rejects.toEqual(refused('passkey-refused'))
  // A wrong answer uses it up as well.
  const other = challengeOf(await offerPasskey({}, nobody))
  await expect(enter(authenticator.answer(other, { verified: false }))).rejects.toThrow()
  await expect(enter(authenticator.answer(other))).rejects.toEqual(refused('passkey-refused'))
  const toProve = challengeOf(await offerProof({}, ann()))
  await expect(enter(authenticator.answer(toProve))).rejects.toEqual(refused('passkey-refused'))
  const late = challengeOf(await offerPasskey({}, nobody))
  vi.useFakeTimers({ now: Date.now() + challengeMs, toFake: ['Date'] })
  await expect(enter(authenticator.answer(late))).rejects.toEqual(refused('passkey-refused'))
})

test('of 20 that redeem one answer at the same time one comes in', async () => {
  const { authenticator } = await withPasskey()
  const assertion = authenticator.answer(challengeOf(await offerPasskey({}, nobody)))
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => signInWithPasskey({ assertion, keep: true }, nobody)),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test.each([
  ['from another site', { origin: 'https://evil.example' }],
  ['made for another site', { host: 'evil.example' }],
  ['without its person', { verified: false }],
])('an answer %s opens nothing', async (_, how) => {
  const { authenticator } = await withPasskey()
  await expect(signInBy(authenticator, how)).rejects.toEqual(refused('passkey-refused'))
})

test('an unknown passkey and another’s signature get the same answer', async () => {
  const { authenticator } = await withPasskey()
  await expect(signInBy(anAuthenticator())).rejects.toEqual(refused('passkey-refused'))
  const challenge = challengeOf(await offerPasskey({}, nobody))
  const assertion = {
    ...anAuthenticator().answer(challenge),
    credential: authenticator.credential,
  }
  const forged = signInWithPasskey({ assertion, keep: true }, nobody)
  await expect(forged).rejects.toEqual(refused('passkey-refused'))
})

test('a counter that goes back tells of a copy; one that never counts does not', async () => {
  const { authenticator } = await withPasskey()
  await signInBy(authenticator)
  await signInBy(authenticator, { counter: 0 })
  await signInBy(authenticator, { counter: 7 })
  await expect(signInBy(authenticator, { counter: 7 })).rejects.toEqual(refused('passkey-refused'))
  await expect(signInBy(authenticator, { counter: 3 })).rejects.toEqual(refused('passkey-refused'))
  expect((await events()).filter((event) => event === 'passkey.copied')).toHaveLength(2)
  await signInBy(authenticator, { counter: 8 })
})

test('only the session that asked may add one, once, with a proof of the last ten minutes', async () => {
  const stale = { ...ann(), provedAt: new Date(Date.now() - 600_000) }
  await expect(startPasskey({}, stale)).rejects.toEqual(refused('prove-again'))
  const authenticator = anAuthenticator()
  const add = async (asked: ReturnType<typeof ann>, answers: ReturnType<typeof ann>) =>
    addPasskey(authenticator.register(challengeOf(await startPasskey({}, asked))), answers)
  const elsewhere = { ...ann(), session: 'elsewhere' }
  await expect(add(ann(), elsewhere)).rejects.toEqual(refused('passkey-not-kept'))
  await expect(add(ann(), anActor('bo', 'client'))).rejects.toEqual(refused('passkey-not-kept'))
  await add(ann(), ann())
  await expect(add(ann(), ann())).rejects.toEqual(refused('passkey-not-kept'))
  expect(Object.keys((await read(doc.factors(person)))?.passkeys ?? {})).toHaveLength(1)
})

test('there are ten of one person at most', async () => {
  for (let made = 0; made < mostPasskeys; made += 1) await withPasskey()
  await expect(withPasskey()).rejects.toEqual(refused('too-many-passkeys'))
})

test('a passkey has the name its person gives it, and nobody else can touch it', async () => {
  const { passkey } = await withPasskey()
  await renamePasskey({ passkey, name: 'My phone' }, ann())
  expect((await read(doc.factors(person)))?.passkeys[passkey]?.name).toBe('My phone')
  const bo = anActor('bo', 'client')
  await expect(renamePasskey({ passkey, name: 'Mine' }, bo)).rejects.toEqual(refused('not-found'))
  await removePasskey({ passkey }, bo)
  expect(await read(doc.passkey(passkey))).not.toBeNull()
})

test('a passkey that was removed opens nothing, and the others go on', async () => {
  const [one, other] = [await withPasskey(), await withPasskey()]
  const challenge = challengeOf(await offerPasskey({}, nobody))
  await removePasskey({ passkey: one.passkey }, ann())
  await removePasskey({ passkey: one.passkey }, ann())
  const assertion = one.authenticator.answer(challenge)
  const late = signInWithPasskey({ assertion, keep: true }, nobody)
  await expect(late).rejects.toEqual(refused('passkey-refused'))
  await signInBy(other.authenticator)
  expect((await events()).filter((event) => event === 'passkey.removed')).toHaveLength(1)
})

test('it lets nobody into an account that is disabled, unproved or gone', async () => {
  const { authenticator } = await withPasskey()
  await auth.updateUser(person, { disabled: true })
  await expect(signInBy(authenticator)).rejects.toEqual(refused('passkey-refused'))
  await auth.updateUser(person, { disabled: false, emailVerified: false })
  await expect(signInBy(authenticator)).rejects.toEqual(refused('passkey-refused'))
  await auth.updateUser(person, { emailVerified: true })
  await removeAccount(person)
  await expect(signInBy(authenticator)).rejects.toEqual(refused('passkey-refused'))
  expect(await read(doc.factors(person))).toBeNull()
})

test('whoever came in by an invitation that was passed on keeps no passkey', async () => {
  const { authenticator } = await withPasskey()
  await put((tx) => tx.write(doc.account(person), { google: null, invited: true, byDesk: false }))
  await endInvited(person)
  await expect(signInBy(authenticator)).rejects.toEqual(refused('passkey-refused'))
})

test('a passkey proves that it is still its person, in the session that asked', async () => {
  const { authenticator } = await withPasskey()
  const prove = async (asks = ann(), answers = asks, by = authenticator) =>
    proveAgain(
      { by: 'passkey', assertion: by.answer(challengeOf(await offerProof({}, asks))) },
      answers,
    )
  await prove()
  const after = (await read(doc.sessions(person)))?.live['here']
  expect(after?.provedAt.getTime()).toBeGreaterThan(Date.now() - 60_000)
  expect(after?.secondFactorAt).not.toBeNull()
  const elsewhere = { ...ann(), session: 'elsewhere' }
  await expect(prove(ann(), elsewhere)).rejects.toEqual(refused('proof-refused'))
  await expect(prove(ann(), ann(), anAuthenticator())).rejects.toEqual(refused('proof-refused'))
})
