import { aStudio } from '@portal/model/examples'
import type { Place } from '@portal/model/place'
import { describe, expect, it } from 'vitest'
import { journeyLine, journeyWords, refusalWords } from './place-words.ts'

const studio = aStudio()
const withRates = (rates: Partial<typeof studio.travel>) =>
  aStudio({ travel: { ...studio.travel, ...rates } })
/** A place so many km north of the studio. */
const north = (km: number): Place => ({
  name: 'There',
  lat: studio.travel.studio.lat + (km - 0.5) / 111.195,
  lng: studio.travel.studio.lng,
})

describe('the journey in words', () => {
  it('is free within the free radius, its last km included', () => {
    expect(journeyLine(studio, north(39))).toBe('39 km, within the free 40 km')
    expect(journeyLine(studio, north(40))).toBe('40 km, within the free 40 km')
    expect(journeyLine(studio, studio.travel.studio)).toBe('0 km, within the free 40 km')
  })

  it('names what is paid for beyond it', () => {
    expect(journeyLine(studio, north(67))).toBe('67 km: €24.30 for 27 km beyond the free 40')
  })

  it('makes sense where nothing is free, and where everything is', () => {
    expect(journeyLine(withRates({ freeKm: 0 }), north(67))).toBe('67 km: €60.30 for travel')
    expect(journeyLine(withRates({ feePerKm: 0 }), north(67))).toBe('67 km · no travel fee')
  })

  it('is short in a list', () => {
    expect(journeyWords(studio, north(67))).toBe('67 km · €24.30 for travel')
    expect(journeyWords(studio, north(900))).toBe('900 km · farther than I usually travel')
  })
})

describe('the refusal', () => {
  it('says how far a place is and how far Les travels', () => {
    expect(refusalWords(studio, { name: 'Oslo', lat: 59.9139, lng: 10.7522 })).toBe(
      'Oslo is 1,079 km from my studio; I travel up to 400 km.',
    )
  })

  it.each([
    ['the North Pole', { lat: 90, lng: 0 }],
    ['the South Pole', { lat: -90, lng: 180 }],
    ['the date line', { lat: 0, lng: -180 }],
  ])('holds at %s', (name, point) => {
    expect(refusalWords(studio, { name, ...point })).toMatch(
      new RegExp(String.raw`^${name} is \d{1,2},\d{3} km from my studio; I travel up to 400 km\.$`),
    )
  })
})
