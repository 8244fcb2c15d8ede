import { daysOf } from '@portal/model/calendar'
import { describe, expect, it } from 'vitest'
import { focusAfter, weeksOf } from './month-weeks.ts'

describe('the weeks of a month', () => {
  it.each(['2027-02', '2027-03', '2027-08', '2028-02'])(
    'of %s are six, without a gap, and hold the whole month',
    (month) => {
      const days = weeksOf(month).flat()
      expect(days).toHaveLength(42)
      expect(new Set(days).size).toBe(42)
      expect(days.toSorted()).toEqual(days)
      expect(days).toEqual(expect.arrayContaining(daysOf(month)))
    },
  )

  it('begin on the Monday of the first week', () => {
    expect(weeksOf('2027-08')[0]).toEqual([
      '2027-07-26',
      '2027-07-27',
      '2027-07-28',
      '2027-07-29',
      '2027-07-30',
      '2027-07-31',
      '2027-08-01',
    ])
    expect(weeksOf('2027-02')[0]?.[0]).toBe('2027-02-01')
  })
})

describe('the keys', () => {
  it.each([
    ['ArrowLeft', false, '2027-03-01', '2027-02-28'],
    ['ArrowRight', false, '2027-12-31', '2028-01-01'],
    ['ArrowUp', false, '2027-03-03', '2027-02-24'],
    ['ArrowDown', false, '2027-03-28', '2027-04-04'],
    ['Home', false, '2027-03-14', '2027-03-08'],
    ['End', false, '2027-03-08', '2027-03-14'],
    ['PageUp', false, '2027-03-31', '2027-02-28'],
    ['PageDown', false, '2027-03-31', '2027-04-30'],
    ['PageDown', true, '2028-02-29', '2029-02-28'],
  ])('%s (shift %s) from %s goes to %s', (key, shift, from, to) => {
    expect(focusAfter(key, shift, from)).toBe(to)
  })

  it.each(['Tab', 'Enter', ' ', 'a'])('leaves %j alone', (key) => {
    expect(focusAfter(key, false, '2027-03-10')).toBeNull()
  })
})
