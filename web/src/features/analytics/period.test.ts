import { describe, expect, it } from 'vitest'
import { monthsOf, partsOf, periodBefore, periodOf, readPeriod, typedPeriod } from './period.ts'

const today = '2026-11-21'

describe('a named period', () => {
  it.each([
    ['month', '2026-11-01'],
    ['quarter', '2026-09-01'],
    ['twelve', '2025-12-01'],
    ['year', '2026-01-01'],
  ] as const)('%s begins on %s and ends today', (preset, from) => {
    expect(periodOf(preset, today)).toEqual({ from, to: today })
  })
})

describe('the period before', () => {
  it.each([
    ['2026-11-01', '2026-11-21', '2026-10-01', '2026-10-21'],
    ['2026-09-01', '2026-11-21', '2026-06-01', '2026-08-21'],
    ['2025-12-01', '2026-11-21', '2024-12-01', '2025-11-21'],
    ['2027-02-01', '2027-02-28', '2027-01-01', '2027-01-31'],
    ['2027-03-01', '2027-03-31', '2027-02-01', '2027-02-28'],
    ['2027-03-01', '2027-03-30', '2027-02-01', '2027-02-28'],
    ['2028-01-01', '2028-12-31', '2027-01-01', '2027-12-31'],
    ['2027-03-25', '2027-03-31', '2027-03-18', '2027-03-24'],
    ['2027-03-02', '2027-03-02', '2027-03-01', '2027-03-01'],
  ])('of %s to %s is %s to %s', (from, to, before, until) => {
    expect(periodBefore({ from, to })).toEqual({ from: before, to: until })
  })
})

describe('typed days', () => {
  it.each([
    ['2026-11-21', '2026-11-20'],
    ['2026-11-01', '2026-11-22'],
    ['0002-01-01', '2026-11-01'],
    ['', '2026-11-01'],
    ['2026-02-30', '2026-11-01'],
  ])('from %s to %s are no period', (from, to) => {
    expect(typedPeriod(from, to, today)).toBeNull()
  })

  it('may be one day alone', () => {
    expect(typedPeriod(today, today, today)).toEqual({ from: today, to: today })
  })
})

describe('the address', () => {
  const read = (address: string) => readPeriod(new URLSearchParams(address), today)
  it('asks for typed days before a named period', () => {
    expect(read('period=year&from=2026-03-05&to=2026-03-09')).toEqual({
      preset: null,
      period: { from: '2026-03-05', to: '2026-03-09' },
    })
  })
  it.each(['', 'period=ever', 'from=2026-03-09&to=2026-03-05'])(
    'with "%s" falls back to the last twelve months',
    (address) => expect(read(address).preset).toBe('twelve'),
  )
})

describe('the parts of a period', () => {
  it('are days for two months and months beyond', () => {
    expect(partsOf({ from: '2026-10-01', to: '2026-11-30' }).parts).toHaveLength(61)
    expect(partsOf({ from: '2026-10-01', to: '2026-12-02' }).kind).toBe('month')
  })
  it('are cut to the period and leave out no day of it', () => {
    expect(partsOf({ from: '2026-09-15', to: '2026-11-21' }).parts).toEqual([
      { from: '2026-09-15', to: '2026-09-30' },
      { from: '2026-10-01', to: '2026-10-31' },
      { from: '2026-11-01', to: '2026-11-21' },
    ])
  })
  it('have every month across a new year', () => {
    expect(monthsOf({ from: '2026-11-30', to: '2027-02-01' })).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ])
  })
})
