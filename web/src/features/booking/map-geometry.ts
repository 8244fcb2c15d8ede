import type { Point } from '@portal/model/place'

const earthRadiusKm = 6371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180
const degrees = (radians: number): number => (radians * 180) / Math.PI

/** The longitude of the same meridian that lies within half the Earth of `middle`; may pass ±180. */
export const seenFrom = (middle: number, lng: number): number =>
  lng + 360 * Math.round((middle - lng) / 360)

/**
 * All points `km` away from a point (great circle), clockwise from the north, as a line for a flat
 * map: longitudes run on past ±180 rather than jump. It closes unless a pole lies inside. Empty
 * where no such circle exists: nothing is 0 km wide or farther than half the Earth's girth.
 */
export function ring(centre: Point, km: number, corners = 180): Point[] {
  const angle = km / earthRadiusKm
  if (angle <= 0 || angle >= Math.PI) return []
  // At a pole itself every direction is the same one.
  const lat = radians(Math.max(-89.999, Math.min(89.999, centre.lat)))
  let last = centre.lng
  return Array.from({ length: corners + 1 }, (_, corner) => {
    const bearing = (2 * Math.PI * corner) / corners
    const sine =
      Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing)
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
      Math.cos(angle) - Math.sin(lat) * sine,
    )
    last = seenFrom(last, centre.lng + degrees(east))
    return { lat: degrees(Math.asin(Math.max(-1, Math.min(1, sine)))), lng: last }
  })
}

/** The part of the endless flat map to show around a studio. */
export interface World {
  /** The longitude in its middle. */
  middle: number
  west: number
  east: number
}

/** The world as maps show it, or turned so that a studio near the date line is not at its edge. */
export function worldAround(lng: number): World {
  const middle = Math.abs(lng) > 60 ? lng : 0
  return { middle, west: middle - 180, east: middle + 180 }
}
