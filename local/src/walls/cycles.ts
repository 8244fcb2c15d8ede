/** Files of which each imports the next, and the last one the first. */
export type Cycle = readonly string[]

/**
 * Every knot of files that reach each other, types counted, each shown by a shortest cycle through
 * its first file. Tarjan's strongly connected components.
 */
export function cyclesOf(imports: ReadonlyMap<string, readonly string[]>): Cycle[] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const knots: string[][] = []

  function visit(file: string): void {
    const number = order.size
    order.set(file, number)
    let low = number
    open.push(file)
    isOpen.add(file)
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) visit(next)
      if (isOpen.has(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? low)
    }
    lowest.set(file, low)
    if (low !== number) return
    const knot = open.splice(open.indexOf(file))
    for (const member of knot) isOpen.delete(member)
    if (knot.length > 1 || imports.get(file)?.includes(file)) knots.push(knot)
  }

  for (const file of imports.keys()) if (!order.has(file)) visit(file)
  return knots.map((knot) => shortest(knot, imports))
}

/** A shortest way from the first file of a knot back to it. */
function shortest(knot: readonly string[], imports: ReadonlyMap<string, readonly string[]>): Cycle {
  const start = knot.toSorted()[0] ?? ''
  const queue: string[][] = [[start]]
  const seen = new Set<string>()
  for (const way of queue)
    for (const next of imports.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way
      if (!knot.includes(next) || seen.has(next)) continue
      seen.add(next)
      queue.push([...way, next])
    }
  return knot
}
