import { readFileSync } from 'node:fs'
import { distanceKm } from '@portal/model/place'
import { describe, expect, it } from 'vitest'
import { nearestTown, parsePoint, parseTowns, searchTowns } from './gazetteer.ts'

const list: unknown = JSON.parse(
  readFileSync(new URL('../../../public/places.json', import.meta.url), 'utf8'),
)
const towns = parseTowns(list)
const found = (search: string) => searchTowns(towns, search).map(({ place }) => place.name)

describe('the bundled list', () => {
  it('names every town once, in Europe, with Belgium densest', () => {
    const keys = towns.map(({ place, country }) => `${country} ${place.name}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { place } of towns) {
      expect(place.lat).toBeGreaterThan(43)
      expect(place.lat).toBeLessThan(56)
      expect(place.lng).toBeGreaterThan(-5)
      expect(place.lng).toBeLessThan(14)
    }
    expect(towns.filter(({ country }) => country === 'BE').length).toBeGreaterThan(100)
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
    expect(found('gand')).toEqual(['Ghent'])
    expect(found('LIEGE')).toEqual(['Liège'])
    expect(found('Lüttich')).toEqual([])
    expect(found('s hertog')).toEqual(["'s-Hertogenbosch"])
  })

  it('puts the name itself before names that begin with it or have it inside', () => {
    expect(found('lier')).toEqual(['Lier'])
    expect(found('la')[0]).toMatch(/^La /)
    expect(found('haan')).toEqual(['De Haan'])
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
