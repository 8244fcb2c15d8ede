import { distanceKm } from '@portal/model/place'
import { describe, expect, it } from 'vitest'
import { ring, seenFrom, worldAround } from './map-geometry.ts'

const studios = {
  Ghent: { lat: 51.0543, lng: 3.7174 },
  Fiji: { lat: -17.7, lng: 178.1 },
  Longyearbyen: { lat: 78.2, lng: 15.6 },
  'the North Pole': { lat: 90, lng: 0 },
}

describe('a ring', () => {
  it.each(Object.entries(studios))('around %s is as far everywhere', (_, studio) => {
    for (const km of [1, 40, 400, 5_000, 19_000]) {
      const line = ring(studio, km)
      expect(line.length).toBeGreaterThan(100)
      for (const { lat, lng } of line)
        expect(Math.abs(distanceKm(studio, { lat, lng }) - km)).toBeLessThan(0.2)
    }
  })

  it.each(Object.entries(studios))('around %s never jumps across the map', (_, studio) => {
    const line = ring(studio, 3_000)
    line.slice(1).forEach(({ lng }, index) => {
      expect(Math.abs(lng - (line[index]?.lng ?? Number.NaN))).toBeLessThanOrEqual(180)
    })
  })

  it('runs on past the date line and closes there', () => {
    const line = ring(studios.Fiji, 400)
    expect(Math.max(...line.map(({ lng }) => lng))).toBeGreaterThan(180)
    expect(line.at(-1)?.lng).toBeCloseTo(line[0]?.lng ?? Number.NaN)
  })

  it('is nothing where there is no such circle', () => {
    expect(ring(studios.Ghent, 0)).toEqual([])
    expect(ring(studios.Ghent, 20_037)).toEqual([])
  })
})

describe('the world on a flat map', () => {
  it('shows a meridian where it is nearest to the middle', () => {
    expect(seenFrom(0, 3.7)).toBe(3.7)
    expect(seenFrom(178, -179)).toBe(181)
    expect(seenFrom(-178, 179)).toBe(-181)
  })

  it('is as maps show it, unless the studio would be at its edge', () => {
    expect(worldAround(3.7)).toEqual({ middle: 0, west: -180, east: 180 })
    expect(worldAround(178)).toEqual({ middle: 178, west: -2, east: 358 })
    expect(worldAround(-122)).toEqual({ middle: -122, west: -302, east: 58 })
  })
})
