import type { Instance } from './instance.ts'

interface Report {
  children?: Report[]
  values?: { count?: number }[]
}

interface Coverage {
  report?: Report[]
}

/** Expressions of a report and of all within it: how many there are, how many were evaluated. */
function counted(reports: readonly Report[]): { all: number; reached: number } {
  let all = 0
  let reached = 0
  for (const { children = [], values } of reports) {
    const inside = counted(children)
    all += inside.all + 1
    reached += inside.reached + (values && values.length > 0 ? 1 : 0)
  }
  return { all, reached }
}

/** Prints which share of the rules' expressions the rules tests have evaluated. */
export async function printRuleCoverage({ ports }: Instance): Promise<void> {
  const answer = await fetch(
    `http://127.0.0.1:${ports.firestore}/emulator/v1/projects/demo-rules:ruleCoverage`,
  )
  if (!answer.ok) return
  const { report = [] } = (await answer.json()) as Coverage
  const { all, reached } = counted(report)
  if (all > 0)
    console.log(
      `Firestore rules: ${reached} of ${all} expressions evaluated (${Math.round((reached / all) * 100)} %)`,
    )
}
