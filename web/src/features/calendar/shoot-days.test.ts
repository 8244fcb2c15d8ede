import type { Booking } from '@portal/model/booking'
import { daysOf } from '@portal/model/calendar'
import { aBooking, aStudio } from '@portal/model/examples'
import { describe, expect, it } from 'vitest'
import { agendaOf, shootDays } from './shoot-days.ts'

const day = '2027-03-13'
const { availability } = aStudio()
const row = (clientName: string, changes: Partial<Booking> = {}) => ({
  id: `booking-of-${clientName}`,
  value: aBooking({ clientName, date: day, ...changes }),
})

describe('a day of shoots', () => {
  const bookings = [
    row('Cy'),
    row('Bo', { status: 'approved' }),
    row('Ann', { status: 'completed' }),
    row('Di', { status: 'declined' }),
    row('Ed', { status: 'cancelled' }),
    row('Flo', { status: 'waitlisted' }),
    row('Gus', { status: 'approved', date: '2027-03-14' }),
  ]
  const [shown] = shootDays([day], bookings, availability)

  it('shows what is sure before what is asked for, and nothing that is off', () => {
    expect(shown?.shoots.map(({ booking }) => booking.clientName)).toEqual(['Ann', 'Bo', 'Cy'])
  })
  it('counts only what is sure against its capacity', () => {
    expect(shown).toMatchObject({ taken: 2, capacity: 2 })
  })
})

it('a day is off by its weekday and blocked by its range', () => {
  const days = shootDays(['2027-03-15', '2027-03-16', '2027-03-17'], [], {
    ...availability,
    blocked: [{ from: '2027-03-16', to: '2027-03-17' }],
  })
  expect(days.map(({ dayOff }) => dayOff)).toEqual([true, true, false])
  expect(days.map(({ blocked }) => blocked !== null)).toEqual([false, true, true])
})

describe('the agenda', () => {
  it('has a line for each day with a shoot, for today, and for blocked days in a row', () => {
    const days = shootDays(daysOf('2027-03'), [row('Ann')], {
      ...availability,
      blocked: [{ from: '2027-03-11', to: '2027-03-15' }],
    })
    expect(
      agendaOf(days, '2027-03-02').map((entry) =>
        entry.kind === 'day' ? entry.day.date : `${entry.from} ${entry.to}`,
      ),
    ).toEqual(['2027-03-02', '2027-03-11 2027-03-12', '2027-03-13', '2027-03-14 2027-03-15'])
  })
  it('is empty in a month of another time without anything', () => {
    expect(agendaOf(shootDays(daysOf('2027-03'), [], availability), '2026-11-21')).toEqual([])
  })
})
