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
  fix: readonly string[] | null
}

/** What `npm run check` holds the code to; `fix` mends what can be mended by a program. */
const checks: readonly Check[] = [
  { name: 'format', tool: 'oxfmt/bin/oxfmt', check: ['--check', '.'], fix: ['.'] },
  { name: 'lint', tool: 'oxlint/bin/oxlint', check: [], fix: ['--fix'] },
  // Each with the library and the globals that are there where it runs; tests have all of them.
  ...['model', 'functions', 'web', 'local', '.'].map((of) => ({
    name: `types of ${of === '.' ? 'tests' : of}`,
    tool: 'typescript/bin/tsc',
    check: ['-p', of],
    fix: null,
  })),
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
  for (const { tool, fix: args } of checks)
    if (args) worst = Math.max(worst, await runTool(tool, args))
  await keepRelease()
  return worst
}
