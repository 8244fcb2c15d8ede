import type { Place, Point } from '@portal/model/place'
import { nearestTown, parsePoint, searchTowns, type Town } from './gazetteer.ts'
import { text } from '#text/text.ts'

/** A place on offer while somebody types. */
export interface Suggestion {
  place: Place
  /** The country, or empty for bare coordinates. */
  detail: string
}

const countryName = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code

/** A bare point, to 0.001° (about 100 m), with a name people can read: "51.06, 3.75 (near Ghent)". */
export function namedPoint(all: readonly Town[], at: Point): Place {
  const lat = Number(at.lat.toFixed(3))
  const lng = Number(at.lng.toFixed(3))
  const point = `${lat}, ${lng}`
  const near = nearestTown(all, { lat, lng })
  return { name: near ? text.booking.pointNear(point, near.place.name) : point, lat, lng }
}

/** What the search may mean: the typed coordinates, or the towns of that name. */
export function suggestPlaces(all: readonly Town[], search: string): Suggestion[] {
  const point = parsePoint(search)
  if (point) return [{ place: namedPoint(all, point), detail: '' }]
  return searchTowns(all, search).map(({ place, country }) => ({
    place,
    detail: countryName(country),
  }))
}
