import { distanceKm, type Place, Point } from '@portal/model/place'
import { foldWords } from '@portal/model/fold'

/** A town as `places.json` lists it (`web/towns.ts`): name, ISO country, degrees, other names. */
type Row = readonly [name: string, country: string, lat: number, lng: number, ...others: string[]]

/** A town one can search for, with every name it goes by. */
export interface Town {
  place: Place
  /** ISO 3166 code. */
  country: string
  names: readonly string[]
}

/** Reads the list, the largest town first. It is our own, so its many rows are taken as they are. */
export const parseTowns = (list: readonly Row[]): Town[] =>
  list.map(([name, country, lat, lng, ...others]) => ({
    place: { name, lat, lng },
    country,
    names: [name, ...others].map(foldWords),
  }))

let towns: Promise<Town[]> | null = null

/** The towns of the bundled list, fetched once; rejects (and may be asked again) when it cannot be had. */
export function loadTowns(): Promise<Town[]> {
  towns ??= fetch('/places.json')
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`places.json: ${answer.status}`)
      return parseTowns((await answer.json()) as Row[])
    })
    .catch((error: unknown) => {
      towns = null
      throw error
    })
  return towns
}

/** 0 the whole name, 1 its beginning, 2 the beginning of a word in it; Infinity no match. */
function rank(town: Town, wanted: string): number {
  const ranks = town.names.map((name) =>
    name === wanted
      ? 0
      : name.startsWith(wanted)
        ? 1
        : name.includes(` ${wanted}`)
          ? 2
          : Number.POSITIVE_INFINITY,
  )
  return Math.min(...ranks)
}

/** The best matches by any of their names, closest fit first; nothing for an empty search. */
export function searchTowns(all: readonly Town[], search: string, limit = 6): Town[] {
  const wanted = foldWords(search)
  if (!wanted) return []
  return all
    .map((town) => ({ town, rank: rank(town, wanted) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ town }) => town)
}

/**
 * Decimal degrees as people type or paste them: "51.05, 3.72", "51.05 3.72", "51.05N 3.72E"
 * (S and W are negative). Null for anything else, and for what is not on Earth.
 */
export function parsePoint(search: string): Point | null {
  const found =
    /^\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([NS])?[\s,;]+(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([EW])?\s*$/i.exec(
      search,
    )
  if (!found) return null
  const [, lat, north, lng, east] = found
  const point = Point.safeParse({
    lat: Number(lat) * (north?.toUpperCase() === 'S' ? -1 : 1),
    lng: Number(lng) * (east?.toUpperCase() === 'W' ? -1 : 1),
  })
  return point.success ? point.data : null
}

/** The town closest to a point, when one is within 25 km. */
export function nearestTown(all: readonly Town[], point: Point): Town | null {
  const nearest = all
    .map((town) => ({ town, km: distanceKm(town.place, point) }))
    .reduce<{ town: Town | null; km: number }>((best, next) => (next.km < best.km ? next : best), {
      town: null,
      km: 25,
    })
  return nearest.town
}
