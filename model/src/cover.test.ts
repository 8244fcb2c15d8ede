import { expect, it } from 'vitest'
import { finishedCover } from './cover.ts'

const wide = { width: 6, height: 4 }
const tall = { width: 4, height: 6 }
const final = { print: 9, web: 3 }

it.each([
  [
    'the chosen one',
    [
      { id: 'a', ...wide, final },
      { id: 'b', ...tall, final },
    ],
    'b',
    'b',
  ],
  [
    'never a proof',
    [
      { id: 'a', ...wide },
      { id: 'b', ...tall, final },
    ],
    'a',
    'b',
  ],
  [
    'a wide one before a tall one',
    [
      { id: 'a', ...tall, final },
      { id: 'b', ...wide, final },
    ],
    null,
    'b',
  ],
  [
    'the first of what there is',
    [
      { id: 'a', ...tall, final },
      { id: 'b', ...tall, final },
    ],
    'gone',
    'a',
  ],
  ['none while there are proofs alone', [{ id: 'a', ...wide }], 'a', null],
  ['none of nothing', [], 'a', null],
] as const)('the cover of what is given out is %s', (_, photos, chosen, cover) => {
  expect(finishedCover(photos, chosen)).toBe(cover)
})
