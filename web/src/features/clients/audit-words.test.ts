import { type AuditEntry, AuditEvent } from '@portal/model/audit'
import { NewerWord } from '@portal/model/records/newer'
import { expect, it, test } from 'vitest'
import { lineOf, type LogContext } from './audit-words.ts'

const names: Record<string, string> = { ann: 'Ann Maes', bo: 'Bo Janssens', les: 'Les Vermeer' }
const context: LogContext = {
  studio: { currency: 'EUR', zone: 'Europe/Brussels' },
  nameOf: (person) => names[person] ?? null,
}
const entry = (changes: Partial<AuditEntry>): AuditEntry => ({
  event: 'booking.requested',
  actor: 'ann',
  person: 'ann',
  details: {},
  at: new Date('2026-11-21T17:04:00Z'),
  ...changes,
})
const moved = { from: 'approved', to: 'cancelled', booking: 'b1' }

it.each<[string, Partial<AuditEntry>]>([
  [
    'Ann Maes asked for a shoot, €3,200.00',
    { event: 'booking.requested', details: { booking: 'b1', total: 320_000 } },
  ],
  [
    'Les Vermeer moved Ann Maes’ booking from Approved to Cancelled',
    { event: 'booking.status-changed', actor: 'les', details: { ...moved, refund: 0 } },
  ],
  [
    'Ann Maes moved their booking from Approved to Cancelled, €800.00 to be paid back',
    { event: 'booking.status-changed', details: { ...moved, refund: 80_000 } },
  ],
  [
    'Les Vermeer moved Ann Maes’ shoot from 13 March 2027 to 20 March 2027',
    {
      event: 'booking.rescheduled',
      actor: 'les',
      details: { booking: 'b1', from: '2027-03-13', to: '2027-03-20' },
    },
  ],
  [
    'Les Vermeer declined Ann Maes’ request to cancel',
    {
      event: 'booking.change-answered',
      actor: 'les',
      details: { booking: 'b1', kind: 'cancel', accept: false },
    },
  ],
  [
    'Les Vermeer moved a booking to place 2 on the waiting list: “A friend”',
    {
      event: 'queue.moved',
      actor: 'les',
      person: null,
      details: { booking: 'b1', to: 2, reason: 'A friend' },
    },
  ],
  [
    'Bo Janssens joined Ann Maes as a partner',
    { event: 'member.joined', actor: 'bo', person: 'ann', details: { role: 'partner' } },
  ],
  [
    'Ann Maes submitted 22 photographs, 2 of them extras for €50.00',
    {
      event: 'gallery.submitted',
      details: { gallery: 'b1', photos: 22, extras: 2, amount: 5_000 },
    },
  ],
  [
    'Les Vermeer hid 2 photographs in Ann Maes’ gallery',
    { event: 'gallery.photos-hidden', actor: 'les', details: { gallery: 'b1', photos: 2 } },
  ],
  [
    'Les Vermeer moved a camera clock in Ann Maes’ gallery 1 h 3 min later',
    {
      event: 'gallery.clock-set',
      actor: 'les',
      details: { gallery: 'b1', camera: 1, shift: 3_780, photos: 9 },
    },
  ],
  [
    'Les Vermeer moved a camera clock in Ann Maes’ gallery 25 min earlier',
    { event: 'gallery.clock-set', actor: 'les', details: { gallery: 'b1', shift: -1_500 } },
  ],
  [
    'Les Vermeer undid a clock correction in Ann Maes’ gallery',
    { event: 'gallery.clock-set', actor: 'les', details: { gallery: 'b1', shift: 0 } },
  ],
  [
    'Les Vermeer archived Ann Maes’ gallery: “Long ago”',
    {
      event: 'gallery.archived',
      actor: 'les',
      details: { gallery: 'b1', reason: 'Long ago' },
    },
  ],
  [
    'The portal archived Ann Maes’ gallery',
    { event: 'gallery.archived', actor: null, details: { gallery: 'b1', reason: null } },
  ],
  [
    'Les Vermeer set the last day of Ann Maes’ gallery to 3 March 2027',
    {
      event: 'gallery.expiry-changed',
      actor: 'les',
      details: { gallery: 'b1', lastDay: '2027-03-03' },
    },
  ],
  [
    'Les Vermeer arranged Ann Maes’ gallery',
    { event: 'gallery.arranged', actor: 'les', details: { gallery: 'b1', order: 'name' } },
  ],
  [
    'Les Vermeer let Ann Maes’ downloads open by themselves again: “She asked”',
    {
      event: 'gallery.release-decided',
      actor: 'les',
      details: { gallery: 'b1', decision: 'by-rules', reason: 'She asked' },
    },
  ],
  [
    'Les Vermeer opened Ann Maes’ downloads: “She asked”',
    {
      event: 'gallery.release-decided',
      actor: 'les',
      details: { gallery: 'b1', decision: 'released', reason: 'She asked' },
    },
  ],
  [
    'Les Vermeer closed Ann Maes’ downloads: “She asked”',
    {
      event: 'gallery.release-decided',
      actor: 'les',
      details: { gallery: 'b1', decision: 'withdrawn', reason: 'She asked' },
    },
  ],
  [
    'Les Vermeer reordered 3 photographs in Ann Maes’ gallery',
    {
      event: 'gallery.arranged',
      actor: 'les',
      details: { gallery: 'b1', photos: 3, set: 'Ceremony' },
    },
  ],
  [
    'Les Vermeer reopened Ann Maes’ choice: “One more”',
    {
      event: 'gallery.reopened',
      actor: 'les',
      details: { gallery: 'b1', reason: 'One more', deadline: null },
    },
  ],
  [
    'Les Vermeer moved a booking to place 2 on the waiting list',
    {
      event: 'queue.moved',
      actor: 'les',
      person: null,
      details: { booking: 'b1', to: 2, reason: null },
    },
  ],
  [
    'Les Vermeer changed the settings: packages, extras',
    {
      event: 'studio.changed',
      actor: 'les',
      person: null,
      details: { changed: 'packages addOns' },
    },
  ],
  [
    'Les Vermeer switched off the text “Approved”',
    {
      event: 'notice.edited',
      actor: 'les',
      person: null,
      details: { kind: 'booking-approved', on: false, own: false },
    },
  ],
  [
    'Ann Maes paid €800.00',
    { event: 'payment.received', actor: null, details: { payment: 'pi_1', amount: 80_000 } },
  ],
  [
    '13 March 2027 was offered to Ann Maes',
    { event: 'offer.made', actor: null, details: { date: '2027-03-13', booking: 'b1' } },
  ],
  ['A client paid €1.00', { event: 'payment.received', person: 'gone', details: { amount: 100 } }],
  [
    'Alarm: 64 sign-ins that failed, all turned away',
    {
      event: 'alarm.raised',
      actor: null,
      person: null,
      details: { count: 64, alarm: 'sign-in' },
    },
  ],
  [
    'Alarm: 2000 e-mails within an hour, so the rest have to wait',
    {
      event: 'alarm.raised',
      actor: null,
      person: null,
      details: { count: 2_000, alarm: 'mails' },
    },
  ],
  [
    'Somebody asked for a sign-in link',
    { event: 'sign-in-link.requested', actor: null, person: null },
  ],
])('says: %s', (sentence, changes) => {
  expect(lineOf(entry(changes), context).sentence).toBe(sentence)
})

