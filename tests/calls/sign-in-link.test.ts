import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { doc } from '@portal/model/paths'
import { createHash } from 'node:crypto'
import { instance, signedOut, useAdmin } from './actors.ts'

const admin = useAdmin()

/** Asks for a link and takes its secret out of the mail that arrives. */
async function secretFor(email: string): Promise<string> {
  expect(await signedOut.call('requestSignInLink', { email, returnTo: '/portal' })).toEqual({
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

const newAddress = () => `${randomUUID().slice(0, 8)}@example.com`

/** Every request of these tests comes from one address; each test begins with a clean slate. */
async function forgetRates(): Promise<void> {
  const { docs } = await admin().firestore.collection('rates').get()
  await Promise.all(docs.map(({ ref }) => ref.delete()))
}

test('of 20 people with one link exactly one gets in', async () => {
  await forgetRates()
  const secret = await secretFor(newAddress())
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => signedOut.call('redeemSignInLink', { secret })),
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

test('the sixth request within an hour is refused, whether the address is known or not', async () => {
  await forgetRates()
  const email = newAddress()
  for (let count = 0; count < 5; count += 1)
    expect(await signedOut.call('requestSignInLink', { email, returnTo: '/portal' })).toMatchObject(
      { ok: true },
    )
  for (const address of [email, 'les@example.com'])
    expect(
      await signedOut.call('requestSignInLink', { email: address, returnTo: '/portal' }),
    ).toMatchObject({ code: 'too-many-requests' })
  await forgetRates()
})
