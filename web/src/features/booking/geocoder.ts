import { Place } from '@portal/model/place'
import { clip } from '@portal/model/words'
import { z } from 'zod'
import type { Town } from './gazetteer.ts'
import { placesNamed } from './suggest-places.ts'

/** Finds places by name. */
export interface Geocoder {
  /** At most eight places, best first. Rejects when it cannot tell, or when `signal` aborts. */
  search(words: string, signal: AbortSignal): Promise<Place[]>
}

/** How long (ms) a web service may take. */
const patienceMs = 6_000
const most = 8

/** The bundled towns: at once, offline, and without telling anybody what is looked for. */
export const townGeocoder = (towns: readonly Town[]): Geocoder => ({
  search: async (words, signal) => {
    signal.throwIfAborted()
    return placesNamed(towns, words).slice(0, most)
  },
})

/** A row of Nominatim's `format=jsonv2` ("Output formats" in its manual); degrees come as strings. */
const Row = z.object({
  lat: z.coerce.number().min(-90).max(90),
  lon: z.coerce.number().min(-180).max(180),
  display_name: z.string().trim().min(1),
})

/** The nearest three parts of a long address and its country: enough to tell two places apart. */
function shortName(address: string): string {
  const parts = address
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const told = parts.length > 4 ? [...parts.slice(0, 3), ...parts.slice(-1)] : parts
  return clip(told.join(', '), 120).trim()
}

/** Reads an answer; rows that are no place on Earth are left out. Throws when it is no list. */
function parseAnswer(answer: unknown): Place[] {
  const places = z
    .array(z.unknown())
    .parse(answer)
    .flatMap((entry) => {
      const row = Row.safeParse(entry)
      if (!row.success) return []
      const { lat, lon: lng, display_name } = row.data
      const place = Place.safeParse({ name: shortName(display_name), lat, lng })
      return place.success ? [place.data] : []
    })
  const named = new Map(places.toReversed().map((place) => [place.name, place]))
  return places.filter((place) => named.get(place.name) === place).slice(0, most)
}

/** The address of a search; what the configured address already asks for (a key) stays in it. */
function addressOf(service: string, words: string): URL {
  const address = new URL(service)
  address.searchParams.set('q', words)
  address.searchParams.set('format', 'jsonv2')
  address.searchParams.set('limit', String(most))
  return address
}

/** Ends when `signal` does, or after `patienceMs`. */
function impatient(signal: AbortSignal): AbortSignal {
  const ending = new AbortController()
  for (const one of [signal, AbortSignal.timeout(patienceMs)]) {
    const end = () => ending.abort(one.reason)
    if (one.aborted) end()
    else one.addEventListener('abort', end, { once: true, signal: ending.signal })
  }
  return ending.signal
}

/** A web service that speaks Nominatim's search, at the address of its search page. */
export const webGeocoder = (service: string): Geocoder => ({
  async search(words, signal) {
    const answer = await fetch(addressOf(service, words), {
      signal: impatient(signal),
      headers: { Accept: 'application/json' },
      credentials: 'omit',
    })
    if (!answer.ok) throw new Error(`The geocoder answered ${answer.status}`)
    return parseAnswer(await answer.json())
  },
})

/** What was found, and whether the bundled towns had to stand in for the web service. */
export interface Answer {
  places: Place[]
  fellBack: boolean
}

/** Asks the service, or the towns when it fails. Rejects only when `signal` aborts. */
export async function findPlaces(
  service: Geocoder,
  towns: Geocoder,
  words: string,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    return { places: await service.search(words, signal), fellBack: false }
  } catch {
    signal.throwIfAborted()
    return { places: await towns.search(words, signal), fellBack: true }
  }
}
