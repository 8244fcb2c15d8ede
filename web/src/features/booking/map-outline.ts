import { seenFrom, type World } from './map-geometry.ts'

/** Longitude and latitude, in GeoJSON's order; what may follow them is left alone. */
export type Position = readonly number[]

/** A ring of points as [longitude, latitude]. */
export type Outline = [lng: number, lat: number][]

/**
 * A ring on the globe as one on a flat map: it runs on past ±180 where it crosses the date line,
 * and round a pole (Antarctica) it goes on to the pole and back, so that its inside is filled.
 */
export function unrolled(positions: readonly Position[]): Outline {
  let last = positions[0]?.[0] ?? 0
  const line = positions.map(([lng = 0, lat = 0]): [number, number] => {
    last = seenFrom(last, lng)
    return [last, lat]
  })
  const first = line[0]
  if (!first || Math.abs(last - first[0]) < 180) return line
  const pole = first[1] < 0 ? -90 : 90
  return [...line, [last, pole], [first[0], pole]]
}

/** The copies of a border that are to be seen in a world. */
export function copiesIn(world: World, positions: readonly Position[]): Outline[] {
  const border = unrolled(positions)
  const west = border.reduce((least, [lng]) => Math.min(least, lng), Number.POSITIVE_INFINITY)
  const east = border.reduce((most, [lng]) => Math.max(most, lng), Number.NEGATIVE_INFINITY)
  return [-360, 0, 360]
    .filter((by) => east + by > world.west && west + by < world.east)
    .map((by) => border.map(([lng, lat]): [number, number] => [lng + by, lat]))
}
