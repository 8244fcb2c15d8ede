import { Failure } from '@portal/model/failure'
import { passwordLinkMinutes, passwordTries } from '@portal/model/password'
import { collection, doc } from '@portal/model/paths'
import { freshProofMs } from '@portal/model/session'
import { anActor } from '@portal/testing/arrange/actors'
import { mailedSecret } from '@portal/testing/arrange/mailed-secret'
import { auth, forgetAccounts } from '@portal/testing/fakes/memory-auth'
import { everything, forget, list, read } from '@portal/testing/fakes/memory-firestore'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#platform/call'
import { countTry } from './count-tries.ts'
import { passwordState, removePassword, setPassword } from './own-password.ts'
import { redeemPasswordLink } from './redeem-password-link.ts'
import { redeemSignInLink } from './redeem-sign-in-link.ts'
import { requestPasswordLink } from './request-password-link.ts'
import { requestSignInLink } from './request-sign-in-link.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { shutAccount } from './shut-account.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', async (original) => ({
  ...(await original<object>()),
  auth: (await import('@portal/testing/fakes/memory-auth')).auth,
}))
vi.mock('./even-time.ts', () => ({ evenly: () => () => Promise.resolve() }))

const email = 'ann@example.com'
const password = 'blauwe fietsen in Gent'
const nobody: Actor = {
  ...anActor('x', 'client'),
  person: null,
  role: null,
  verified: false,
  agent: '',
  ip: '203.0.113.7',
}
const from = (ip: string): Actor => ({ ...nobody, ip })

beforeEach(() => {
  vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
  vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests')
  vi.stubEnv('PASSWORD_KEY', 'another key of more than 32 characters, for tests')
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-01T12:00:00Z') })
  forget()
  forgetAccounts()
})
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)
const letters = async (kind: string) =>
  (await list(collection.outbox())).map(({ value }) => value).filter((one) => one.kind === kind)
const events = async (event: string) =>
  (await list(collection.audit())).map(({ value }) => value).filter((one) => one.event === event)

/** Asks for a link that sets a password; the secret that its mail says. */
async function mailed(to = email): Promise<string> {
  await requestPasswordLink({ email: to, returnTo: '/portal' }, nobody)
  return mailedSecret((await letters('password-link')).findLast((one) => one.email === to))
}
const redeem = (secret: string, changes: object = {}) =>
  redeemPasswordLink({ secret, email, password, keep: true, ...changes }, nobody)
const enter = (typed = password, actor = nobody, address = email) =>
  signInWithPassword({ email: address, password: typed, keep: false }, actor)
const uidOf = async (address = email) => (await auth.getUserByEmail(address)).uid
const live = async () => Object.entries((await read(doc.sessions(await uidOf())))?.live ?? {})

/** Somebody who has set a password by mail, in the session that came of it. */
async function ann(): Promise<Actor & { person: string }> {
  await redeem(await mailed())
  const [[session] = ['']] = await live()
  return {
    ...anActor(await uidOf(), 'client'),
    session,
    isOver: false,
    signedInAt: null,
    agent: '',
  }
}

