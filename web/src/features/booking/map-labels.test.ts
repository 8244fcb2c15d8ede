import type { Point } from '@portal/model/place'
import { describe, expect, it } from 'vitest'
import { parseTowns } from './gazetteer.ts'
import { labelledTowns, labelsAt } from './map-labels.ts'

const names = (towns: ReturnType<typeof parseTowns>) => towns.map(({ place }) => place.name)

/** A map whose degrees are pixels. */
const flat = ({ lat, lng }: Point) => ({ x: lng, y: lat })
const view = { x: 170, y: 80 }
const at = (name: string, x: number, y: number) => [name, 'BE', y, x] as const
const labelled = (rows: (readonly [string, string, number, number])[], zoom = 8) =>
  names(labelledTowns(parseTowns(rows), flat, view, zoom))

describe('the labels of the map', () => {
  it('leave out a town whose name would touch an earlier one', () => {
    const rows = [at('First', 10, 10), at('Beside', 40, 12), at('Below', 10, 40), at('On', 150, 10)]
    expect(labelled(rows)).toEqual(['First', 'Below', 'On'])
  })

  it('leave out what is not in sight', () => {
    const rows = [at('West', -5, 10), at('North', 10, -5), at('South', 10, 85), at('In', 100, 40)]
    expect(labelled(rows)).toEqual(['In'])
  })

  it('are few from afar and more from near', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      at(`T${index}`, 40 * (index % 4), 21 * Math.floor(index / 4)),
    )
    expect(labelled(rows, 4)).toHaveLength(labelsAt(4))
    expect(labelled(rows, 8)).toHaveLength(12)
  })
})
