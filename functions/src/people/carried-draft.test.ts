import { carried } from '@portal/model/booking-draft'
import { collection, doc } from '@portal/model/paths'
import { forgetAccounts, auth } from '@portal/testing/fakes/memory-auth'
import { nobody } from '@portal/testing/arrange/actors'
import { mailedSecret } from '@portal/testing/arrange/mailed-secret'
import { forget, list, read } from '@portal/testing/fakes/memory-firestore'
import { beforeEach, expect, test, vi } from 'vitest'
import { hashOf } from '../guard/link-secret.ts'
import { redeemSignInLink } from './redeem-sign-in-link.ts'
import { requestSignInLink } from './request-sign-in-link.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', async (original) => ({
  ...(await original<object>()),
  auth: (await import('@portal/testing/fakes/memory-auth')).auth,
}))

const email = 'ann@example.com'
const browser = 'b'.repeat(43)
const json = JSON.stringify({ package: 'the-wedding', story: 'A very old dog 🐕' })

beforeEach(() => {
  vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
  vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests')
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  forget()
  forgetAccounts()
})

/** Asks for a link in one browser, and opens it there or in another one: who that is then. */
async function through(opens: 'there' | 'elsewhere', draft: string | null): Promise<string> {
  const asked = { email, returnTo: '/book?step=review', browser }
  await requestSignInLink(draft === null ? asked : { ...asked, draft: carried(draft) }, nobody)
  const [mail] = await list(collection.outbox())
  const secret = mailedSecret(mail?.value)
  await redeemSignInLink(opens === 'there' ? { secret, browser } : { secret, email }, nobody)
  const { draft: left } = (await read(doc.signInLink(hashOf(secret)))) ?? {}
  expect(left).toBeNull()
  return (await auth.getUserByEmail(email)).uid
}

test('what was filled in goes on in the browser that the link is opened in', async () => {
  const person = await through('elsewhere', json)
  expect(await read(doc.bookingDraft(person))).toMatchObject({ json, device: 'sign-in-link' })
})

test('where it was asked for it is still there, and nothing is laid beside it', async () => {
  expect(await read(doc.bookingDraft(await through('there', json)))).toBeNull()
})

test('who was filling in nothing finds what another device has left', async () => {
  const person = await through('elsewhere', null)
  expect(await read(doc.bookingDraft(person))).toBeNull()
})

test('a draft that is none is refused, and no link goes out', async () => {
  await expect(
    requestSignInLink({ email, returnTo: '/book', browser, draft: '{"story":1}' }, nobody),
  ).rejects.toMatchObject({ code: 'invalid' })
  expect(await list(collection.outbox())).toEqual([])
})
