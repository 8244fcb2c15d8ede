import type { Proof } from '@portal/model/proof'
import { proofLinkMinutes } from '@portal/model/proof'
import { aSession, someSessions } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { anActor } from '@portal/testing/arrange/actors'
import { mailedSecret } from '@portal/testing/arrange/mailed-secret'
import { deliveriesOf, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { list, read } from '@portal/testing/fakes/memory-firestore'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { requireProof } from '#platform/call'
import { mailProof } from './mail-proof.ts'
import { proveAgain } from './prove-again.ts'

const verifyIdToken = vi.fn<(token: string) => Promise<unknown>>()
vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', async (original) => ({
  ...(await original<object>()),
  auth: { verifyIdToken: (token: string) => verifyIdToken(token) },
}))

const long = new Date('2026-01-01T00:00:00Z')
const ann = anActor('ann', 'client')
const refused = (code: string) => expect.objectContaining({ code })
const here = async () => (await read(doc.sessions('ann')))?.live['here']
const prove = (proof: Proof, actor = ann) => proveAgain(proof, actor)
const token = 'a.b.'

studioInMemory((tx) =>
  tx.write(
    doc.sessions('ann'),
    someSessions({ live: { here: aSession({ provedAt: long }), there: aSession() } }),
  ),
)
beforeEach(() => {
  vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests')
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
})
afterEach(() => void vi.useRealTimers())

const google = (claims: object = {}) =>
  verifyIdToken.mockResolvedValue({
    uid: 'ann',
    auth_time: Date.now() / 1_000,
    firebase: { sign_in_provider: 'google.com' },
    ...claims,
  })

test('a proof is good for ten minutes', () => {
  const ago = (ms: number) => ({ provedAt: new Date(Date.now() - ms) })
  expect(() => requireProof(ago(590_000))).not.toThrow()
  expect(() => requireProof(ago(600_000))).toThrow(refused('prove-again'))
  expect(() => requireProof({ provedAt: null })).toThrow(refused('prove-again'))
})

test('signing in with Google once more proves it, and the log says so', async () => {
  google()
  await prove({ by: 'google', token })
  expect((await here())?.provedAt.getTime()).toBeGreaterThan(Date.now() - 60_000)
  expect((await here())?.secondFactorAt).toBeNull()
  const [entry] = await list(collection.audit())
  expect(entry?.value).toMatchObject({ event: 'session.proved', details: { by: 'google' } })
})

test.each([
  ['somebody else', { uid: 'bo' }],
  ['long ago', { auth_time: Date.now() / 1_000 - 601 }],
  ['our own token', { firebase: { sign_in_provider: 'custom' } }],
  ['a password', { firebase: { sign_in_provider: 'password' } }],
])('a token of %s proves nothing', async (_, claims) => {
  google(claims)
  await expect(prove({ by: 'google', token })).rejects.toEqual(refused('proof-refused'))
  expect((await here())?.provedAt).toEqual(long)
})

test('a token that is none proves nothing', async () => {
  verifyIdToken.mockRejectedValue(new Error('auth/argument-error'))
  await expect(prove({ by: 'google', token })).rejects.toEqual(refused('proof-refused'))
})

test('a session that has ended is not proved', async () => {
  google()
  const gone = { ...ann, session: 'gone' }
  await expect(prove({ by: 'google', token }, gone)).rejects.toEqual(refused('signed-out'))
})

/** The secret of the link that Ann is mailed. */
async function mailed(): Promise<string> {
  await mailProof({}, ann)
  const [mail] = (await deliveriesOf({ kind: 'proof-link' })).toReversed()
  expect(mail?.value.email).toBe('ann@example.com')
  return mailedSecret(mail?.value)
}

test('a mailed link proves it once, in the session that asked for it alone', async () => {
  const secret = await mailed()
  const there = { ...ann, session: 'there' }
  await expect(prove({ by: 'link', secret }, there)).rejects.toEqual(refused('proof-elsewhere'))
  const bo = anActor('bo', 'client')
  await expect(prove({ by: 'link', secret }, bo)).rejects.toEqual(refused('proof-elsewhere'))
  await prove({ by: 'link', secret })
  expect((await here())?.provedAt.getTime()).toBeGreaterThan(Date.now() - 60_000)
  await expect(prove({ by: 'link', secret })).rejects.toEqual(refused('link-not-valid'))
})

test('a mailed link is over in time, and five are mailed in an hour', async () => {
  const secret = await mailed()
  for (let mails = 1; mails < 5; mails += 1) await mailProof({}, ann)
  await expect(mailProof({}, ann)).rejects.toEqual(refused('too-many-requests'))
  const later = Date.now() + proofLinkMinutes * 60_000
  vi.useFakeTimers({ now: later, toFake: ['Date'] })
  await expect(prove({ by: 'link', secret })).rejects.toEqual(refused('link-not-valid'))
})
