import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { howMany } from '@portal/testing/run/how-many'
import { root } from '../platform/folders.ts'
import { readTree } from '../walls/tree.ts'
import { brokenWalls } from '../walls/walls.ts'
import { begin, writeBegun } from './begin.ts'
import { pluralOf, shapesOf } from './names.ts'

const begun = [
  ['call', 'queue', 'pin-booking'],
  ['notification', 'queue', 'booking-pinned'],
  ['notification', 'chat', 'thread-pinned'],
  ['notification', 'delivery', 'final-pinned'],
  ['notification', 'money', 'invoice-pinned'],
  ['notification', 'members', 'member-pinned'],
  ['screen', 'queue', 'pinned-bookings'],
  ['collection', 'queue', 'pin'],
] as const

/** Nothing that code is checked with. */
const left = ['.git', 'node_modules', 'run', 'docs', 'web/public', 'web/dist', 'model/releases']

/** A checkout of the sources, with packages but for our own, which are the copy's. */
async function copyOfTree(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'portal-new-'))
  const without = left.map((path) => join(root, path))
  await cp(root, copy, { recursive: true, filter: (path) => !without.includes(path) })
  const packages = join(copy, 'node_modules')
  await mkdir(join(packages, '@portal'), { recursive: true })
  for (const name of await readdir(join(root, 'node_modules')))
    if (name !== '@portal' && name !== '.vite')
      await symlink(join(root, 'node_modules', name), join(packages, name))
  for (const own of ['model', 'functions', 'web', 'local', 'testing'])
    await symlink(join(copy, own), join(packages, '@portal', own))
  return copy
}

/** What a tool of node_modules prints in a folder, and whether it came to a good end. */
const tool = (folder: string, script: string, ...args: string[]) =>
  new Promise<{ printed: string; good: boolean }>((resolve) => {
    const given = [join(root, 'node_modules', script), ...args]
    execFile(process.execPath, given, { cwd: folder, maxBuffer: 2 ** 26 }, (error, out, faults) =>
      resolve({ printed: `${out}${faults}`, good: error === null }),
    )
  })

describe('in a copy of the tree', () => {
  let copy = ''
  const files: string[] = []

  beforeAll(async () => {
    copy = await copyOfTree()
    for (const args of begun) {
      const one = await begin(args, copy)
      await writeBegun(one, copy)
      files.push(...one.written.keys(), ...one.changed.keys())
    }
  }, 300_000)
  afterAll(() => rm(copy, { recursive: true, force: true }))

  const code = () => files.filter((path) => /\.tsx?$/.test(path))

  test('each kind is written with its tests, and into its lists', async () => {
    expect(files.filter((path) => path.includes('.test.')).length).toBe(begun.length)
    const read = (path: string) => readFile(join(copy, path), 'utf8')
    expect(await read('model/src/calls.ts')).toMatch(/\n {2}pinBooking,\n\} as const/)
    expect(await read('functions/src/index.ts')).toMatch(/\n {2}pinBooking,\n\} satisfies/)
    for (const [file, kind] of [
      ['account', 'member-pinned'],
      ['booking', 'booking-pinned'],
      ['chat', 'thread-pinned'],
      ['gallery', 'final-pinned'],
      ['money', 'invoice-pinned'],
    ])
      expect(await read(`model/src/notice-kinds/${file}.ts`)).toContain(`'${kind}': noticeKind({`)
    expect(await read('web/src/app/routes.tsx')).toContain('routes.desk.pinnedBookings(),')
    expect(await read('firestore.rules')).toContain('match /pins/{pin} {')
  })

  test('it is formatted and linted, and what was written is of the right types', async () => {
    expect(await tool(copy, 'oxfmt/bin/oxfmt', '--check', ...code())).toMatchObject({ good: true })
    const linted = await tool(copy, 'oxlint/bin/oxlint', '--type-check', ...code())
    expect(linted.printed).toMatch(/Found 0 warnings and 0 errors/)
  })

  // Of all that was there before as well, which takes half a minute of a core.
  test.runIf(howMany(1, 0))(
    'all types hold',
    async () => {
      expect(await tool(copy, 'typescript/bin/tsc', '-p', '.')).toEqual({ printed: '', good: true })
    },
    300_000,
  )

  test('no wall is broken', async () => {
    expect(brokenWalls(await readTree(copy))).toEqual([])
  })

  test('its unit tests pass', async () => {
    const tests = code().filter((path) => /\/src\/.*\.test\./.test(path))
    const ran = await tool(
      copy,
      'vitest/vitest.mjs',
      'run',
      '--root',
      copy,
      '--project=unit',
      '--project=components',
      ...tests,
    )
    expect(ran, ran.printed).toMatchObject({ good: true })
  }, 300_000)

  test.each(begun)('the same %s is refused a second time', async (...args) => {
    await expect(begin(args, copy)).rejects.toThrow('already')
  })
})

test.each([
  [[], 'npm run new'],
  [['queue', 'queue', 'pin-booking'], 'npm run new'],
  [['call', 'queue'], 'npm run new'],
  [['call', 'queue', 'pin-booking', 'more'], 'npm run new'],
  [['call', 'queue', 'pinBooking'], 'kebab-case'],
  [['call', 'queue', '-pin'], 'kebab-case'],
  [['call', '../queue', 'pin-booking'], 'kebab-case'],
  [['call', 'queue', 'pin'], 'begins with a verb'],
  [['call', 'line', 'pin-booking'], 'no room "line"'],
  [['call', 'queue', 'move-in-queue'], 'already'],
  [['call', 'queue', 'archive-gallery'], 'already'],
  [['notification', 'queue', 'moved-up'], 'already'],
  [['screen', 'queue', 'books'], 'already'],
  [['collection', 'money', 'invoice'], 'already'],
  [['collection', 'money', 'payment'], 'already'],
  // The log of what happened stands below the notices.
  [['notification', 'audit', 'somebody-came'], 'may not import'],
])('%j is refused: %s', async (args, why) => {
  await expect(begin(args)).rejects.toThrow(why)
})

test('a name has its shapes', () => {
  expect(shapesOf('open-day', 'studio')).toMatchObject({
    aNewName: 'anOpenDay',
    newNames: 'openDays',
    NewName: 'OpenDay',
    'New name': 'Open day',
    'the-room': 'studio',
  })
  expect(['pin', 'reply', 'day', 'pass', 'sketch'].map(pluralOf)).toEqual([
    'pins',
    'replies',
    'days',
    'passes',
    'sketches',
  ])
})
