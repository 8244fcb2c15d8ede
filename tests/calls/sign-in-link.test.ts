import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { doc } from '@portal/model/paths'
import { signInMails } from '@portal/model/sign-in-link'
import { instance, signedOut, useAdmin } from './actors.ts'

const admin = useAdmin()

/** Asks for a link and takes its secret out of the mail that arrives. */
async function secretFor(email: string, browser?: string): Promise<string> {
  expect(
    await signedOut.call('requestSignInLink', { email, returnTo: '/portal', browser }),
  ).toEqual({
    ok: true,
    output: {},
  })
  let found = ''
  await expect
    .poll(
      async () => {
        const answer = await fetch(`http://127.0.0.1:${instance.ports.mail}/api/mails`)
        const text = JSON.stringify((await answer.json()) as unknown)
        const mail = text.split('"to"').find((part) => part.includes(email))
        found = /secret=([A-Za-z0-9_-]{43})/.exec(mail ?? '')?.[1] ?? ''
        return found
      },
      { timeout: 20_000 },
    )
    .not.toBe('')
  return found
}

const browserSecret = () => randomBytes(32).toString('base64url')
const newAddress = () => `${randomUUID().slice(0, 8)}@example.com`

/** Every request of these tests comes from one address; each test begins with a clean slate. */
async function forgetRates(): Promise<void> {
  const { docs } = await admin().firestore.collection('rates').get()
  await Promise.all(docs.map(({ ref }) => ref.delete()))
}

test('of 20 people with one link exactly one gets in', async () => {
  await forgetRates()
  const email = newAddress()
  const secret = await secretFor(email)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => signedOut.call('redeemSignInLink', { secret, email })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers.filter(({ ok }) => !ok))
    expect(answer).toMatchObject({ code: 'link-not-valid' })
})

test('a link is stored as a hash alone and is dead after its time', async () => {
  await forgetRates()
  const secret = await secretFor(newAddress())
  const hash = createHash('sha256').update(secret).digest('base64url')
  const path = admin().firestore.doc(doc.signInLink(hash).path)
  expect(JSON.stringify((await path.get()).data())).not.toContain(secret)
  await path.update({ expiresAt: new Date(Date.now() - 1) })
  expect(await signedOut.call('redeemSignInLink', { secret })).toMatchObject({
    code: 'link-not-valid',
  })
})

test('a link opens in the browser that asked, and elsewhere for whoever types its address', async () => {
  await forgetRates()
  const [mine, others] = [browserSecret(), browserSecret()]
  const email = newAddress()
  const secret = await secretFor(email, mine)
  const redeem = (input: object) => signedOut.call('redeemSignInLink', { secret, ...input })
  for (const input of [{}, { browser: others }])
    expect(await redeem(input)).toMatchObject({ code: 'other-browser' })
  expect(await redeem({ browser: others, email: newAddress() })).toMatchObject({
    code: 'not-that-address',
  })
  expect(await redeem({ browser: mine })).toMatchObject({ ok: true })

  const again = await secretFor(newAddress())
  expect(await signedOut.call('redeemSignInLink', { secret: again })).toMatchObject({
    code: 'other-browser',
  })
})

test('an account a stranger made with the address is removed when the link proves it', async () => {
  await forgetRates()
  const email = newAddress()
  const { uid } = await admin().auth.createUser({ email, password: 'a long password' })
  const secret = await secretFor(email)
  expect(await signedOut.call('redeemSignInLink', { secret, email })).toMatchObject({ ok: true })
  const own = await admin().auth.getUserByEmail(email)
  expect([own.emailVerified, own.uid === uid, own.passwordHash]).toEqual([true, false, undefined])
  await expect(admin().auth.getUser(uid)).rejects.toThrow()
})

test('a mailbox gets so many mails, however its address is written, and nobody is told', async () => {
  await forgetRates()
  const name = randomUUID().slice(0, 8)
  const links = async () =>
    (await admin().firestore.collection('signInLinks').get()).docs.filter((link) =>
      String(link.get('email')).startsWith(name),
    ).length
  for (let count = 0; count < 9; count += 1)
    for (const email of [`${name}@example.com`, `${name}+${count}@example.com`])
      expect(await signedOut.call('requestSignInLink', { email, returnTo: '/portal' })).toEqual({
        ok: true,
        output: {},
      })
  expect(await links()).toBe(signInMails.ofOneNetwork)
  await forgetRates()
})
