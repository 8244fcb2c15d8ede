import { describe, expect, it } from 'vitest'
import { focusAfter, weeksOf } from './month-grid.ts'

describe('the weeks of a month', () => {
  it('begin on Monday and leave out the days of other months', () => {
    const weeks = weeksOf('2027-03')
    expect(weeks).toHaveLength(5)
    expect(weeks[0]).toEqual(['2027-03-01', ...[2, 3, 4, 5, 6, 7].map((day) => `2027-03-0${day}`)])
    expect(weeks[4]).toEqual(['2027-03-29', '2027-03-30', '2027-03-31', null, null, null, null])
  })

  it('are six for a long month that begins on a Sunday', () => {
    const weeks = weeksOf('2027-08')
    expect(weeks).toHaveLength(6)
    expect(weeks[0]?.at(-1)).toBe('2027-08-01')
    expect(weeks.flat().filter(Boolean)).toHaveLength(31)
  })
})

describe('the keys of the calendar', () => {
  const months = ['2027-01', '2027-02', '2027-03', '2027-04']
  it.each([
    ['ArrowLeft', false, '2027-03-10', '2027-03-09'],
    ['ArrowRight', false, '2027-03-31', '2027-04-01'],
    ['ArrowUp', false, '2027-03-03', '2027-02-24'],
    ['ArrowDown', false, '2027-03-10', '2027-03-17'],
    ['Home', false, '2027-03-11', '2027-03-08'],
    ['End', false, '2027-03-11', '2027-03-14'],
    ['PageUp', false, '2027-03-31', '2027-02-28'],
    ['PageDown', false, '2027-03-31', '2027-04-30'],
    ['PageDown', true, '2027-03-31', '2027-04-30'],
    ['PageUp', true, '2027-03-31', '2027-01-01'],
    ['ArrowLeft', false, '2027-01-01', '2027-01-01'],
    ['ArrowDown', false, '2027-04-28', '2027-04-30'],
  ])('%s (shift %s) from %s goes to %s', (key, shift, from, to) => {
    expect(focusAfter(key, shift, from, months)).toBe(to)
  })

  it('goes a year on with shift where the year can be looked at', () => {
    const years = ['2027-03', '2028-03', '2028-04']
    expect(focusAfter('PageDown', true, '2027-03-10', years)).toBe('2028-03-10')
  })

  it.each(['Tab', 'Enter', 'a', 'toString'])('leaves %s alone', (key) => {
    expect(focusAfter(key, false, '2027-03-10', months)).toBeNull()
  })
})
