import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseTowns } from './gazetteer.ts'
import { findPlaces, townGeocoder, webGeocoder } from './geocoder.ts'

const towns = parseTowns([
  ['Ghent', 'BE', 51.05, 3.72, 'Gent'],
  ['Bruges', 'BE', 51.21, 3.22, 'Brugge'],
])
const never = new AbortController().signal
const service = 'https://geo.example.com/search?key=k'

/** A web that gives this answer and keeps what it was asked. */
function webThatAnswers(answer: unknown, status = 200) {
  const asked: URL[] = []
  vi.stubGlobal('fetch', async (address: URL, { signal }: RequestInit) => {
    signal?.throwIfAborted()
    asked.push(address)
    return new Response(JSON.stringify(answer), { status })
  })
  return asked
}

const row = (display_name: string, lat: unknown = '51.2', lon: unknown = '3.2') => ({
  place_id: 1,
  licence: 'ODbL',
  lat,
  lon,
  display_name,
})

afterEach(() => vi.unstubAllGlobals())

describe('the bundled towns', () => {
  it('are found by any of their names without asking the web', async () => {
    const asked = webThatAnswers([])
    expect(await townGeocoder(towns).search('brugge', never)).toEqual([towns[1]?.place])
    expect(asked).toEqual([])
  })
})

describe('a web service', () => {
  it('is asked as Nominatim is, and keeps what its address already carries', async () => {
    const asked = webThatAnswers([])
    await webGeocoder(service).search('Ooidonk & co', never)
    expect(asked.map(String)).toEqual([
      'https://geo.example.com/search?key=k&q=Ooidonk+%26+co&format=jsonv2&limit=8',
    ])
  })

  it('gives places with short names, each name once and the best first', async () => {
    webThatAnswers([
      row('Ooidonk, Ooidonkdreef, Deinze, Gent, East Flanders, 9800, Belgium', '51.01', '3.58'),
      row('Bruges, West Flanders, Belgium'),
      row('Bruges, West Flanders, Belgium', '51.3', '3.3'),
    ])
    expect(await webGeocoder(service).search('x', never)).toEqual([
      { name: 'Ooidonk, Ooidonkdreef, Deinze, Belgium', lat: 51.01, lng: 3.58 },
      { name: 'Bruges, West Flanders, Belgium', lat: 51.2, lng: 3.2 },
    ])
  })

  it('leaves out what is no place on Earth, and more than eight', async () => {
    webThatAnswers([
      row('Too far north', '91', '3'),
      row('Too far east', '51', '181'),
      row('No degrees', 'north', '3'),
      row('  '),
      'nonsense',
      ...Array.from({ length: 12 }, (_, index) => row(`Place ${index}`)),
    ])
    const found = await webGeocoder(service).search('x', never)
    expect(found.map(({ name }) => name)).toEqual(
      Array.from({ length: 8 }, (_, index) => `Place ${index}`),
    )
  })

  it('cuts a name to what a booking takes', async () => {
    webThatAnswers([row('a'.repeat(500))])
    expect((await webGeocoder(service).search('x', never))[0]?.name).toHaveLength(120)
  })

  it.each([
    ['a refusal', [], 503],
    ['something else than a list', { error: 'busy' }, 200],
  ])('rejects for %s', async (_, answer, status) => {
    webThatAnswers(answer, status)
    await expect(webGeocoder(service).search('x', never)).rejects.toThrow()
  })
})

describe('finding places', () => {
  const find = (signal = never) =>
    findPlaces(webGeocoder(service), townGeocoder(towns), 'gent', signal)

  it('takes what the service found, also when that is nothing', async () => {
    webThatAnswers([])
    expect(await find()).toEqual({ places: [], fellBack: false })
  })

  it('takes the bundled towns when the service fails, and says so', async () => {
    webThatAnswers(null, 500)
    expect(await find()).toEqual({ places: [towns[0]?.place], fellBack: true })
  })

  it('is silent once nobody waits any more', async () => {
    webThatAnswers([])
    await expect(find(AbortSignal.abort())).rejects.toThrow(/abort/i)
  })
})
