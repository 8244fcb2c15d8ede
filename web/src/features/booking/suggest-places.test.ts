import { describe, expect, it } from 'vitest'
import { parseTowns } from './gazetteer.ts'
import { pinnedPlace, placesNamed, suggestionsOf } from './suggest-places.ts'

const towns = parseTowns([
  ['Ghent', 'BE', 51.05, 3.72, 'Gent'],
  ['Gendt', 'NL', 51.88, 5.97],
])
const suggest = (search: string) => suggestionsOf(towns, placesNamed(towns, search))

describe('what a search may mean', () => {
  it('is the towns of that name, with their country', () => {
    expect(suggest('gent')).toEqual([
      { place: { name: 'Ghent', lat: 51.05, lng: 3.72 }, detail: 'Belgium' },
    ])
  })

  it('is the typed point, rounded to a thousandth of a degree, with the town beside it', () => {
    expect(suggest('51.06049, 3.75')).toEqual([
      { place: { name: '51.06, 3.75 (near Ghent)', lat: 51.06, lng: 3.75 }, detail: '' },
    ])
  })

  it('is a bare point where no town is near', () => {
    expect(suggest('40, 3')[0]?.place.name).toBe('40, 3')
  })

  it('is nothing for an unknown name', () => {
    expect(suggest('Atlantis')).toEqual([])
  })
})

describe('a pin', () => {
  it('is named by the town it is near', () => {
    expect(pinnedPlace(towns, { lat: 51.06049, lng: 3.75 })).toEqual({
      name: 'Near Ghent',
      lat: 51.06,
      lng: 3.75,
    })
  })

  it('is named by its degrees far from every town, and before the towns are known', () => {
    expect(pinnedPlace(towns, { lat: 40, lng: -3.00001 }).name).toBe('40, -3')
    expect(pinnedPlace([], { lat: 51.06, lng: 3.75 }).name).toBe('51.06, 3.75')
  })

  it.each([
    [
      { lat: 0, lng: 190 },
      { lat: 0, lng: -170 },
    ],
    [
      { lat: 0, lng: -541 },
      { lat: 0, lng: 179 },
    ],
    [
      { lat: 0, lng: 180 },
      { lat: 0, lng: 180 },
    ],
    [
      { lat: 97, lng: 5 },
      { lat: 90, lng: 5 },
    ],
    [
      { lat: -0.0001, lng: -0.0001 },
      { lat: 0, lng: 0 },
    ],
  ])('at %o is the point on Earth %o', (at, point) => {
    expect(pinnedPlace(towns, at)).toMatchObject(point)
  })
})
