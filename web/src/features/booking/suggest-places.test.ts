import { describe, expect, it } from 'vitest'
import { parseTowns } from './gazetteer.ts'
import { suggestPlaces } from './suggest-places.ts'

const towns = parseTowns([
  ['Ghent', 'BE', 51.05, 3.72, 'Gent'],
  ['Gendt', 'NL', 51.88, 5.97],
])

describe('what a search may mean', () => {
  it('is the towns of that name, with their country', () => {
    expect(suggestPlaces(towns, 'gent')).toEqual([
      { place: { name: 'Ghent', lat: 51.05, lng: 3.72 }, detail: 'Belgium' },
    ])
  })

  it('is the typed point, rounded to a thousandth of a degree, with the town beside it', () => {
    expect(suggestPlaces(towns, '51.06049, 3.7501')).toEqual([
      { place: { name: '51.06, 3.75 (near Ghent)', lat: 51.06, lng: 3.75 }, detail: '' },
    ])
  })

  it('is a bare point where no town is near', () => {
    expect(suggestPlaces(towns, '40, 3')[0]?.place.name).toBe('40, 3')
  })
})