test('every event makes a sentence also without its details', () => {
  for (const event of AuditEvent.options) {
    const { sentence } = lineOf(entry({ event, actor: null, person: null }), context)
    expect(sentence).not.toMatch(/undefined|null/)
  }
})

test('a line says who did it, whom it concerns and when, on the clock of the studio', () => {
  const line = lineOf(entry({ event: 'gallery.published', actor: 'les' }), context)
  expect(line).toMatchObject({
    who: 'Les Vermeer',
    whom: 'Ann Maes',
    when: '21 Nov 2026, 18:04',
  })
  expect(lineOf(entry({ actor: null, person: null }), context)).toMatchObject({
    who: 'The portal',
    whom: '',
  })
})

test('details are shown in words, and what is empty is left out', () => {
  const { details } = lineOf(
    entry({
      event: 'queue.moved',
      details: { booking: 'b1', to: 2, reason: null, 'not-known-yet': 'x' },
    }),
    context,
  )
  expect(details).toEqual([
    { key: 'booking', label: 'Booking', words: 'b1' },
    { key: 'to', label: 'To', words: '2' },
    { key: 'not-known-yet', label: 'not-known-yet', words: 'x' },
  ])
})

test('a reason that happens to be a status stays as it was written', () => {
  const { details } = lineOf(
    entry({ event: 'queue.moved', details: { reason: 'pending' } }),
    context,
  )
  expect(details[0]?.words).toBe('pending')
})

test('an event of a newer version is a line like the others, with its time and its details', () => {
  const event = NewerWord.parse('gallery.printed')
  expect(lineOf(entry({ event, details: { copies: 2 } }), context)).toMatchObject({
    who: 'Ann Maes',
    sentence: 'A newer version of the portal recorded something that this one has no words for',
    when: '21 Nov 2026, 18:04',
    details: [{ key: 'copies', words: '2' }],
  })
})