describe('a link that sets a password', () => {
  test('makes whoever it was mailed to, who then comes in with it', async () => {
    await expect(enter()).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await redeem(await mailed())).toMatchObject({ role: 'client' })
    expect(await enter()).toMatchObject({ role: 'client' })
    // However it is typed.
    await redeem(await mailed(), { password: 'drie cafe\u0301s aan zee' })
    expect(await enter('drie cafés aan zee')).toMatchObject({ role: 'client' })
    await expect(enter()).rejects.toMatchObject({ code: 'wrong-password' })
    const ways = (await live()).map(([, { way }]) => way)
    expect(ways).toEqual(['link', 'password'])
  })

  test('works once, however many try at the same time', async () => {
    const secret = await mailed()
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => redeem(secret)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await events('password.set')).toHaveLength(1)
  })

  test('works for half an hour, and for the address it was sent to alone', async () => {
    const secret = await mailed()
    await expect(redeem(secret, { email: 'eve@example.com' })).rejects.toMatchObject({
      code: 'not-that-address',
    })
    pass((passwordLinkMinutes - 1) * 60_000)
    expect(await redeem(secret)).toMatchObject({ role: 'client' })
    const late = await mailed()
    pass(passwordLinkMinutes * 60_000)
    await expect(redeem(late)).rejects.toMatchObject({ code: 'link-not-valid' })
  })

  test.each([
    ['too short', 'kort', 'password-not-allowed'],
    ['the address', email, 'password-not-allowed'],
    ['the name', 'ann ann ann ann 1', 'password-not-allowed'],
    ['used by many', 'Password1234!', 'password-too-common'],
    ['a row of keys', 'qwertyuiop123', 'password-too-common'],
  ])('is not used up by a password that is %s', async (_, bad, code) => {
    const secret = await mailed()
    await expect(redeem(secret, { password: bad })).rejects.toMatchObject({ code })
    expect(await redeem(secret)).toMatchObject({ role: 'client' })
  })

  test('is none that signs in, and one that signs in sets none', async () => {
    const secret = await mailed()
    await expect(redeemSignInLink({ secret, email }, nobody)).rejects.toMatchObject({
      code: 'link-not-valid',
    })
    await requestSignInLink({ email, returnTo: '/portal' }, nobody)
    const [mail] = await letters('sign-in-link')
    await expect(redeem(mailedSecret(mail))).rejects.toMatchObject({ code: 'link-not-valid' })
  })

  test('ends every session there was, and tells the mailbox', async () => {
    await ann()
    await enter()
    expect(await live()).toHaveLength(2)
    const before = await live()
    pass(60_000)
    await redeem(await mailed(), { password: 'drie honden aan zee' })
    const [[now] = [''], ...others] = await live()
    expect(others).toEqual([])
    expect(before.map(([id]) => id)).not.toContain(now)
    expect(await letters('password-set')).toMatchObject([{ email }, { email }])
    expect((await events('password.set')).map(({ details }) => details)).toEqual([
      { isNew: true },
      { isNew: false },
    ])
  })

  test('takes what somebody else has made of the address away first', async () => {
    const strangers = await auth.createUser({ email, emailVerified: false })
    await redeem(await mailed())
    expect(await uidOf()).not.toBe(strangers.uid)
    await auth.updateUser(await uidOf(), { disabled: true })
    await expect(redeem(await mailed())).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is mailed five times an hour, and asked for as often from one network', async () => {
    for (let at = 0; at < 5; at += 1) await mailed()
    await expect(mailed()).rejects.toMatchObject({ code: 'too-many-requests' })
    // From elsewhere the answer is the same as ever; the mailbox has had enough.
    const asked = { email, returnTo: '/portal' }
    expect(await requestPasswordLink(asked, from('198.51.100.1'))).toEqual({})
    expect(await letters('password-link')).toHaveLength(5)
    pass(3_600_000)
    await mailed()
    expect(await letters('password-link')).toHaveLength(6)
  })
})

describe('a password', () => {
  test.each([
    ['the address is unknown', () => forgetAccounts()],
    ['the account is disabled', async () => auth.updateUser(await uidOf(), { disabled: true })],
    [
      'its address is not proved',
      async () => auth.updateUser(await uidOf(), { emailVerified: false }),
    ],
    ['it was removed', async () => shutAccount({ uid: await uidOf(), customClaims: {} })],
  ] as const)('opens nothing, and says no more than a wrong one, when %s', async (_, arrange) => {
    await ann()
    await arrange()
    const said = await enter().catch((error: unknown) => error)
    const wrong = await enter('drie honden aan zee').catch((error: unknown) => error)
    expect(said).toEqual(new Failure('wrong-password'))
    expect(said).toEqual(wrong)
  })

  test('is gone once nobody has proved the address, also for whoever proves it again', async () => {
    await ann()
    const uid = await uidOf()
    await shutAccount({ uid, customClaims: { role: 'client' } })
    expect(await read(doc.password(uid))).toBeNull()
    await auth.updateUser(uid, { emailVerified: true })
    await expect(enter()).rejects.toMatchObject({ code: 'wrong-password' })
  })

  test('stays when the address changes', async () => {
    const { person } = await ann()
    await auth.updateUser(person, { email: 'ann@new.example', emailVerified: true })
    expect(await read(doc.password(person))).not.toBeNull()
    await expect(enter()).rejects.toMatchObject({ code: 'wrong-password' })
  })

  test('stands nowhere, nor does a key that would be enough to guess at it', async () => {
    const { person } = await ann()
    expect(everything()).not.toContain(password)
    const kept = await read(doc.password(person))
    vi.stubEnv('PASSWORD_KEY', 'some key of a backup, of more than 32 characters')
    await expect(enter()).rejects.toMatchObject({ code: 'wrong-password' })
    expect(kept).toMatchObject({ memory: 19_456, passes: 2 })
    // Nor does what is kept of hers open another account.
    vi.stubEnv('PASSWORD_KEY', 'another key of more than 32 characters, for tests')
    await redeem(await mailed('eve@example.com'), { email: 'eve@example.com' })
    const { transaction } = await import('#platform/firestore')
    const eve = await uidOf('eve@example.com')
    await transaction(async (tx) => tx.write(doc.password(eve), kept!))
    await expect(enter(password, nobody, 'eve@example.com')).rejects.toMatchObject({
      code: 'wrong-password',
    })
  })
})

