import { ceilings } from '@portal/model/ceiling'
import { collection } from '@portal/model/paths'
import { signInLinkMinutes, signInLinksPerNetwork, signInMails } from '@portal/model/sign-in-link'
import { rateSpans } from '@portal/model/rate'
import { randomUUID } from 'node:crypto'
import { nobody } from '@portal/testing/arrange/actors'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { list } from '#platform/firestore'
import { mailboxOf } from '../guard/mailbox.ts'
import { requestSignInLink } from './request-sign-in-link.ts'

// A thousand questions are no different in kind, and take half a minute.
vi.mock(import('@portal/model/ceiling'), async (original) => {
  const { ceilings, ...rest } = await original()
  const links = process.env['PORTAL_DEEP'] ? ceilings['sign-in-links'] : 240
  return { ...rest, ceilings: { ...ceilings, 'sign-in-links': links as 1_000 } }
})

beforeEach(() => {
  vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests')
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

const aNetwork = () => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}`
const ask = (email: string, ip: string) =>
  requestSignInLink({ email, returnTo: '/portal' }, { ...nobody, ip }).then(
    (answer) => JSON.stringify(answer),
    (error: { code: string; retryAt: Date | null }) => error,
  )

/** The mails that went to a mailbox, however it was written. */
const mailed = async (email: string): Promise<number> =>
  (await list(collection.outbox())).filter(
    ({ value }) => mailboxOf(value.email ?? '') === mailboxOf(email),
  ).length

const someone = () => randomUUID().replaceAll('-', '').slice(0, 16)

test('one network has a mailbox mailed so often, whatever aliases and addresses it takes', async () => {
  const [name, network] = [someone(), aNetwork()]
  for (let count = 0; count < 12; count += 1) {
    const alias = [
      `${name}+${count}@gmail.com`,
      `${name.slice(0, 4)}.${name.slice(4)}@googlemail.com`,
    ]
    expect(await ask(alias[count % 2]!, `${network}::${count}`)).toBe('{}')
  }
  expect(await mailed(`${name}@gmail.com`)).toBe(signInMails.ofOneNetwork)
})

test('whoever spends a mailbox’s mails leaves its owner a link that works, at any time', async () => {
  const owner = `${someone()}@example.com`
  const attack = () => Promise.all(Array.from({ length: 10 }, () => ask(owner, `${aNetwork()}::1`)))
  // One network is not enough to keep another from asking.
  const one = aNetwork()
  for (let count = 0; count < 8; count += 1) await ask(owner, `${one}::1`)
  expect(await mailed(owner)).toBe(signInMails.ofOneNetwork)
  expect(await ask(owner, `${aNetwork()}::1`)).toBe('{}')
  expect(await mailed(owner)).toBe(signInMails.ofOneNetwork + 1)
  // Many networks are; but what they had mailed is good as long as nothing more is.
  expect(rateSpans['quarter-hour']).toBe(signInLinkMinutes * 60_000)
  for (let quarter = 1; quarter < 4; quarter += 1) {
    vi.setSystemTime(Date.now() + rateSpans['quarter-hour'])
    const before = await mailed(owner)
    expect(await attack()).toEqual(Array(10).fill('{}'))
    expect(await mailed(owner)).toBe(before + signInMails.inQuarterHour)
  }
})

test('a network that asks without end is told when it may again, and no other is', async () => {
  const network = aNetwork()
  for (let count = 0; count < signInLinksPerNetwork; count += 1)
    expect(await ask(`${someone()}@example.com`, `${network}::${count}`)).toBe('{}')
  expect(await ask(`${someone()}@example.com`, `${network}::ffff`)).toMatchObject({
    code: 'too-many-requests',
    retryAt: expect.any(Date),
  })
  expect(await ask(`${someone()}@example.com`, `${aNetwork()}::1`)).toBe('{}')
})

test('one network, however often it is refused, does not use up what everybody may ask for', async () => {
  const [network, budget] = [aNetwork(), ceilings['sign-in-links']]
  for (let asked = 0; asked < budget; asked += 20)
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        ask(`${someone()}@example.com`, `${network}::${turn}`),
      ),
    )
  expect(await ask(`${someone()}@example.com`, `${aNetwork()}::1`)).toBe('{}')
}, 240_000)
