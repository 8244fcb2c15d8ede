import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import address from 'world-atlas/countries-50m.json?url'
import type { Position } from './map-outline.ts'

/**
 * The countries of Natural Earth at 1:50,000,000, as closed borders. What is cut out
 * of a country (a lake, another country) is a border too. Rejects when they cannot be had or read.
 */
export async function loadLand(signal: AbortSignal): Promise<Position[][]> {
  const answer = await fetch(address, { signal })
  if (!answer.ok) throw new Error(`The outlines: ${answer.status}`)
  const atlas = (await answer.json()) as Topology<{ countries: GeometryCollection }>
  return feature(atlas, atlas.objects.countries).features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [],
  )
}
