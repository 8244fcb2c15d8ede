import { planted, plants } from './plants.ts'
import { isTest, mayImport, placeOf, workspaceOf, workspaces } from './rooms.ts'
import { type Arrow, arrowsOf, isCode, type Tree } from './tree.ts'
import { cyclesIn } from './walls.ts'

type Arrows = ReadonlyMap<string, readonly Arrow[]>

/** One line of the table: how it is, and how it should be. */
export interface Figure {
  what: string
  is: string
  goal: string
}

/** What is measured: the code of the product and its local platform, without tests. */
const measured = (tree: Tree): [path: string, source: string][] =>
  [...tree].filter(
    ([path]) =>
      /^(model|functions|web|local)\/.*\.tsx?$/.test(path) &&
      !path.endsWith('.d.ts') &&
      !isTest(path),
  )

/** The value that a fraction (0 to 1) of the others is not above. */
function quantile(values: readonly number[], fraction: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? 0
}

const percent = (part: number, whole: number): string =>
  `${whole === 0 ? '0' : ((part / whole) * 100).toFixed(1)} %`

const linesOf = (source: string): number => source.split('\n').length - 1

/** How many files lie in each folder that holds any. */
function filesByFolder(paths: readonly string[]): number[] {
  const count = new Map<string, number>()
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf('/'))
    count.set(folder, (count.get(folder) ?? 0) + 1)
  }
  return [...count.values()]
}

const exported =
  /^export (?:default )?(?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/

/** Exports by whether a comment stands above them; a schema and its type are one thing. */
function documented(source: string): { all: number; commented: number } {
  const lines = source.split('\n')
  const names = new Map<string, boolean>()
  for (const [index, line] of lines.entries()) {
    const name = exported.exec(line)?.[1]
    if (name === undefined) continue
    const isCommented = /^(\/\/|\/\*\*.*\*\/$| ?\*\/$)/.test(lines[index - 1] ?? '')
    names.set(name, isCommented || names.get(name) === true)
  }
  return { all: names.size, commented: [...names.values()].filter(Boolean).length }
}

/** How often `any` is a type: comments and words in quotes are none. */
const anysIn = (source: string): number =>
  source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').match(/(?:[:=<,|&]|\bas) ?any\b(?! \w|[(.])/g)
    ?.length ?? 0

/** Arrows between two features, each pair once. */
function betweenFeatures(arrows: Arrows): string[] {
  const found = new Set<string>()
  for (const [path, imports] of arrows)
    for (const { to } of imports) {
      const [from, there] = [placeOf(path)?.room, placeOf(to ?? '')?.room]
      const areFeatures = [from, there].every((room) => room?.startsWith('web/src/features/'))
      if (areFeatures && from !== there && !isTest(path)) found.add(`${from} -> ${there}`)
    }
  return [...found]
}

/** Arrows between two domains of the functions that go sideways or up, each pair once. */
function backBetweenDomains(arrows: Arrows): string[] {
  const found = new Set<string>()
  for (const [path, imports] of arrows)
    for (const { to } of imports) {
      const [from, there] = [placeOf(path)?.room, placeOf(to ?? '')?.room]
      const areDomains = [from, there].every((room) => room?.startsWith('functions/'))
      if (to !== null && areDomains && !mayImport(path, to)) found.add(`${from} -> ${there}`)
    }
  return [...found]
}

/** Pages name the scripts they begin with. */
const scripts = (tree: Tree): string[] =>
  [...tree]
    .filter(([path]) => path.startsWith('web/') && path.endsWith('.html'))
    .flatMap(([, page]) => [...page.matchAll(/src="\/(src\/[^"]+\.tsx?)"/g)])
    .map(([, script]) => `web/${script}`)

/** Begun with by name: a worker, what stands in for a package, and what types alone are held to. */
const entries = [
  'web/src/service-worker/service-worker.ts',
  'web/src/ui/adopted-style.ts',
  'web/src/device/beyond-browsers.ts',
]

/** Files of production that no entry reaches: only tests know them, or nobody. */
export function unreached(tree: Tree, arrows: Arrows): string[] {
  const isProduction = (path: string) => workspaces[workspaceOf(path)]?.isProduction === true
  const isEntry = (path: string) =>
    !isTest(path) &&
    (/^(functions\/(build|src\/(index|jobs))|web\/[^/]+|local\/src\/[^/]+)\.ts$/.test(path) ||
      entries.includes(path))
  const reached = new Set([...[...arrows.keys()].filter(isEntry), ...scripts(tree)])
  for (const path of reached)
    for (const { to } of arrows.get(path) ?? []) if (to !== null) reached.add(to)
  return [...arrows.keys()].filter(
    (path) =>
      isProduction(path) &&
      isCode(path) &&
      !path.endsWith('.d.ts') &&
      !isTest(path) &&
      !reached.has(path),
  )
}

/** The figures of the house, with what each should be. */
export function figuresOf(tree: Tree): Figure[] {
  const arrows = arrowsOf(tree)
  const files = measured(tree)
  const lines = files.map(([, source]) => linesOf(source))
  const all = lines.reduce((sum, count) => sum + count, 0)
  const folders = filesByFolder(files.map(([path]) => path))
  const docs = files.map(([, source]) => documented(source))
  const anys = files.reduce((sum, [, source]) => sum + anysIn(source), 0)
  const sum = (of: 'all' | 'commented') => docs.reduce((total, doc) => total + doc[of], 0)
  const long = lines.filter((count) => count > 200).length
  const caught = plants.filter((plant) =>
    planted(tree, plant).some((complaint) => complaint.includes(plant.why)),
  ).length
  const back = backBetweenDomains(arrows)
  const spread = (values: readonly number[]) =>
    `${quantile(values, 0.5)} / ${quantile(values, 0.9)}`
  return [
    { what: 'files, lines', is: `${files.length}, ${all}`, goal: '' },
    {
      what: 'lines a file: median / p90 / share > 200',
      is: `${spread(lines)} / ${percent(long, lines.length)}`,
      goal: '57 / 149 / 3 %',
    },
    {
      what: 'files a folder: median / p90 / max',
      is: `${spread(folders)} / ${Math.max(...folders)}`,
      goal: '6 / 16 / 25',
    },
    {
      what: 'exports with a doc comment',
      is: percent(sum('commented'), sum('all')),
      goal: '83 % or more',
    },
    { what: '`any` in 1,000 lines', is: ((anys / all) * 1_000).toFixed(2), goal: '0' },
    { what: 'cycles, types counted', is: String(cyclesIn(arrows).length), goal: '0' },
    { what: 'arrows back between domains of functions', is: String(back.length), goal: '0' },
    { what: 'arrows between features', is: String(betweenFeatures(arrows).length), goal: '0' },
    {
      what: 'files of production that no entry reaches',
      is: String(unreached(tree, arrows).length),
      goal: '0',
    },
    {
      what: 'planted violations caught',
      is: `${caught} of ${plants.length}`,
      goal: 'all',
    },
  ]
}

/** The figures as a table of plain text. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = [{ what: 'The house', is: 'is', goal: 'goal' }, ...figures]
  const width = (of: keyof Figure) => Math.max(...rows.map((row) => row[of].length))
  const [what, is] = [width('what'), width('is')]
  return rows
    .map((row) => `${row.what.padEnd(what)}  ${row.is.padEnd(is)}  ${row.goal}`.trimEnd())
    .join('\n')
}
