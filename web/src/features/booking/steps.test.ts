import { aPackage, aStudio } from '@portal/model/examples'
import { describe, expect, it } from 'vitest'
import { type Draft, emptyDraft } from './draft.ts'
import { estimate, offeredPackages, standingOf, steps, stepToShow } from './steps.ts'

const now = new Date('2026-11-21T12:00:00Z')
const studio = aStudio()
const bruges = { name: 'Bruges', lat: 51.2093, lng: 3.2247 }
const rome = { name: 'Rome', lat: 41.9028, lng: 12.4964 }
const full: Draft = {
  ...emptyDraft('a-draft-of-sixteen-or-more'),
  package: 'the-wedding',
  date: '2027-03-13',
  place: bruges,
}
const standing = (draft: Partial<Draft>, of = studio) =>
  standingOf({ ...full, ...draft }, of, null, now)

describe('how the steps stand', () => {
  it('is done for each answer that holds', () => {
    expect(standing({})).toEqual({
      package: 'done',
      addOns: 'done',
      date: 'done',
      place: 'done',
      story: 'done',
      review: 'open',
    })
  })

  it('is open for each answer not given, but a story may stay empty', () => {
    expect(standing({ package: null, date: null, place: null, story: '' })).toMatchObject({
      package: 'open',
      date: 'open',
      place: 'open',
      story: 'done',
    })
  })

  it('says when the package has been switched off or taken away', () => {
    const off = aStudio({ packages: [aPackage({ offered: false })] })
    expect(standing({}, off).package).toBe('package-unavailable')
    expect(standing({ package: 'of-last-year' }).package).toBe('package-unavailable')
  })

  it('says when the date was taken, and trusts it while the month is not known', () => {
    const taken = { shoots: { '2027-03-13': 2 } }
    expect(standingOf(full, studio, taken, now).date).toBe('date-unavailable')
    expect(standingOf(full, studio, undefined, now).date).toBe('done')
    expect(standing({ date: '2026-11-22' }).date).toBe('date-unavailable')
  })

  it('says when an extra was taken away, and lets it go with the next choice', () => {
    expect(standing({ addOns: ['extra-hour'] }).addOns).toBe('done')
    expect(standing({ addOns: ['of-last-year'] }).addOns).toBe('add-on-unavailable')
  })

  it('says when an alternative has been closed meanwhile; a full one is fine', () => {
    expect(standing({ alternatives: ['2027-03-20'] }).date).toBe('done')
    expect(standing({ alternatives: ['2026-11-22'] }).date).toBe('date-unavailable')
  })

  it('says when a place is beyond where Les travels', () => {
    expect(standing({ place: rome }).place).toBe('too-far')
  })
})

describe('the step to show', () => {
  it('is the one asked for when everything before it is answered', () => {
    for (const step of steps) expect(stepToShow(step, standing({}))).toBe(step)
  })

  it('is the first one that still needs an answer when something later is asked for', () => {
    expect(stepToShow('review', standing({ date: null }))).toBe('date')
    expect(stepToShow('review', standing({ place: rome }))).toBe('place')
    expect(stepToShow('package', standing({ date: null }))).toBe('package')
  })

  it('is the first one for an address that names no step', () => {
    expect(stepToShow(null, standing({}))).toBe('package')
    expect(stepToShow('catering', standing({}))).toBe('package')
  })
})

describe('the price so far', () => {
  it('is nothing without a package, or with one that is not offered', () => {
    expect(estimate({ ...full, package: null }, studio)).toBeNull()
    const off = aStudio({ packages: [aPackage({ offered: false })] })
    expect(estimate(full, off)).toBeNull()
  })

  it('leaves the travel open until a place within reach is chosen', () => {
    expect(estimate({ ...full, place: null }, studio)).toMatchObject({ travel: false })
    expect(estimate({ ...full, place: rome }, studio)).toMatchObject({
      travel: false,
      quote: { total: 320_000 },
    })
  })

  it('is the quote of the place once that is known', () => {
    const paris = { name: 'Paris', lat: 48.8566, lng: 2.3522 }
    const known = estimate({ ...full, place: paris }, studio)
    expect(known?.travel).toBe(true)
    expect(known?.quote.lines.map(({ kind }) => kind)).toEqual(['package', 'travel'])
  })
})

it('offers only the packages that are switched on, in their order', () => {
  const packages = [
    aPackage({ id: 'b' }),
    aPackage({ id: 'off', offered: false }),
    aPackage({ id: 'a' }),
  ]
  expect(offeredPackages({ packages }).map(({ id }) => id)).toEqual(['b', 'a'])
})
