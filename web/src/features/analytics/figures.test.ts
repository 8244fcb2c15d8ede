import { type DayCount, emptyDay } from '@portal/model/statistics'
import { describe, expect, it } from 'vitest'
import {
  answerTimeOf,
  changeOf,
  firstCounted,
  funnelOf,
  percentOf,
  popularPackages,
  scaleTop,
} from './figures.ts'

describe('the change against before', () => {
  it.each([
    [112, 100, 0.12],
    [70, 100, -0.3],
    [0, 5, -1],
    [5, 5, 0],
  ])('%i after %i is %d', (now, before, change) => {
    expect(changeOf(now, before)).toBeCloseTo(change)
  })
  it('is unknown where nothing was before', () => expect(changeOf(5, 0)).toBeNull())
})

describe('the funnel', () => {
  it('gives each step as a share of the one before and of the visits', () => {
    const steps = funnelOf({ ...emptyDay(), visits: 400, requests: 40, approved: 20, paid: 15 })
    expect(steps.map(({ step }) => step)).toEqual(['visits', 'requests', 'approved', 'paid'])
    expect(steps.map(({ ofBefore }) => ofBefore)).toEqual([null, 0.1, 0.5, 0.75])
    expect(steps.map(({ ofVisits }) => ofVisits)).toEqual([null, 0.1, 0.05, 0.0375])
  })
  it('says nothing of a step that follows an empty one', () => {
    const steps = funnelOf({ ...emptyDay(), approved: 3 })
    expect(steps.map(({ ofBefore }) => ofBefore)).toEqual([null, null, null, 0])
  })
  it('is above one when more was approved than asked for in the period', () => {
    expect(funnelOf({ ...emptyDay(), requests: 2, approved: 3 })[2]?.ofBefore).toBe(1.5)
  })
})

it('the answer time is the mean over the answers, and unknown without any', () => {
  expect(answerTimeOf({ ...emptyDay(), answered: 4, answeredMs: 10_000 })).toBe(2_500)
  expect(answerTimeOf(emptyDay())).toBeNull()
})

describe('popular packages', () => {
  const count = (name: string, requests: number, revenue: number, back = 0) => ({
    name,
    requests,
    revenue,
    back,
  })
  const total = (packages: DayCount['packages'], revenue: number, refunded = 0) => ({
    ...emptyDay(),
    packages,
    revenue,
    refunded,
  })
  it('come by what is left of their revenue, then by requests, and make up the whole', () => {
    const rows = popularPackages(
      total(
        {
          film: count('Film', 9, 0),
          wedding: count('Wedding', 2, 500, 200),
          portrait: count('Portrait', 7, 60),
          event: count('Event', 10, 0),
        },
        600,
        200,
      ),
    )
    expect(rows.map(({ id }) => id)).toEqual(['wedding', 'portrait', 'event', 'film', null])
    expect(rows.map(({ revenue }) => revenue)).toEqual([300, 60, 0, 0, 40])
    expect(rows.map(({ fraction }) => fraction)).toEqual([0.75, 0.15, 0, 0, 0.1])
  })
  it('have no share where nothing was earned', () => {
    expect(popularPackages(total({ film: count('Film', 1, 0) }, 0))[0]?.fraction).toBe(0)
  })
})

it.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [5, 5],
  [7, 10],
  [999_999, 1_000_000],
  [1_000_000, 1_000_000],
  [1_000_001, 2_000_000],
])('a scale for %i goes to %i', (value, top) => expect(scaleTop(value)).toBe(top))

it.each([
  [0, '0'],
  [0.0064, '0.6'],
  [0.05, '5'],
  [0.0999, '10'],
  [0.123, '12'],
  [-0.3, '30'],
  [12.5, '1,250'],
])('the share %d reads %s', (fraction, words) => expect(percentOf(fraction)).toBe(words))

it('the first counted day is the earliest of all months', () => {
  const days = (...names: string[]) => ({
    days: Object.fromEntries(names.map((day) => [day, emptyDay()])),
  })
  expect(
    firstCounted(
      new Map([
        ['2026-11', days('03')],
        ['2026-10', days('30', '07')],
        ['2026-09', days()],
      ]),
    ),
  ).toBe('2026-10-07')
  expect(firstCounted(new Map())).toBeNull()
})
