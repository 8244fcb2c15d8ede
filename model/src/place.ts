import { z } from 'zod'
import { type Amount, Amount as AmountSchema } from './money.ts'
import { Line, StoredWords } from './words.ts'

export const Point = z.strictObject({
  /** Degrees, WGS 84. */
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
})
export type Point = z.infer<typeof Point>

export const Place = z.strictObject({ name: StoredWords(120), ...Point.shape })

/** A place as somebody hands it in. */
export const GivenPlace = z.strictObject({ name: Line(120), ...Point.shape })
export type Place = z.infer<typeof Place>

/** How far Les travels and what it costs. */
export const Travel = z.strictObject({
  studio: Place,
  freeKm: z.int().min(0).max(20_000),
  /** Minor units for each started km beyond the free radius. */
  feePerKm: AmountSchema,
  maxKm: z.int().min(1).max(20_037),
  /** A web service that speaks Nominatim's search; null: the bundled gazetteer. */
  geocoder: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable(),
  /** Map tiles as a template with `{z}/{x}/{y}`; null: the bundled outlines. */
  tiles: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable(),
})
export type Travel = z.infer<typeof Travel>

const earthRadiusKm = 6371.0088

/** Great-circle distance in km (haversine), from 0 to half the Earth's girth. */
export function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, half)))
}

/** What getting to a place means: whole km (rounded up), the fee in minor units, whether Les comes. */
export function journeyTo(
  travel: Travel,
  place: Point,
): { km: number; fee: Amount; tooFar: boolean } {
  const km = Math.ceil(distanceKm(travel.studio, place))
  return { km, fee: Math.max(0, km - travel.freeKm) * travel.feePerKm, tooFar: km > travel.maxKm }
}
