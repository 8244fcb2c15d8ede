import type { Place, Point } from '@portal/model/place'
import { nearestTown, parsePoint, searchTowns, type Town } from './gazetteer.ts'
import { text } from '#text/text.ts'

/** A place on offer while somebody types. */
export interface Suggestion {
  place: Place
  /** The country where the bundled list knows it, else empty. */
  detail: string
}

const countryName = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code

/** To 0.001° (about 100 m), without a negative zero. */
const rounded = (degrees: number): number => Number(degrees.toFixed(3)) + 0

/** Any longitude as one between -180 and 180: a map and its arrow keys go round the Earth. */
const wrapped = (lng: number): number =>
  lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180

const pointWords = ({ lat, lng }: Point): string => `${lat}, ${lng}`

/** A typed point with a name people can read: "51.06, 3.75 (near Ghent)". */
export function namedPoint(all: readonly Town[], at: Point): Place {
  const point = { lat: rounded(at.lat), lng: rounded(at.lng) }
  const words = pointWords(point)
  const near = nearestTown(all, point)
  return { name: near ? text.booking.pointNear(words, near.place.name) : words, ...point }
}

/**
 * A pin, or where a device is, by the town it is near: "Near Ghent"; far from every town by its
 * degrees. Whatever a map or a device hands over becomes a point on Earth.
 */
export function pinnedPlace(all: readonly Town[], at: Point): Place {
  const point = {
    lat: rounded(Math.max(-90, Math.min(90, at.lat))),
    lng: rounded(wrapped(at.lng)),
  }
  const near = nearestTown(all, point)
  return { name: near ? text.booking.near(near.place.name) : pointWords(point), ...point }
}

/** What the search may mean in the bundled list: the typed coordinates, or the towns of that name. */
export function placesNamed(all: readonly Town[], search: string): Place[] {
  const point = parsePoint(search)
  return point ? [namedPoint(all, point)] : searchTowns(all, search).map(({ place }) => place)
}

/** The places with what tells towns of one name apart. */
export function suggestionsOf(all: readonly Town[], places: readonly Place[]): Suggestion[] {
  return places.map((place) => {
    const town = all.find((one) => one.place === place)
    return { place, detail: town ? countryName(town.country) : '' }
  })
}
