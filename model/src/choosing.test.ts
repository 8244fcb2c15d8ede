import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  agreedLimit,
  Choosing,
  choosingOf,
  closesAt,
  extrasOf,
  isSoundChoosing,
  moved,
  newSelection,
  picksLimit,
  type SelectionState,
  stateOfChoosing,
  whyNotSubmit,
} from './choosing.ts'
import { aGallery, aPackage } from './examples.ts'
import { Package } from './studio.ts'

const { choosing } = aGallery()
const now = new Date('2027-03-13T10:00:00Z')

test.each<[SelectionState, 'submit' | 'reopen', SelectionState | null]>([
  ['open', 'submit', 'submitted'],
  ['open', 'reopen', null],
  ['submitted', 'submit', null],
  ['submitted', 'reopen', 'reopened'],
  ['reopened', 'submit', 'submitted'],
  ['reopened', 'reopen', null],
])('from %s, %s leads to %s', (from, act, to) => {
  expect(moved(from, act)).toBe(to)
})

test('whatever is done in whatever order, hearts are locked exactly after a submission', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('submit' as const, 'reopen' as const)), (acts) => {
      let state: SelectionState = 'open'
      let lastDone: 'submit' | 'reopen' | null = null
      for (const act of acts) {
        const next: SelectionState | null = moved(state, act)
        if (next === null) continue
        state = next
        lastDone = act
      }
      expect(state === 'submitted').toBe(lastDone === 'submit')
    }),
  )
})

describe('the rules of choosing', () => {
  it.each([
    ['a minimum above the included', { minimum: 21 }],
    ['a maximum below the included', { maximum: 19 }],
    ['more than the included without a price', { extraPrice: null }],
    ['extras for nothing', { extraPrice: 0 }],
    ['extras beyond all measure', { maximum: 2_000, extraPrice: 100_000 }],
    ['more than one document holds', { maximum: picksLimit + 1 }],
    ['a last day that there is not', { deadline: '2027-02-30' }],
  ])('refuse %s', (_, changes) => {
    expect(Choosing.safeParse({ ...choosing, ...changes }).success).toBe(false)
  })

  it('come from the package, sound for every package that can be saved', () => {
    expect(choosingOf(aPackage())).toEqual({ ...choosing, deadline: null })
    const none = { minimum: 5, included: 20, maximum: 20, deadline: null, extraPrice: null }
    expect(choosingOf(aPackage({ extraPhotograph: 0 }))).toEqual(none)
    expect(choosingOf(aPackage({ mostExtraPhotographs: 0 }))).toEqual(none)
    const count = fc.integer({ min: 0, max: 2_000 })
    fc.assert(
      fc.property(
        count,
        count,
        count,
        fc.integer({ min: 0, max: 1_000_000_000 }),
        (photographs, leastPhotographs, mostExtraPhotographs, extraPhotograph) => {
          const one = aPackage({
            photographs,
            leastPhotographs,
            mostExtraPhotographs,
            extraPhotograph,
          })
          const rules = choosingOf(one)
          expect(Package.safeParse(one).success).toBe(isSoundChoosing(rules))
          if (isSoundChoosing(rules)) expect(Choosing.safeParse(rules).success).toBe(true)
        },
      ),
    )
  })

  it('end with the last day in the studio’s zone, on the days of a changing clock too', () => {
    expect(closesAt(null, 'Europe/Brussels')).toBeNull()
    expect(closesAt('2027-03-13', 'Europe/Brussels')).toEqual(new Date('2027-03-13T23:00:00Z'))
    expect(closesAt('2027-03-28', 'Europe/Brussels')).toEqual(new Date('2027-03-28T22:00:00Z'))
    // In Santiago the clock leaves midnight out on this night.
    expect(closesAt('2026-09-05', 'America/Santiago')).toEqual(new Date('2026-09-06T04:00:00Z'))
    expect(closesAt('2027-03-13', 'Pacific/Kiritimati')).toEqual(new Date('2027-03-13T10:00:00Z'))
  })

  it('price what is beyond the included, and nothing else', () => {
    expect(extrasOf(choosing, 20)).toEqual({ count: 0, amount: 0 })
    expect(extrasOf(choosing, 22)).toEqual({ count: 2, amount: 5_000 })
    expect(extrasOf({ included: 20, extraPrice: null }, 22)).toEqual({ count: 0, amount: 0 })
  })
})

describe('a gallery', () => {
  it.each([
    ['open', aGallery()],
    ['open', aGallery({ selection: { ...newSelection, state: 'reopened' } })],
    ['open', aGallery({ closesAt: new Date(now.getTime() + 1) })],
    ['over', aGallery({ closesAt: now })],
    ['submitted', aGallery({ selection: { ...newSelection, state: 'submitted' }, closesAt: now })],
    ['none', aGallery({ choosing: { ...choosing, minimum: 0, included: 0, maximum: 0 } })],
  ])('is %s', (state, gallery) => {
    expect(stateOfChoosing(gallery, now)).toBe(state)
  })

  it.each([
    ['nothing chosen', aGallery(), 0, 'too-few-chosen'],
    ['nothing chosen where nothing must be', aGallery({ ready: 0 }), 0, 'too-few-chosen'],
    ['one less than the minimum', aGallery({ ready: 30 }), 4, 'too-few-chosen'],
    ['the minimum', aGallery({ ready: 30 }), 5, null],
    ['all there are, fewer than the minimum', aGallery({ ready: 3 }), 3, null],
    ['the maximum', aGallery({ ready: 90 }), 50, null],
    ['one more than the maximum', aGallery({ ready: 90 }), 51, 'too-many-chosen'],
    ['after the last day', aGallery({ closesAt: now }), 20, 'choosing-over'],
    [
      'twice',
      aGallery({ selection: { ...newSelection, state: 'submitted' } }),
      20,
      'selection-locked',
    ],
  ])('with %s is submitted or refused', (_, gallery, chosen, refusal) => {
    expect(whyNotSubmit(gallery, chosen, now)).toBe(refusal)
  })
})

test.each([
  [0, 20],
  [1, 21],
  [5, 25],
  [99, 25],
])('with %i extras agreed to, %i may be chosen unasked', (agreed, limit) =>
  expect(agreedLimit({ included: 20, maximum: 25 }, agreed)).toBe(limit),
)
