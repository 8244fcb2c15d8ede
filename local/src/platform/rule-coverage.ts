import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runFolder } from './folders.ts'

interface Report {
  sourcePosition?: { currentOffset?: number; endOffset?: number }
  children?: Report[]
  /** What the expression came to, and how often: an empty value where `&&` or `||` left it out. */
  values?: { value: object }[]
}

/** Collects every expression of the reports, and those that were evaluated, by their place. */
function collect(reports: readonly Report[], all: Set<string>, reached: Set<string>): void {
  for (const { sourcePosition, children = [], values = [] } of reports) {
    const place = `${sourcePosition?.currentOffset}-${sourcePosition?.endOffset}`
    all.add(place)
    if (values.some(({ value }) => Object.keys(value).length > 0)) reached.add(place)
    collect(children, all, reached)
  }
}

/** Prints what fraction of the rules' expressions the rules tests of this run have evaluated. */
export async function printRuleCoverage(): Promise<void> {
  const folder = join(runFolder('reports'), 'rule-coverage')
  const files = await readdir(folder).catch(() => [])
  const all = new Set<string>()
  const reached = new Set<string>()
  for (const name of files) {
    const { report = [] } = JSON.parse(await readFile(join(folder, name), 'utf8')) as {
      report?: Report[]
    }
    collect(report, all, reached)
  }
  if (all.size > 0)
    console.log(
      `Firestore rules: ${reached.size} of ${all.size} expressions evaluated (${Math.round((reached.size / all.size) * 100)} %)`,
    )
}
