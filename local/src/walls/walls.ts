import { cyclesOf } from './cycles.ts'
import { unusedPackages, wrongPackages } from './packages.ts'
import { isTest, mayImport, placeOf } from './rooms.ts'
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
