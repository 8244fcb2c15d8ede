import { cyclesOf } from './cycles.ts'
import { knownArrows } from './known-arrows.ts'
import { unusedPackages, wrongPackages } from './packages.ts'
import { arrowName, isTest, mayImport, placeOf } from './rooms.ts'
import { type Arrow, arrowsOf, isCode, readTree, type Tree } from './tree.ts'

type Arrows = ReadonlyMap<string, readonly Arrow[]>

/** Files that stand in no room: nothing says what they may import. */
const homeless = (tree: Tree): string[] =>
  [...tree.keys()]
    .filter((path) => isCode(path) && path.includes('/') && !isTest(path) && !placeOf(path))
    .map((path) => `${path}: stands in no room of local/src/walls/rooms.ts`)

/** Imports that go where their room may not. */
const wrongArrows = (arrows: Arrows): string[] =>
  [...arrows].flatMap(([path, found]) =>
    found
      .filter(({ to }) => to !== null && path.includes('/') && !mayImport(path, to))
      .map(({ to, line }) => {
        const from = placeOf(path)?.room ?? path
        return `${path}:${line}: ${from} may not import ${placeOf(to ?? '')?.room ?? to}`
      }),
  )

/** Arrows between rooms of one floor, or upward, that production has today. */
export function sideways(arrows: Arrows): string[] {
  const found = new Set<string>()
  for (const [path, imports] of arrows)
    for (const { to } of imports) {
      const [from, there] = [placeOf(path), placeOf(to ?? '')]
      if (!from || !there || isTest(path) || from.room === there.room) continue
      if (knownArrows.includes(arrowName(from.room, there.room)))
        found.add(arrowName(from.room, there.room))
    }
  return [...found].toSorted()
}

/** Arrows that are allowed by name and no longer there. */
const goneArrows = (arrows: Arrows): string[] => {
  const found = sideways(arrows)
  return knownArrows
    .filter((arrow) => !found.includes(arrow))
    .map((arrow) => `local/src/walls/known-arrows.ts: ${arrow} is gone; take it out`)
}

/** Cycles of files, types and lazy imports counted. */
export const cyclesIn = (arrows: Arrows): (readonly string[])[] =>
  cyclesOf(
    new Map(
      [...arrows].map(([path, found]) => [
        path,
        found.flatMap(({ to }) => (to !== null && arrows.has(to) ? [to] : [])),
      ]),
    ),
  )

/** Everything that breaks a wall: `path:line: why`. */
export function brokenWalls(tree: Tree): string[] {
  const arrows = arrowsOf(tree)
  return [
    ...homeless(tree),
    ...wrongArrows(arrows),
    ...goneArrows(arrows),
    ...wrongPackages(tree, arrows),
    ...unusedPackages(tree, arrows),
    ...cyclesIn(arrows).map(
      (cycle) => `${cycle[0]}: a cycle: ${[...cycle, cycle[0]].join(' -> ')}`,
    ),
  ]
}

/** Holds the checkout to its walls; prints what breaks them, and returns 0 or 1. */
export async function checkWalls(): Promise<number> {
  const complaints = brokenWalls(await readTree())
  for (const complaint of complaints) console.log(complaint)
  return complaints.length > 0 ? 1 : 0
}
