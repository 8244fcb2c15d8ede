import type { PhotoSet } from '@portal/model/arrangement'

/** What is wrong with the name of one of the sets; null when nothing is. */
export function faultOfName(sets: readonly PhotoSet[], index: number): 'unnamed' | 'twice' | null {
  const plain = ({ name }: PhotoSet) => name.trim().toLowerCase()
  const name = plain(sets[index] ?? { id: '', name: '' })
  if (name === '') return 'unnamed'
  return sets.slice(0, index).some((other) => plain(other) === name) ? 'twice' : null
}

/** The list with one of it a place up (-1) or down (1); the same at its ends. */
export function swapped<Item>(items: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
  const [one, other] = [items[index], items[index + by]]
  if (one === undefined || other === undefined) return items
  return items.with(index, other).with(index + by, one)
}
