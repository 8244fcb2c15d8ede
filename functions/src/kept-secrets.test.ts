import { aPerson } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import { mailedSecret } from '@portal/testing/arrange/mailed-secret'
import { everything, forget } from '@portal/testing/fakes/memory-firestore'
import { hashOf } from './guard/link-secret.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const { list, transaction } = await import('#platform/firestore')
const { inviteMember } = await import('./members/invite-member.ts')
const { requestPasswordLink } = await import('./people/request-password-link.ts')
const { requestSignInLink } = await import('./people/request-sign-in-link.ts')
const { requestAddressChange } = await import('./people/request-address-change.ts')

const email = 'guest@example.com'

beforeEach(() => {
  vi.stubEnv('SIGN_IN_LINK_KEY', 'a key that only the server has')
  forget()
  return transaction((tx) => Promise.resolve(tx.write(doc.person('ann'), aPerson())))
})

// Whoever reads a backup, a log or the outbox may know what stands there, and still not come in.
test.each([
  [
    'an invitation',
    () => inviteMember({ client: 'ann', email, role: 'partner' }, les),
    doc.invitation,
  ],
  [
    'a link that sets a password',
    () =>
      requestPasswordLink(
        { email, returnTo: '/portal' },
        { ...anActor('nobody', 'client'), person: null, role: null },
      ),
    doc.signInLink,
  ],
  [
    'a sign-in link',
    () =>
      requestSignInLink(
        { email, returnTo: '/portal' },
        { ...anActor('nobody', 'client'), person: null, role: null },
      ),
    doc.signInLink,
  ],
  [
    'a link to a new address',
    () => requestAddressChange({ email }, anActor('ann', 'client')),
    doc.addressChange,
  ],
] as const)('%s is mailed with a secret that nothing stored holds', async (_name, ask, record) => {
  await ask()
  const [delivery, ...others] = await list(collection.outbox())
  expect(others).toEqual([])
  const secret = mailedSecret(delivery?.value)
  expect(secret.length).toBeGreaterThan(40)
  const stored = everything()
  expect(stored).not.toContain(secret)
  expect(stored).not.toContain('secret=')
  // What is stored knows it by its hash, and so it is the one that opens.
  expect(stored).toContain(record(hashOf(secret)).path)
})
