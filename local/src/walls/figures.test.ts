import { expect, test } from 'vitest'
import { figuresOf, figureTable, unreached } from './figures.ts'
import { arrowsOf, type Tree } from './tree.ts'

const tree: Tree = new Map([
  ['package.json', '{}'],
  ['model/package.json', '{ "dependencies": { "zod": "4.6.7" } }'],
  [
    'model/src/booking.ts',
    '/** A booking. */\nexport const Booking = 1\nexport type Booking = any\n',
  ],
  ['model/src/queue.ts', "import { Booking } from './booking.ts'\nexport const queue = Booking\n"],
  ['model/src/queue.test.ts', `import { lost } from './lost.ts'\n${'\n'.repeat(300)}`],
  ['model/src/lost.ts', `export {}\n${'\n'.repeat(200)}`],
  ['functions/src/index.ts', "import { queue } from '@portal/model/queue'\n"],
  ['web/src/features/chat/thread.ts', "import { list } from '../queue/list.ts'\n"],
  ['web/src/features/queue/list.ts', "import type { thread } from '../chat/thread.ts'\n"],
])

const figures = Object.fromEntries(figuresOf(tree).map(({ what, is }) => [what, is]))

test('measures what is not a test', () =>
  expect(figures).toMatchObject({
    'lines a file: median / p90 / share > 200': '2 / 201 / 16.7 %',
    'files a folder: median / p90 / max': '1 / 3 / 3',
    '`any` in 1,000 lines': '4.78',
  }))

test('a schema and the type of its name are one export with one comment', () =>
  expect(figures['exports with a doc comment']).toBe('50.0 %'))

test('counts cycles by types, and arrows between features once for each way', () =>
  expect(figures).toMatchObject({ 'cycles, types counted': '1', 'arrows between features': '2' }))

test('finds what tests alone reach', () =>
  expect(unreached(tree, arrowsOf(tree))).toEqual([
    'model/src/lost.ts',
    'web/src/features/chat/thread.ts',
    'web/src/features/queue/list.ts',
  ]))

test('prints a line for each figure under its head', () =>
  expect(figureTable([{ what: 'cycles', is: '0', goal: '0' }]).split('\n')).toEqual([
    'The house  is  goal',
    'cycles     0   0',
  ]))
