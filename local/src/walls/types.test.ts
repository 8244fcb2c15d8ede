import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../platform/folders.ts'

/** What the compiler says of a line of code under the settings of a workspace; null for nothing. */
async function complaint(workspace: string, line: string): Promise<string | null> {
  await mkdir(join(root, 'run'), { recursive: true })
  // Within the checkout, from where type definitions are found.
  const folder = await mkdtemp(join(root, 'run/planted-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'planted.ts'), `export const planted = ${line}\n`)
  const settings = { extends: join(root, workspace, 'tsconfig.json'), include: ['planted.ts'] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  return promisify(execFile)(process.execPath, [compiler, '-p', folder]).then(
    () => null,
    ({ stdout }: { stdout: string }) => stdout,
  )
}

test.each([
  ['model', 'document.title', 'document'],
  ['model', "Buffer.from('x')", 'Buffer'],
  ['model', 'fetch', 'fetch'],
  ['web', "Buffer.from('x')", 'Buffer'],
  ['web', 'process.env', 'process'],
  ['functions', 'document.title', 'document'],
  ['local', 'document.title', 'document'],
])('code of %s that says %s is refused', async (workspace, line, name) =>
  expect(await complaint(workspace, line)).toContain(`Cannot find name '${name}'`),
)

test.each([
  ['web', 'document.title'],
  ['functions', "Buffer.from('x')"],
  ['local', 'process.env'],
])('code of %s may say %s', async (workspace, line) =>
  expect(await complaint(workspace, line)).toBeNull(),
)
