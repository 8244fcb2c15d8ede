import type { Point } from '@portal/model/place'
import type { Town } from './gazetteer.ts'

/** Pixels from the top left corner. */
export interface Spot {
  x: number
  y: number
}

/** How many labels help at a zoom level before they hide the map. */
export const labelsAt = (zoom: number): number =>
  zoom < 5 ? 6 : zoom < 7 ? 14 : zoom < 9 ? 30 : 60

/** The room (px) that a name takes beside its dot. */
const roomFor = (name: string): Spot => ({ x: name.length * 7.5 + 16, y: 20 })

/**
 * The towns to label, first come first served: those within the view whose names touch no earlier
 * one, at most as many as the zoom level takes.
 */
export function labelledTowns(
  ordered: readonly Town[],
  spotOf: (point: Point) => Spot,
  view: Spot,
  zoom: number,
): Town[] {
  const taken: (Spot & { name: string })[] = []
  const labelled: Town[] = []
  for (const town of ordered) {
    if (labelled.length >= labelsAt(zoom)) break
    const spot = { ...spotOf(town.place), name: town.place.name }
    if (spot.x < 0 || spot.y < 0 || spot.x > view.x || spot.y > view.y) continue
    if (taken.some((other) => touch(other, spot))) continue
    taken.push(spot)
    labelled.push(town)
  }
  return labelled
}

type Label = Spot & { name: string }

function touch(a: Label, b: Label): boolean {
  const [left, right] = a.x < b.x ? [a, b] : [b, a]
  const room = roomFor(left.name)
  return right.x - left.x < room.x && Math.abs(a.y - b.y) < room.y
}
