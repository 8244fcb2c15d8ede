import { fix } from './checks.ts'
import { run } from './platform/failure.ts'

await run(fix)
