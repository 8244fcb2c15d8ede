import { expect, it } from 'vitest'
import { countdownTo } from './countdown.ts'

it.each([
  ['2027-03-13', { when: 'today' }],
  ['2027-03-14', { when: 'tomorrow' }],
  ['2027-03-12', { when: 'yesterday' }],
  ['2027-03-15', { when: 'ahead', unit: 'days', count: 2 }],
  ['2027-04-02', { when: 'ahead', unit: 'days', count: 20 }],
  ['2027-04-03', { when: 'ahead', unit: 'weeks', count: 3 }],
  ['2027-07-10', { when: 'ahead', unit: 'weeks', count: 17 }],
  ['2027-07-11', { when: 'ahead', unit: 'months', count: 4 }],
  ['2027-03-03', { when: 'ago', unit: 'days', count: 10 }],
])('counts from 13 March 2027 to %s', (date, countdown) => {
  expect(countdownTo(date, '2027-03-13')).toEqual(countdown)
})

it('counts days, not hours: the night the clocks change is one day', () => {
  expect(countdownTo('2027-03-29', '2027-03-28')).toEqual({ when: 'tomorrow' })
})
