import {
  aBooking,
  aConversation,
  aGallery,
  aDelivery,
  anInvoice,
  paidInvoice,
  anOffer,
} from '@portal/model/examples'
import { newInstalment } from '@portal/model/invoicing/instalment'
import { sumsOf } from '@portal/model/money'
import { expect, test } from 'vitest'
import { nextOf, owedOf, stuckOf, waitingOf } from './panels.ts'

const today = '2026-11-21'
const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour))
const row = <Value>(id: string, value: Value) => ({ id, value })
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
const words = (hour: number) =>
  aConversation({
    last: { message: 'm', side: 'client', text: 'Hello', about: 'words', at: at(hour) },
  })

test('requests wait in the order of the queue, one without a place behind the others', () => {
  const pending = [
    row('new', aBooking({ createdAt: at(1) })),
    row('second', aBooking()),
    row('first', aBooking()),
  ]
  const waiting = waitingOf(pending, { order: ['first', 'waitlisted', 'second'] }, [], [])
  expect(waiting.pending.map(({ id, place }) => [id, place])).toEqual([
    ['first', 1],
    ['second', 3],
    ['new', null],
  ])
})

test('whoever has waited longest for an answer is first', () => {
  const { messages } = waitingOf([], null, [], [row('late', words(9)), row('early', words(8))])
  expect(ids(messages)).toEqual(['early', 'late'])
})

test('changes that are asked for wait, the one that waits longest first', () => {
  const cancel = { kind: 'cancel', words: '', at: at(9) } as const
  const move = { kind: 'reschedule', date: '2027-04-03', words: '', at: at(8) } as const
  const { changes } = waitingOf(
    [],
    null,
    [
      row('pending', aBooking({ change: cancel })),
      row('approved', aBooking({ status: 'approved', change: move })),
    ],
    [],
  )
  expect(ids(changes)).toEqual(['approved', 'pending'])
})

test('what is overdue or due within a week is owed, the oldest first', () => {
  const part = (due: string) => newInstalment('deposit', 'deposit', 100, due, null)
  const due = (date: string) => anInvoice({ instalments: [part(date)] })
  const { due: rows } = owedOf(
    [
      row('in-a-week', due('2026-11-28')),
      row('later', due('2026-11-29')),
      row('overdue', due('2026-11-01')),
      row('void', { ...due('2026-11-01'), status: 'void' as const }),
    ],
    [],
    today,
  )
  expect(rows.map(({ id, due }) => [id, due])).toEqual([
    ['overdue', '2026-11-01'],
    ['in-a-week', '2026-11-28'],
  ])
})

test('only what is open and due of an invoice counts', () => {
  const both = anInvoice({
    total: 400,
    instalments: [
      newInstalment('deposit', 'deposit', 100, '2026-11-20', null),
      newInstalment('balance', 'balance', 300, '2026-11-25', null),
    ],
  })
  const { due } = owedOf([row('a', both), row('b', paidInvoice(100, both))], [], today)
  expect(due.map(({ money }) => money.amount)).toEqual([400, 300])
  expect(sumsOf(due.map(({ money }) => money))).toEqual([{ amount: 700, currency: 'EUR' }])
})

test('a refund is due of a cancelled booking alone', () => {
  const { refunds } = owedOf(
    [],
    [
      row('cancelled', aBooking({ status: 'cancelled', refundDue: 5 })),
      row('nothing', aBooking({ status: 'cancelled', refundDue: 0 })),
      row('approved', aBooking({ status: 'approved', refundDue: 5 })),
    ],
    today,
  )
  expect(ids(refunds)).toEqual(['cancelled'])
})

test('offers come by their deadline, with the name of who holds them where it is known', () => {
  const { offers } = stuckOf(
    [],
    [],
    [
      row('late', anOffer({ booking: 'stranger', until: at(20) })),
      row('soon', anOffer({ booking: 'known', until: at(18) })),
    ],
    [row('known', aBooking({ clientName: 'Ann Maes' }))],
  )
  expect(offers.map(({ clientName }) => clientName)).toEqual(['Ann Maes', null])
})

test('the latest dead letter and the gallery with most failures are first', () => {
  const stuck = stuckOf(
    [row('old', aDelivery({ createdAt: at(1) })), row('new', aDelivery({ createdAt: at(2) }))],
    [row('one', aGallery({ failed: 1 })), row('many', aGallery({ failed: 9 }))],
    [],
    [],
  )
  expect(ids(stuck.letters)).toEqual(['new', 'old'])
  expect(ids(stuck.galleries)).toEqual(['many', 'one'])
})

test('next are the approved shoots of thirty days, today and the thirtieth included', () => {
  const shoot = (date: string) => aBooking({ status: 'approved', date })
  const next = nextOf(
    [
      row('last', shoot('2026-12-21')),
      row('beyond', shoot('2026-12-22')),
      row('gone', shoot('2026-11-20')),
      row('pending', aBooking({ date: '2026-12-01' })),
      row('today', shoot(today)),
    ],
    today,
  )
  expect(ids(next)).toEqual(['today', 'last'])
})
