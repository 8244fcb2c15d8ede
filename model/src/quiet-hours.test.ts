import { expect, test } from 'vitest'
import { nextDailyMail, quietUntil } from './quiet-hours.ts'

const night = { quiet: { from: '22:00', to: '07:00' }, zone: 'Europe/Brussels' }
const endOf = (of: Parameters<typeof quietUntil>[0], now: string) =>
  quietUntil(of, new Date(now))?.toISOString() ?? null

test('quiet hours that pass midnight hold from their first minute up to their last', () => {
  expect(endOf(night, '2027-01-10T20:59:59Z')).toBe(null)
  expect(endOf(night, '2027-01-10T21:00:00Z')).toBe('2027-01-11T06:00:00.000Z')
  expect(endOf(night, '2027-01-11T05:59:59Z')).toBe('2027-01-11T06:00:00.000Z')
  expect(endOf(night, '2027-01-11T06:00:00Z')).toBe(null)
})

test('quiet hours within a day end on that day', () => {
  const noon = { quiet: { from: '12:30', to: '14:00' }, zone: 'America/New_York' }
  expect(endOf(noon, '2027-01-11T17:29:00Z')).toBe(null)
  expect(endOf(noon, '2027-01-11T17:30:00Z')).toBe('2027-01-11T19:00:00.000Z')
})

test('a night that loses an hour ends at seven by the clock, and so does one that gains one', () => {
  expect(endOf(night, '2027-03-27T22:00:00Z')).toBe('2027-03-28T05:00:00.000Z')
  expect(endOf(night, '2027-10-30T21:00:00Z')).toBe('2027-10-31T06:00:00.000Z')
})

test('an end that is left out by the clock is the first minute after it', () => {
  const short = { quiet: { from: '22:00', to: '02:30' }, zone: 'Europe/Brussels' }
  expect(endOf(short, '2027-03-27T23:00:00Z')).toBe('2027-03-28T01:00:00.000Z')
})

test('an hour that comes twice is quiet twice', () => {
  const short = { quiet: { from: '22:00', to: '02:30' }, zone: 'Europe/Brussels' }
  // 02:45 summer time is over; 02:15 winter time, half an hour later, is quiet again.
  expect(endOf(short, '2027-10-31T00:45:00Z')).toBe(null)
  expect(endOf(short, '2027-10-31T01:15:00Z')).toBe('2027-10-31T01:30:00.000Z')
})

test('no hours, and hours without length, are never quiet', () => {
  expect(endOf({ ...night, quiet: null }, '2027-01-11T00:00:00Z')).toBe(null)
  expect(endOf({ ...night, quiet: { from: '07:00', to: '07:00' } }, '2027-01-11T06:00:00Z')).toBe(
    null,
  )
})

test('the daily mail goes out at eight where the person lives, on the day the clock changes too', () => {
  const next = (zone: string, now: string) => nextDailyMail(zone, new Date(now)).toISOString()
  expect(next('Europe/Brussels', '2027-01-11T06:59:30Z')).toBe('2027-01-11T07:00:00.000Z')
  expect(next('Europe/Brussels', '2027-01-11T07:00:00Z')).toBe('2027-01-12T07:00:00.000Z')
  expect(next('Europe/Brussels', '2027-03-28T00:00:00Z')).toBe('2027-03-28T06:00:00.000Z')
  expect(next('Asia/Kathmandu', '2027-01-11T00:00:00Z')).toBe('2027-01-11T02:15:00.000Z')
})
