import type { BookingStatus } from '@portal/model/booking'
import { aBooking, aConversation, aStudio } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { expect, test, vi } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import { bellOf, decided, put, studioInMemory } from '@portal/testing/arrange/studio-in-memory'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/stripe', () => import('@portal/testing/fakes/memory-stripe'))
vi.mock('#platform/tasks', () => ({ enqueue: () => Promise.resolve() }))
vi.stubEnv('SITE_URL', 'http://localhost')
vi.stubEnv('ADMIN_EMAILS', 'les@example.com')

const { read, transaction } = await import('#platform/firestore')
const { answerChange } = await import('./answer-change.ts')
const { offerDate } = await import('./offer-date.ts')
const { remindShoots } = await import('./remind-shoots.ts')
const { rescheduleBooking } = await import('./reschedule-booking.ts')
const { saveMoodboard } = await import('./save-moodboard.ts')
const { announceQueue } = await import('../queue/announce-queue.ts')

/** Ann has two bookings: the second is the one that is spoken of, and has a thread of its own. */
const [first, second] = ['booking-of-ann-1', 'booking-of-ann-2']
const date = '2028-06-10'
const ann = anActor('ann', 'client')

const both = (status: BookingStatus) =>
  put((tx) => {
    for (const id of [first, second])
      tx.write(doc.booking(id), aBooking({ client: 'ann', status, date }))
    tx.write(doc.conversation(second), aConversation({ booking: second }))
    tx.write(doc.queue(), { order: status === 'pending' ? [first, second] : [] })
    tx.write(doc.announcedQueue(), { order: ['before', first, 'between', second] })
  })

const move = (from: BookingStatus, to: BookingStatus) => async () => {
  await both(from)
  await decided(second, to)
}

const studio = aStudio()
const availability = { ...studio.availability, shootsPerDay: 5 }
studioInMemory(undefined, { ...studio, availability })

const home = `/portal?booking=${second}`
const thread = `/portal/chat/${second}`

test.each<[string, () => Promise<unknown>, Record<string, string>]>([
  ['is waitlisted', move('pending', 'waitlisted'), { 'booking-waitlisted': home }],
  ['is approved', move('pending', 'approved'), { 'booking-approved': home }],
  ['is completed', move('approved', 'completed'), { 'booking-completed': home }],
  ['is declined', move('pending', 'declined'), { 'booking-declined': thread }],
  ['is cancelled', move('approved', 'cancelled'), { 'booking-cancelled': thread }],
  [
    'moves to another day',
    async () => {
      await both('pending')
      await rescheduleBooking({ booking: second, date: '2028-06-12' }, les)
    },
    { 'request-rescheduled': home },
  ],
  [
    'stays on its day',
    async () => {
      await both('approved')
      await transaction(async (tx) => {
        const booking = await tx.read(doc.booking(second))
        const change = { kind: 'cancel' as const, words: '', at: new Date() }
        tx.write(doc.booking(second), { ...booking, change })
      })
      await answerChange({ booking: second, accept: false }, les)
    },
    { 'change-declined': thread },
  ],
  [
    'is offered a freed date',
    async () => {
      await both('pending')
      await put((tx) => tx.write(doc.queue(), { order: [second] }))
      await offerDate(date, new Date('2028-01-10T10:00:00Z'))
    },
    { 'date-offered': home },
  ],
  [
    'gets a new reference',
    async () => {
      await both('approved')
      const link = { kind: 'link' as const, url: 'https://example.com/a', caption: '' }
      await saveMoodboard({ booking: second, references: [{ id: 'reference-1', ...link }] }, ann)
    },
    { 'references-arrived': `/desk/bookings/${second}/references` },
  ],
])('a notice that one of two bookings %s leads to that one', async (_, act, expected) => {
  await act()
  const told = [...(await bellOf('ann')), ...(await bellOf(studioDesk))]
  const links = Object.fromEntries(told.map(({ kind, link }) => [kind, link]))
  expect(links).toMatchObject(expected)
  for (const kind of Object.keys(expected))
    expect(told.find((entry) => entry.kind === kind)?.about).toMatchObject({ booking: second })
})

test('of two that have moved up each is told of by itself', async () => {
  await both('pending')
  await announceQueue()
  const links = (await bellOf('ann')).map(({ link }) => link)
  expect(links.toSorted()).toEqual([`/portal?booking=${first}`, home])
})

test('of two shoots on one day each is reminded of by itself', async () => {
  await both('approved')
  await remindShoots(new Date('2028-06-09T10:00:00Z'))
  const links = (await bellOf('ann')).map(({ link }) => link)
  expect(links.toSorted()).toEqual([`/portal?booking=${first}`, home])
})

test('a booking without a thread of its own is talked about in the first', async () => {
  await both('pending')
  await decided(first, 'declined')
  const [entry] = await bellOf('ann')
  expect(entry?.link).toBe('/portal/chat/ann')
  expect(await read(doc.conversation(first))).toBeNull()
})
