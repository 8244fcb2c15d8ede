import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { root } from '../platform/folders.ts'
import { planted, plants } from './plants.ts'
import { readTree, type Tree } from './tree.ts'
import { brokenWalls } from './walls.ts'

let house: Tree
beforeAll(async () => {
  house = await readTree()
})

test('the house stands', () => expect(brokenWalls(house)).toEqual([]))

test.each(plants)('$what', (plant) => {
  const found = planted(house, plant)
  expect(found.filter((complaint) => !complaint.includes(plant.path))).toEqual([])
  expect(found).toContainEqual(expect.stringContaining(plant.why))
})

test('a suppression that suppresses nothing is an error', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-planted-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'planted.ts')
  await writeFile(file, '// oxlint-disable-next-line no-debugger\nexport const planted = 1\n')
  const lint = promisify(execFile)(process.execPath, [
    join(root, 'node_modules/oxlint/bin/oxlint'),
    '--config',
    join(root, '.oxlintrc.json'),
    file,
  ])
  await expect(lint).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('Unused oxlint-disable directive'),
  })
})

test('a package is declared that nothing names', () => {
  const manifest = JSON.parse(house.get('web/package.json') ?? '{}') as {
    dependencies: Record<string, string>
  }
  manifest.dependencies['date-fns'] = '4.4.0'
  const found = brokenWalls(new Map(house).set('web/package.json', JSON.stringify(manifest)))
  expect(found).toEqual(['web/package.json: declares date-fns, which nothing names'])
})
