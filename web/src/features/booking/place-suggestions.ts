import type { Travel } from '@portal/model/place'
import { useEffect, useState } from 'react'
import { parsePoint, type Town } from './gazetteer.ts'
import { type Answer, findPlaces, townGeocoder, webGeocoder } from './geocoder.ts'
import { placesNamed, type Suggestion, suggestionsOf } from './suggest-places.ts'

/** How long (ms) typing must rest before a web service is asked. */
const restMs = 400

/** What there is to choose from for the words typed so far. */
export interface Suggestions {
  /** `searching` while a web service is asked. */
  state: 'searching' | 'settled'
  found: readonly Suggestion[]
  /** Whether the web service failed and the bundled towns stand in for it. */
  fellBack: boolean
}

/**
 * Looks for `search`, by the bundled towns at once or by the configured web service once typing
 * rests. `chosen` is the name of the place already chosen; nobody needs to be asked about that.
 */
export function usePlaceSuggestions(
  { geocoder }: Pick<Travel, 'geocoder'>,
  towns: readonly Town[],
  search: string,
  chosen: string | undefined,
): Suggestions {
  const words = search.trim()
  const [answer, setAnswer] = useState<(Answer & { words: string }) | null>(null)
  const service =
    words.length > 1 && search !== chosen && parsePoint(search) === null ? geocoder : null

  useEffect(() => {
    if (service === null) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      findPlaces(webGeocoder(service), townGeocoder(towns), words, abort.signal).then(
        (found) => setAnswer({ ...found, words }),
        // Only an abort rejects: the words have changed and ask for themselves.
        () => undefined,
      )
    }, restMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [service, towns, words])

  if (service === null)
    return {
      state: 'settled',
      found: suggestionsOf(towns, placesNamed(towns, search)),
      fellBack: false,
    }
  if (answer?.words !== words) return { state: 'searching', found: [], fellBack: false }
  return {
    state: 'settled',
    found: suggestionsOf(towns, answer.places),
    fellBack: answer.fellBack,
  }
}
