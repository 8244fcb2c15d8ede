import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { startOfDay } from './calendar.ts'
import { instantIn, offsetMs } from './wall-time.ts'

const zones = Intl.supportedValuesOf('timeZone')

/** What Temporal says the instant of a wall time is, in ms. */
const byTemporal = (zone: string, wall: number): number =>
  Temporal.Instant.fromEpochMilliseconds(wall)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds

const iso = (text: string) => Date.parse(`${text}Z`)

test.each([
  ['Europe/Brussels', '2026-03-29T00:30', '2026-03-28T23:30:00.000Z'],
  ['Europe/Brussels', '2026-03-29T01:10', '2026-03-29T00:10:00.000Z'],
  ['Europe/Brussels', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  ['Europe/Brussels', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00.000Z'],
  ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00.000Z'],
  ['Africa/Monrovia', '1971-06-01T12:00', '1971-06-01T12:44:30.000Z'],
])('in %s a clock shows %s at %s', (zone, wall, instant) => {
  expect(instantIn(zone, iso(wall)).toISOString()).toBe(instant)
})

test('any time on any clock is the instant that Temporal says', () => {
  const wall = fc.integer({ min: iso('1970-01-03T00:00'), max: iso('2060-01-01T00:00') })
  fc.assert(
    fc.property(fc.constantFrom(...zones), wall, (zone, at) => {
      expect([zone, at, instantIn(zone, at).getTime()]).toEqual([zone, at, byTemporal(zone, at)])
    }),
    { numRuns: 3_000 },
  )
})

test('so are the hours around every change of a clock in 2026', () => {
  const from = Temporal.Instant.from('2026-01-01T00:00Z')
  for (const zone of zones) {
    for (let at = from.toZonedDateTimeISO(zone); ;) {
      const change = at.getTimeZoneTransition('next')
      if (!change || change.year > 2026) break
      const wall = iso(change.toPlainDateTime().toString())
      for (let minutes = -180; minutes <= 180; minutes += 10) {
        const shown = wall + minutes * 60_000
        expect([zone, shown, instantIn(zone, shown).getTime()]).toEqual([
          zone,
          shown,
          byTemporal(zone, shown),
        ])
      }
      at = change
    }
  }
})

test('a day begins in any zone when its first second does', () => {
  const day = fc.date({
    min: new Date('1971-01-01'),
    max: new Date('2060-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(fc.constantFrom(...zones), day, (zone, at) => {
      const date = at.toISOString().slice(0, 10)
      const first = Temporal.PlainDate.from(date).toZonedDateTime(zone)
      expect(startOfDay(zone, date).getTime()).toBe(first.epochMilliseconds)
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  ['+02:00', 7_200_000],
  ['-00:44:30', -2_670_000],
  ['Z', null],
  ['+2', null],
])('the offset %s is %s ms', (offset, ms) => {
  expect(offsetMs(offset)).toBe(ms)
})
