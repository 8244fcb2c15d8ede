import { distanceKm, Place } from '@portal/model/place'
import { describe, expect, it } from 'vitest'
import { townRows } from '../../../towns.ts'
import { nearestTown, parsePoint, parseTowns, searchTowns } from './gazetteer.ts'

const towns = parseTowns(townRows())
const found = (search: string) => searchTowns(towns, search).map(({ place }) => place.name)

describe('the bundled list', () => {
  it('holds the world, the largest town first, and the villages around the studio', () => {
    expect(towns.length).toBeGreaterThan(20_000)
    expect(towns[0]?.place.name).toBe('Shanghai')
    for (const { place } of towns) expect(Place.safeParse(place).success, place.name).toBe(true)
    expect(found('Sint-Martens-Latem')).toContain('Sint-Martens-Latem')
    expect(found('Lisbon')[0]).toBe('Lisbon')
    const bruges = towns.filter(
      ({ names, country }) => country === 'BE' && names.includes('brugge'),
    )
    expect(bruges).toHaveLength(1)
  })

  it.each([
    ['Ghent', 'Brussels', 50],
    ['Brussels', 'Paris', 264],
    ['Amsterdam', 'Cologne', 212],
    ['London', 'Edinburgh', 534],
  ])('puts %s and %s %i km apart', (a, b, km) => {
    const [from, to] = [a, b].map((name) => towns.find(({ place }) => place.name === name)?.place)
    if (!from || !to) throw new Error('not in the list')
    expect(Math.abs(distanceKm(from, to) - km)).toBeLessThan(2)
  })
})

describe('searching', () => {
  it('finds a town by any of its names, without accents and in any case', () => {
    expect(found('gand')[0]).toBe('Ghent')
    expect(found('LIEGE')[0]).toBe('Liège')
    expect(found('Lüttich')).toEqual([])
    expect(found('s hertog')).toEqual(["'s-Hertogenbosch"])
  })

  it('puts the name itself before names that begin with it or have it inside', () => {
    expect(found('lier')[0]).toBe('Lier')
    expect(found('de haan')).toContain('De Haan')
    expect(found('haan').indexOf('Haan')).toBe(0)
    expect(found('spa')[0]).toBe('Spa')
  })

  it('finds nothing for nothing, and never more than asked for', () => {
    expect(found('  ,')).toEqual([])
    expect(searchTowns(towns, 'b', 3)).toHaveLength(3)
  })
})

describe('typed coordinates', () => {
  it.each([
    ['51.05, 3.72', { lat: 51.05, lng: 3.72 }],
    ['51.05 3.72', { lat: 51.05, lng: 3.72 }],
    [' 51.05° N, 3.72° E ', { lat: 51.05, lng: 3.72 }],
    ['51.48n 0.61w', { lat: 51.48, lng: -0.61 }],
    ['-33.9; 18.4', { lat: -33.9, lng: 18.4 }],
  ])('reads %s', (typed, point) => {
    expect(parsePoint(typed)).toEqual(point)
  })

  it.each(['Ghent', '51.05', '91, 3', '51.05, 181', '51,05 3,72', '5105 372'])(
    'does not take %s for a point',
    (typed) => {
      expect(parsePoint(typed)).toBeNull()
    },
  )
})

describe('the nearest town', () => {
  it('names a point by the town beside it, or by none when all are far', () => {
    expect(nearestTown(towns, { lat: 51.06, lng: 3.75 })?.place.name).toBe('Ghent')
    expect(nearestTown(towns, { lat: 57, lng: -12 })).toBeNull()
  })
})
