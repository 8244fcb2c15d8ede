import { expect, test } from 'vitest'
import { bookableMonths, isBookable, isWishable, nowBooking, stateOfDay } from './availability.ts'
import {
  addDays,
  addMonths,
  CalendarDate,
  dayIn,
  daysOf,
  endOfDay,
  startOfDay,
  weekdayOf,
} from './calendar.ts'
import { aStudio } from './examples.ts'

const studio = aStudio()
const now = new Date('2026-11-21T12:00:00Z')
const saturday = '2027-03-13'
const booked = (count: number) => ({ shoots: { [saturday]: count } })

test('a day is open, has few left, then is full', () => {
  expect(stateOfDay(studio, null, saturday, now)).toBe('open')
  expect(stateOfDay(studio, booked(1), saturday, now)).toBe('few-left')
  expect(stateOfDay(studio, booked(2), saturday, now)).toBe('full')
})

test('the past, the notice, the week pattern and the horizon close a day', () => {
  expect(stateOfDay(studio, null, '2026-11-20', now)).toBe('closed')
  expect(stateOfDay(studio, null, '2026-12-03', now)).toBe('closed')
  expect(stateOfDay(studio, null, '2027-03-15', now)).toBe('closed') // a Monday
  expect(stateOfDay(studio, null, '2028-06-03', now)).toBe('closed')
  expect(stateOfDay(studio, null, '2028-05-27', now)).toBe('open')
})

test('today is the studio’s today, not the server’s', () => {
  const lateEvening = new Date('2026-11-21T23:30:00Z')
  expect(dayIn('Europe/Brussels', lateEvening)).toBe('2026-11-22')
  expect(dayIn('America/New_York', lateEvening)).toBe('2026-11-21')
})

test('calendar arithmetic does not stumble over daylight saving', () => {
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
  expect(addDays('2027-10-30', 2)).toBe('2027-11-01')
  expect(addMonths('2026-11', 14)).toBe('2028-01')
  expect(daysOf('2028-02')).toHaveLength(29)
  expect(weekdayOf(saturday)).toBe(5)
})

test('every day that is taken has a beginning and an end; a slip of the year is none', () => {
  for (const day of ['1970-01-02', '2011-12-30', '2028-02-29', '8999-12-31'])
    for (const zone of ['Pacific/Apia', 'Pacific/Kiritimati', 'Etc/GMT+12'])
      expect(+endOfDay(zone, CalendarDate.parse(day))).toBeGreaterThanOrEqual(
        +startOfDay(zone, day),
      )
  for (const day of ['0026-06-20', '0000-01-01', '9999-12-31', '2027-02-29'])
    expect(CalendarDate.safeParse(day).success, day).toBe(false)
})

const fullMonth = (month: string) => ({
  shoots: Object.fromEntries(daysOf(month).map((day) => [day, 2])),
})

test('"now booking" is the first month with a free day, the pinned one, or none', () => {
  expect(nowBooking(studio, () => null, now)).toBe('2026-12')
  expect(nowBooking(studio, (month) => (month === '2026-12' ? fullMonth(month) : null), now)).toBe(
    '2027-01',
  )
  expect(nowBooking(aStudio({ pinnedMonth: '2027-06' }), () => null, now)).toBe('2027-06')
  expect(nowBooking(studio, fullMonth, now)).toBeNull()
  expect(bookableMonths(studio, now)).toHaveLength(19)
})

test.each([
  ['is said while it has a free day', '2027-06', () => null, '2027-06'],
  ['is not said once it has gone by', '2026-10', () => null, '2026-12'],
  ['is not said beyond the horizon', '2031-01', () => null, '2026-12'],
  [
    'is not said when it is full',
    '2027-06',
    (month: string) => (month === '2027-06' ? fullMonth(month) : null),
    '2026-12',
  ],
] as const)('a pinned month %s', (_, pinnedMonth, bookedIn, said) => {
  expect(nowBooking(aStudio({ pinnedMonth }), bookedIn, now)).toBe(said)
})

test('blocked ranges close their days, the first and the last included, and nothing beside them', () => {
  const range = { from: '2027-03-12', to: '2027-03-14' }
  const blocked = aStudio({ availability: { ...studio.availability, blocked: [range] } })
  expect(stateOfDay(blocked, null, '2027-03-11', now)).toBe('open')
  for (const day of ['2027-03-12', '2027-03-13', '2027-03-14'])
    expect(stateOfDay(blocked, booked(2), day, now)).toBe('closed')
  expect(stateOfDay(blocked, null, '2027-03-17', now)).toBe('open')
})

test('a full day may be wished for, a closed one not', () => {
  expect(isBookable('full')).toBe(false)
  expect(isWishable('full')).toBe(true)
  expect(isWishable('closed')).toBe(false)
})
