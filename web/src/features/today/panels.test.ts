import {
  aBooking,
  aComment,
  aConversation,
  aGallery,
  aDelivery,
  anOffer,
} from '@portal/model/examples'
import { sumsOf } from '@portal/model/money'
import { expect, test } from 'vitest'
import { nextOf, openCommentsOf, owedOf, stuckOf, toFinishOf, waitingOf } from './panels.ts'

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

const due = (invoice: string, day: string, amount = 100) => ({
  id: `${invoice}-${day}`,
  value: {
    invoice,
    instalment: 'deposit',
    client: 'ann',
    clientName: 'Ann Maes',
    due: day,
    amount,
    currency: 'EUR' as const,
  },
})

test('what is due comes by its day, the instalments of one invoice together', () => {
  const { due: rows } = owedOf(
    [due('b', '2026-11-21'), due('a', '2026-11-25', 300), due('a', '2026-11-01', 100)],
    [],
  )
  expect(rows.map(({ id, due, money }) => [id, due, money.amount])).toEqual([
    ['a', '2026-11-01', 400],
    ['b', '2026-11-21', 100],
  ])
  expect(sumsOf(rows.map(({ money }) => money))).toEqual([{ amount: 500, currency: 'EUR' }])
})

test('a head of the queue that is newer than what was read is among the requests, each once', () => {
  const pending = [row('a', aBooking()), row('b', aBooking()), row('a', aBooking())]
  const others = [row('w', aBooking({ status: 'waitlisted' }))]
  const waiting = waitingOf([...pending, ...others], { order: ['b', 'w', 'a'] }, [], [])
  expect(ids(waiting.pending)).toEqual(['b', 'a'])
})

test('whoever has chosen and has not got every final waits, the longest waiting first', () => {
  const chosen = (hour: number, finals: number, archivedAt: Date | null = null) =>
    aGallery({
      finals,
      archivedAt,
      selection: { ...aGallery().selection, state: 'submitted', chosen: 3, submittedAt: at(hour) },
    })
  const found = toFinishOf([
    row('late', chosen(9, 2)),
    row('early', chosen(8, 0)),
    row('done', chosen(7, 3)),
    row('archived', chosen(6, 0, at(10))),
  ])
  expect(ids(found)).toEqual(['early', 'late'])
})

test('what was said on photographs is one row for each gallery, the longest waiting first', () => {
  const said = (parent: string, hour: number, retouch = false) => ({
    ...row(`${parent}-${hour}`, aComment({ at: at(hour), retouch })),
    parent,
  })
  const rows = openCommentsOf(
    [said('b', 7), said('a', 9, true), said('a', 6), said('unknown', 1)],
    [row('a', aGallery()), row('b', aGallery())],
  )
  expect(rows.map(({ id, threads, retouch, since }) => [id, threads, retouch, since])).toEqual([
    ['a', 2, 1, at(6)],
    ['b', 1, 0, at(7)],
  ])
})

test('a refund is due of a cancelled booking alone', () => {
  const { refunds } = owedOf(
    [],
    [
      row('cancelled', aBooking({ status: 'cancelled', refundDue: 5 })),
      row('nothing', aBooking({ status: 'cancelled', refundDue: 0 })),
      row('approved', aBooking({ status: 'approved', refundDue: 5 })),
    ],
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
