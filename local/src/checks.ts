import { runTool } from './platform/run-tool.ts'

/** What `npm run check` holds the code to; `fix` mends what can be mended by a program. */
const checks = [
  { name: 'format', tool: 'oxfmt/bin/oxfmt', check: ['--check', '.'], fix: ['.'] },
  {
    name: 'lint',
    tool: 'oxlint/bin/oxlint',
    check: ['--type-aware', '--deny-warnings'],
    fix: ['--type-aware', '--fix'],
  },
  { name: 'types', tool: 'typescript/bin/tsc', check: ['-p', '.'], fix: null },
] as const

/** Runs every check and answers how many passed and failed. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  let failed = 0
  for (const { name, tool, check } of checks) {
    const code = await runTool(tool, check)
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`)
    if (code !== 0) failed += 1
  }
  return { passed: checks.length - failed, failed }
}

/** Mends format and lint in place. */
export async function fix(): Promise<number> {
  let worst = 0
  for (const { tool, fix: args } of checks)
    if (args) worst = Math.max(worst, await runTool(tool, args))
  return worst
}
