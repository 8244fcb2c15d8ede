import { runChecks } from './checks.ts'
import { run } from './platform/failure.ts'
import { figuresOf, figureTable } from './walls/figures.ts'
import { readTree } from './walls/tree.ts'

await run(async () => {
  if (process.argv[2] === '--house') {
    console.log(figureTable(figuresOf(await readTree())))
    return 0
  }
  return (await runChecks()).failed === 0 ? 0 : 1
})