describe('whoever guesses', () => {
  test('has five tries for an address, and the right ones do not count', async () => {
    await ann()
    for (let at = 0; at < passwordTries.ofOne - 1; at += 1)
      await expect(enter('x')).rejects.toMatchObject({ code: 'wrong-password' })
    await enter()
    await expect(enter('x')).rejects.toMatchObject({ code: 'wrong-password' })
    await expect(enter()).rejects.toMatchObject({ code: 'too-many-requests' })
    await expect(enter('x', nobody, 'unknown@example.com')).rejects.toMatchObject({
      code: 'wrong-password',
    })
    // Elsewhere its owner has tries of their own, and here they have them again.
    expect(await enter(password, from('198.51.100.1'))).toMatchObject({ role: 'client' })
    pass(900_000)
    expect(await enter()).toMatchObject({ role: 'client' })
  })

  test('locks nobody out, from however many networks', async () => {
    const { person } = await ann()
    for (let at = 0; at < 2 * passwordTries.everybody; at += 1)
      await (await countTry(email, `198.51.100.${at}`, new Date())).note(person)
    // The owner has a few tries in a network that has made none.
    expect(await enter()).toMatchObject({ role: 'client' })
    const late = from('192.0.2.1')
    for (let at = 0; at < passwordTries.attacked; at += 1)
      await expect(enter('x', late)).rejects.toMatchObject({ code: 'wrong-password' })
    await expect(enter('x', late)).rejects.toMatchObject({ code: 'too-many-requests' })
    // It stands in the log of whose it is, as it doubles.
    const told = (await events('password.failed')).map(({ person: whom, details }) => [
      whom,
      details,
    ])
    expect(told).toEqual([4, 8, 16, 32, 64].map((count) => [person, { count }]))
  })

  test('at many addresses from one network has to wait as well', async () => {
    for (let at = 0; at < passwordTries.network; at += 1)
      await countTry(`a${at}@example.com`, nobody.ip, new Date())
    await expect(enter('x', nobody, 'b@example.com')).rejects.toMatchObject({
      code: 'too-many-requests',
    })
  })
})

describe('in one’s own account', () => {
  test('a password is set at once after signing in, and ends the other sessions', async () => {
    const here = await ann()
    await enter()
    await setPassword({ password: 'drie honden aan zee' }, here)
    expect((await live()).map(([id]) => id)).toEqual([here.session])
    expect(await enter('drie honden aan zee')).toMatchObject({ role: 'client' })
    await expect(enter()).rejects.toMatchObject({ code: 'wrong-password' })
    await expect(setPassword({ password: 'ann ann ann ann' }, here)).rejects.toMatchObject({
      code: 'password-not-allowed',
    })
  })

  test('later, who one is has to be shown once more', async () => {
    const here = await ann()
    expect(await passwordState({}, here)).toEqual({ isSet: true, isFresh: true })
    pass(freshProofMs)
    expect(await passwordState({}, here)).toEqual({ isSet: true, isFresh: false })
    await expect(setPassword({ password: 'drie honden aan zee' }, here)).rejects.toMatchObject({
      code: 'prove-again',
    })
    await expect(removePassword({}, here)).rejects.toMatchObject({ code: 'prove-again' })
    expect(await enter()).toMatchObject({ role: 'client' })
  })

  test('it is removed, once, and its mailbox told', async () => {
    const here = await ann()
    await removePassword({}, here)
    await removePassword({}, here)
    expect(await passwordState({}, here)).toEqual({ isSet: false, isFresh: true })
    expect(await letters('password-removed')).toMatchObject([{ email }])
    await expect(enter()).rejects.toMatchObject({ code: 'wrong-password' })
  })
})
