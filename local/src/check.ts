import { runChecks } from './checks.ts'
import { run } from './platform/failure.ts'

await run(async () => ((await runChecks()).failed === 0 ? 0 : 1))
