import { expect, test } from 'vitest'
import { agreement, heartsByPhoto, toTakeOver } from './overlap.ts'

const pat = { person: 'pat', name: 'Pat', photos: ['p1', 'p2'] }
const fay = { person: 'fay', name: 'Fay', photos: ['p2', 'p3'] }

test('each photo names those who chose it', () => {
  expect([...heartsByPhoto([pat, fay])]).toEqual([
    ['p1', ['Pat']],
    ['p2', ['Pat', 'Fay']],
    ['p3', ['Fay']],
  ])
})

test('chosen together is what two of all, oneself among them, have chosen', () => {
  const { anyone, together } = agreement(new Set(['p3', 'p4']), [pat, fay])
  expect([...anyone].toSorted()).toEqual(['p1', 'p2', 'p3', 'p4'])
  expect([...together].toSorted()).toEqual(['p2', 'p3'])
})

test.each([
  [10, ['p3', 'p4']],
  [1, ['p3']],
  [0, []],
  [-2, []],
])('with room for %i more, another’s hearts bring %j', (room, expected) => {
  expect(toTakeOver(['p1'], ['p1', 'p3', 'p4'], room)).toEqual(expected)
})
