import type { CallInput, CallName } from '@portal/model/calls'
import { aBooking, anInvoice, aStudio } from '@portal/model/examples'
import type { Invoice } from '@portal/model/invoice'
import { lineOf } from '@portal/model/invoicing/line'
import { posted } from '@portal/model/invoicing/posting'
import { collection, doc } from '@portal/model/paths'
import { expect, test, vi } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import {
  decided,
  deliveriesOf,
  put,
  studioInMemory,
} from '@portal/testing/arrange/studio-in-memory'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/stripe', () => import('@portal/testing/fakes/memory-stripe'))
vi.stubEnv('SITE_URL', 'http://localhost')
vi.stubEnv('ADMIN_EMAILS', 'les@example.com')

const { list, read, transaction } = await import('#platform/firestore')
const handlers = {
  ...(await import('../money/draft-calls.ts')),
  ...(await import('../money/record-payment.ts')),
  ...(await import('../money/refund-payment.ts')),
}
const { moveDate } = await import('./move-date.ts')

type Name = Exclude<keyof typeof handlers & CallName, never>
const call = <Call extends Name>(name: Call, input: CallInput<Call>) => handlers[name](input, les)

const booking = 'booking-of-ann-2'
const draft = 'draft-0123456789abcd'
const begin = () => call('draftInvoice', { draft, client: 'ann', booking })
const send = (id: string, seenTotal: number) => call('sendInvoice', { draft: id, seenTotal })
const move = (to: 'pending' | 'approved' | 'declined' | 'cancelled') => decided(booking, to)
const invoices = async () =>
  (await list(collection.invoices())).map(({ id, value }) => `${id} ${value.status} ${value.total}`)
const bill = (id: string, invoice: Partial<Invoice>, paid = 0) =>
  put((tx) => {
    const made = anInvoice({ booking, number: '2026-0099', subject: 'An album', ...invoice })
    const posting = { kind: 'payment', amount: paid } as const
    tx.write(doc.invoice(id), paid ? posted(made, posting, new Date()).invoice : made)
  })
const mailsOf = (kind: 'invoice-voided' | 'money-case') => deliveriesOf({ kind, channel: 'mail' })

studioInMemory((tx) =>
  tx.write(doc.booking(booking), aBooking({ client: 'ann', date: '2028-06-10' })),
)

test('a request gets its invoice by being approved, and no other before', async () => {
  await expect(begin()).rejects.toMatchObject({ code: 'not-approved' })
  await move('approved')
  expect(await invoices()).toEqual([`${booking} sent 320000`])
  await move('cancelled')
  expect(await invoices()).toEqual([`${booking} void 320000`])
})

test('what was begun for a declined request is not sent once it waits again', async () => {
  await move('declined')
  await begin()
  await move('pending')
  await expect(send(draft, 0)).rejects.toMatchObject({ code: 'not-approved' })
  await move('approved')
  expect(await invoices()).toEqual([`${booking} sent 320000`])
})

test('what a booking is billed besides begins empty and under an id of its own', async () => {
  await move('approved')
  expect(await begin()).toEqual({ draft })
  expect(await read(doc.invoiceDraft(draft))).toMatchObject({ lines: [], booking })
})

test('a booking that is over is billed no quote', async () => {
  await move('declined')
  expect(await begin()).toEqual({ draft })
  expect(await read(doc.invoiceDraft(draft))).toMatchObject({ lines: [], booking })
})

test('a booking that ends takes what nothing was paid on with it, and Les hears of the rest', async () => {
  await move('approved')
  await bill('album-unpaid', {})
  await bill('album-paid', {}, 100_000)
  await bill('another', { booking: 'booking-of-bo-1' })
  await move('cancelled')
  expect((await invoices()).toSorted()).toEqual([
    'album-paid partly-paid 320000',
    'album-unpaid void 320000',
    'another sent 320000',
    `${booking} void 320000`,
  ])
  expect((await mailsOf('invoice-voided')).map(({ value }) => value.link)).toEqual([
    '/portal/invoices/album-unpaid',
  ])
  expect((await mailsOf('money-case')).map(({ value }) => value.data)).toEqual([
    expect.objectContaining({ what: 'booking-over', amount: '1000.00 EUR' }),
  ])
  expect((await read(doc.booking(booking)))?.refundDue).toBe(0)
})

test('what was billed before a request is declined is void with it', async () => {
  await bill('album', {})
  await move('declined')
  expect(await invoices()).toEqual(['album void 320000'])
})

test('what is counted from the shoot moves with it on every invoice that names the booking', async () => {
  await move('approved')
  await bill('album', {})
  await bill('void-album', { status: 'void' })
  await transaction(async (tx) =>
    moveDate(tx, booking, await tx.read(doc.booking(booking)), '2029-06-10', {
      studio: aStudio(),
      actor: 'les',
      now: new Date(),
    }),
  )
  const dues = async (id: string) =>
    (await read(doc.invoice(id)))?.instalments.find(({ kind }) => kind === 'balance')?.due
  expect([await dues(booking), await dues('album'), await dues('void-album')]).toEqual([
    '2029-05-27',
    '2029-05-27',
    '2027-02-27',
  ])
})

test('what goes back of another invoice does not lower what the booking gives back', async () => {
  await put((tx) =>
    tx.write(doc.booking(booking), aBooking({ status: 'cancelled', refundDue: 50_000 })),
  )
  await bill('album', {})
  const pay = { amount: 30_000, method: 'cash', day: '2026-11-20', reference: '' } as const
  await call('recordPayment', { payment: 'payment-0123456789', invoice: 'album', ...pay })
  await call('refundPayment', {
    refund: 'refund-0123456789',
    payment: 'payment-0123456789',
    amount: 30_000,
    credit: true,
    reason: 'It was sold out.',
  })
  expect((await read(doc.booking(booking)))?.refundDue).toBe(50_000)
  await bill('frame', { status: 'void', total: 0, lines: [lineOf('other', 'Frame', 0, 0)] })
  await call('recordPayment', { payment: 'payment-9876543210', invoice: 'frame', ...pay })
  expect((await read(doc.booking(booking)))?.refundDue).toBe(50_000)
})
