import { runTool } from './platform/run-tool.ts'
import { checkWalls } from './walls/walls.ts'
import { keepRelease } from './releases.ts'
import { checkWords } from './words-rules.ts'

interface Check {
  name: string
  /** Of node_modules. */
  tool: string
  /** What it is called with, to look and to mend. */
  check: readonly string[]
  fix: readonly string[]
}

/** What `npm run check` holds the code to; `fix` mends what can be mended by a program. */
const checks: readonly Check[] = [
  { name: 'format', tool: 'oxfmt/bin/oxfmt', check: ['--check', '.'], fix: ['.'] },
  // Each file by the settings of its workspace: the library and the globals that are there where it
  // runs. Both need the types, which are made once.
  {
    name: 'lint and types',
    tool: 'oxlint/bin/oxlint',
    check: ['--type-check'],
    fix: ['--fix'],
  },
]

/** What is checked here, file by file: each returns 0 or 1. */
const ownChecks = { walls: checkWalls, words: checkWords }

/** Runs every check and answers how many passed, and which failed. */
export async function runChecks(): Promise<{ passed: number; failed: number; faults: string[] }> {
  const faults: string[] = []
  const took = (name: string, isGood: boolean) => {
    console.log(`${isGood ? 'ok  ' : 'FAIL'} ${name}`)
    if (!isGood) faults.push(name)
  }
  for (const { name, tool, check } of checks) took(name, (await runTool(tool, check)) === 0)
  for (const [name, check] of Object.entries(ownChecks)) took(name, (await check()) === 0)
  const all = checks.length + Object.keys(ownChecks).length
  return { passed: all - faults.length, failed: faults.length, faults }
}

/** Mends format and lint in place, and keeps what this version stores as it is now. */
export async function fix(): Promise<number> {
  let worst = 0
  for (const { tool, fix: args } of checks) worst = Math.max(worst, await runTool(tool, args))
  await keepRelease()
  return worst
}
