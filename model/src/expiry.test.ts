import { describe, expect, test } from 'vitest'
import {
  daysLeft,
  endingOn,
  expiryDue,
  expiryStep,
  galleryPhase,
  isEnding,
  lastDayFrom,
  lastDayOf,
} from './expiry.ts'
import { Studio, updateStudio } from './studio.ts'
import { aStudio } from './examples.ts'

const zone = 'Europe/Brussels'
// On 28 March 2027 Brussels changes to summer time.
const end = new Date('2027-03-28T22:00:00Z')

test.each([
  ['preparing', { published: false, archivedAt: null }],
  ['open', { published: true, archivedAt: null }],
  ['archived', { published: false, archivedAt: end }],
  ['archived', { published: true, archivedAt: end }],
])('a gallery is %s', (phase, gallery) => {
  expect(galleryPhase(gallery)).toBe(phase)
})

describe('the last day', () => {
  test('is open to its end in the studio’s zone', () => {
    expect(endingOn('2027-03-28', zone).expiresAt).toEqual(end)
    expect(lastDayOf(end, zone)).toBe('2027-03-28')
    expect(daysLeft(end, zone, new Date('2027-03-28T21:59:59Z'))).toBe(0)
    expect(daysLeft(end, zone, end)).toBe(-1)
  })

  test('counts from the day of publishing, or there is none', () => {
    expect(lastDayFrom(365, zone, new Date('2026-11-21T23:30:00Z'))).toBe('2027-11-22')
    expect(lastDayFrom(null, zone, end)).toBeNull()
    expect(endingOn(null, zone)).toEqual({ expiresAt: null, expiryDue: null })
  })
})

describe('what is due', () => {
  test.each([
    [15, { kind: 'wait' }],
    [14, { kind: 'warn', ahead: 14 }],
    [4, { kind: 'warn', ahead: 14 }],
    [3, { kind: 'warn', ahead: 3 }],
    [0, { kind: 'warn', ahead: 3 }],
  ])('%i days before', (days, step) => {
    const now = new Date(Date.parse('2027-03-28T10:00:00Z') - days * 86_400_000)
    expect(expiryStep(end, zone, now)).toEqual(step)
    expect(isEnding(end, zone, now)).toBe(days <= 14)
  })

  test('is the archive from the very end on', () => {
    expect(expiryStep(end, zone, new Date(end.getTime() - 1)).kind).toBe('warn')
    expect(expiryStep(end, zone, end)).toEqual({ kind: 'archive' })
  })

  test('comes in its order, and what was slept through only once', () => {
    const first = expiryDue(end, zone, null)!
    expect(first).toEqual(new Date('2027-03-13T23:00:00Z'))
    const second = expiryDue(end, zone, first)!
    expect(second).toEqual(new Date('2027-03-24T23:00:00Z'))
    expect(expiryDue(end, zone, second)).toEqual(end)
    expect(expiryDue(end, zone, end)).toBeNull()
    // The clock slept from 20 days before to 2 days before: one check, and then the end.
    expect(expiryDue(end, zone, new Date('2027-03-26T10:00:00Z'))).toEqual(end)
  })

  test('is at once when the day is moved so near that a warning is late', () => {
    const { expiryDue: due } = endingOn('2027-03-28', zone)
    expect(due! < new Date('2027-03-20T10:00:00Z')).toBe(true)
  })
})

describe('how long galleries stay', () => {
  test('is a year until Les says otherwise', () => {
    const { galleryDays: _, ...before } = aStudio()
    expect(Studio.parse(before).galleryDays).toBe(365)
  })

  test('does not come back with a change of something else', () => {
    expect(updateStudio.input.parse({ tagline: 'Days you keep.' })).toEqual({
      tagline: 'Days you keep.',
    })
  })

  test.each([0, 29, 3_651, 30.5])('is never %d days', (galleryDays) => {
    expect(updateStudio.input.safeParse({ galleryDays }).success).toBe(false)
  })
})
