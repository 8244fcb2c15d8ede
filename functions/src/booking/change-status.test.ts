import { aBellEntry, aBooking } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import { actsOf } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import { expect, test, vi } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import { bellOf, studioInMemory } from '@portal/testing/arrange/studio-in-memory'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/stripe', () => import('@portal/testing/fakes/memory-stripe'))
vi.stubEnv('SITE_URL', 'http://localhost')
vi.stubEnv('ADMIN_EMAILS', 'les@example.com')

const { list, read, transaction } = await import('#platform/firestore')
const { changeStatus } = await import('./change-status.ts')
const { arrivalEntry } = await import('./arrival-entry.ts')

const booking = 'booking-of-ann-1'
const other = anActor('les-at-home', 'admin')
const answer = (to: 'approved' | 'waitlisted' | 'declined', by = les) =>
  changeStatus({ booking, to, from: 'pending' }, by)
const told = async () => (await bellOf('ann')).map(({ kind }) => kind)

studioInMemory((tx) => {
  tx.write(doc.booking(booking), aBooking({ client: 'ann', status: 'pending', date: '2028-06-10' }))
  tx.write(doc.queue(), { order: [booking] })
})

test('answered twice from two notices it is one answer, told once', async () => {
  await Promise.all([answer('approved'), answer('approved', other)])
  await answer('approved')
  expect((await read(doc.booking(booking)))?.status).toBe('approved')
  expect(await told()).toEqual(['booking-approved'])
  expect(await list(collection.invoices())).toHaveLength(1)
})

test.each(['approved', 'declined'] as const)(
  'whoever answers otherwise once it is %s is refused, and nothing changes',
  async (first) => {
    await answer(first)
    const before = await told()
    await expect(answer('waitlisted', other)).rejects.toMatchObject({ code: 'conflict' })
    expect((await read(doc.booking(booking)))?.status).toBe(first)
    expect(await told()).toEqual(before)
  },
)

test.each(['approved', 'waitlisted', 'declined'] as const)(
  'once it is %s the entry that told of it has been read, and asks nothing any more',
  async (to) => {
    const entry = doc.bellEntry(studioDesk, arrivalEntry(booking))
    const arrived = aBellEntry({ kind: 'booking-arrived', about: { booking } })
    await transaction(async (tx) => tx.write(entry, arrived))
    expect(actsOf({ ...arrived, to: studioDesk })).not.toEqual([])
    await answer(to)
    const then = await read(entry)
    expect(then).toMatchObject({ readAt: expect.any(Date), answeredAt: expect.any(Date) })
    expect(then && actsOf({ ...then, to: studioDesk })).toEqual([])
  },
)
