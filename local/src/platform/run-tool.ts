import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './folders.ts'

/** Runs a tool of node_modules in the checkout with its output shown; answers its exit code. */
export function runTool(
  script: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
