import { aBooking, aPerson, aStudio, someInvoiceSettings } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import { forget } from '@portal/testing/fakes/memory-firestore'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/stripe', () => import('@portal/testing/fakes/memory-stripe'))
vi.stubEnv('SITE_URL', 'http://localhost')
vi.stubEnv('ADMIN_EMAILS', 'les@example.com')

const { list, read, transaction } = await import('#platform/firestore')
const { changeStatus } = await import('./change-status.ts')

const booking = 'booking-of-ann-1'
const other = anActor('les-at-home', 'admin')
const answer = (to: 'approved' | 'waitlisted' | 'declined', by = les) =>
  changeStatus({ booking, to, from: 'pending' }, by)
const told = async () => (await list(collection.bell('ann'))).map(({ value }) => value.kind)

beforeEach(async () => {
  forget()
  await transaction((tx) => {
    tx.write(doc.studio(), aStudio())
    tx.write(doc.invoiceSettings(), someInvoiceSettings())
    tx.write(doc.person('ann'), aPerson())
    tx.write(
      doc.booking(booking),
      aBooking({ client: 'ann', status: 'pending', date: '2028-06-10' }),
    )
    tx.write(doc.queue(), { order: [booking] })
    return Promise.resolve()
  })
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
