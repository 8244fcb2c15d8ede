import {
  aBooking,
  aCircle,
  aConversation,
  aGallery,
  anInvoice,
  aPerson,
} from '@portal/model/examples'
import type { Member } from '@portal/model/member'
import { collection, doc } from '@portal/model/paths'
import type { Profile } from '@portal/model/profile'
import { anActor } from '@portal/testing/arrange/actors'
import { forget } from '@portal/testing/fakes/memory-firestore'
import { beforeEach, expect, test, vi } from 'vitest'

const updateUser = vi.fn(async () => undefined)
vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', () => ({ auth: { updateUser } }))

const { list, read, transaction } = await import('#platform/firestore')
const { saveProfile } = await import('./save-profile.ts')

const aMember = (changes: Partial<Member> = {}): Member => ({
  role: 'family',
  name: 'Pat',
  email: 'pat@example.com',
  since: new Date('2026-11-21T12:00:00Z'),
  ...changes,
})
const aMembership = ({ clientName }: { clientName: string }) => ({
  clientName,
  role: 'family' as const,
  since: new Date('2026-11-21T12:00:00Z'),
})
const ann = anActor('ann', 'client', { name: 'Ann Maes' })
const before: Profile = { name: 'Ann Maes', calledAs: null, phone: null, address: null }
const save = (changes: Partial<Profile>, actor = ann) =>
  saveProfile({ ...before, ...changes }, actor)
const log = async () =>
  (await list(collection.audit())).map(({ value }) => [value.event, value.actor, value.details])

beforeEach(() => {
  forget()
  updateUser.mockClear()
  return transaction(async (tx) => {
    tx.write(doc.person('ann'), aPerson({ address: null }))
    tx.write(doc.person('bo'), aPerson({ name: 'Bo Smit', email: 'bo@example.com' }))
    tx.write(doc.booking('of-ann'), aBooking({ client: 'ann' }))
    tx.write(doc.booking('of-bo'), aBooking({ client: 'bo', clientName: 'Bo Smit' }))
    tx.write(doc.conversation('ann'), aConversation({ client: 'ann' }))
    tx.write(doc.conversation('bo'), aConversation({ client: 'bo', names: { ann: 'Ann Maes' } }))
    tx.write(doc.gallery('of-ann'), aGallery({ client: 'ann' }))
    tx.write(doc.gallery('of-bo'), aGallery({ client: 'bo', names: { ann: 'Ann Maes' } }))
    tx.write(doc.invoice('without'), anInvoice({ clientAddress: null }))
    tx.write(doc.invoice('with'), anInvoice())
    tx.write(doc.circle('ann'), aCircle({ client: 'ann', members: { pat: aMember() } }))
    tx.write(doc.membership('pat', 'ann'), aMembership({ clientName: 'Ann Maes' }))
    const asMember = aMember({ name: 'Ann Maes', email: 'ann@example.com' })
    tx.write(doc.circle('bo'), aCircle({ client: 'bo', members: { ann: asMember } }))
    tx.write(doc.membership('ann', 'bo'), aMembership({ clientName: 'Bo Smit' }))
  })
})

test('what somebody says is kept, and the log says what of it, not what it is', async () => {
  await save({ calledAs: 'Ann', phone: '0470 12 34 56' })
  expect(await read(doc.person('ann'))).toEqual(
    aPerson({ address: null, calledAs: 'Ann', phone: '0470 12 34 56' }),
  )
  expect(await log()).toEqual([['account.profile-saved', 'ann', { changed: 'calledAs phone' }]])
  await save({ calledAs: 'Ann', phone: '0470 12 34 56' })
  expect(await log()).toHaveLength(1)
})

test('a name follows to wherever it was copied, as one’s own and as a member’s', async () => {
  await save({ calledAs: 'Ann' })
  expect(updateUser).not.toHaveBeenCalled()
  await save({ name: 'Ann Peeters' })
  expect(updateUser).toHaveBeenCalledExactlyOnceWith('ann', { displayName: 'Ann Peeters' })
  const name = 'Ann Peeters'
  expect((await read(doc.booking('of-ann')))?.clientName).toBe(name)
  expect((await read(doc.conversation('ann')))?.clientName).toBe(name)
  expect((await read(doc.gallery('of-ann')))?.clientName).toBe(name)
  expect((await read(doc.circle('ann')))?.clientName).toBe(name)
  expect((await read(doc.membership('pat', 'ann')))?.clientName).toBe(name)
  expect((await read(doc.circle('bo')))?.members['ann']).toMatchObject({ name, role: 'family' })
  expect((await read(doc.conversation('bo')))?.names['ann']).toBe(name)
  expect((await read(doc.gallery('of-bo')))?.names['ann']).toBe(name)
  // What is not Ann's, and what was issued.
  expect((await read(doc.booking('of-bo')))?.clientName).toBe('Bo Smit')
  expect((await read(doc.invoice('with')))?.clientName).toBe('Ann Maes')
})

test('an address completes what was issued without one', async () => {
  const address = 'Naamsestraat 1\n3000 Leuven'
  await save({ address })
  expect((await read(doc.invoice('without')))?.clientAddress).toBe(address)
  expect(await read(doc.invoice('with'))).toEqual(anInvoice())
  await save({ address: null })
  expect((await read(doc.invoice('without')))?.clientAddress).toBe(address)
  expect((await read(doc.person('ann')))?.address).toBeNull()
})

test.each<[string, Partial<Profile>]>([
  ['no name', { name: ' ' }],
  ['a name of two lines turned round', { name: 'Ann\u202e' + 'x'.repeat(80) }],
  ['a number nobody can dial', { phone: 'call me' }],
  ['a number that is a link', { phone: 'https://example.com/123456' }],
  ['an endless address', { address: 'x'.repeat(201) }],
])('%s is refused', async (_, changes) => {
  await expect(save(changes)).rejects.toMatchObject({ code: 'invalid' })
  expect(await log()).toEqual([])
})

test.each(['0470 12 34 56', '+32 (0)470/12.34.56', '(02) 123-4567'])(
  '%s is a number as somebody writes it',
  async (phone) => {
    await save({ phone })
    expect((await read(doc.person('ann')))?.phone).toBe(phone)
  },
)

test('nobody else’s account is there', async () => {
  await expect(save({}, anActor('zoe', 'client'))).rejects.toMatchObject({ code: 'not-found' })
})
