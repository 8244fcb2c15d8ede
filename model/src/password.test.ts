import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthOfPassword, ownWords, passwordFaults, passwordLength } from './password.ts'

const own = ownWords('ann.maes@example.com', ['Ann Maes', null, 'Les Films'])

test.each([
  ['eleven char', ['too-short']],
  ['twelve chars', []],
  ['aaaaaaaaaaaaaaaa', ['too-plain']],
  ['ababababababab', ['too-plain']],
  ['x'.repeat(100) + 'abcdefgh'.repeat(4), ['too-long']],
  ['ann.maes@example.com', ['own-words']],
  ['Ann Maes 2024!', ['own-words']],
  ['ANN-MÄES-2024', ['own-words']],
  ['LesFilms123456', ['own-words']],
  ['Ann buys blue bicycles', []],
  ['blauwe fietsen in Gent', []],
  ['🐴🔋📎🪐🌊🍋🧭🎈🪁🧩🎷🪴', []],
] as const)('of %s it says what is wrong', (password, faults) => {
  expect(passwordFaults(password, own)).toEqual(faults)
})

test('what is typed on another keyboard, or composed otherwise, is as long', () => {
  expect(lengthOfPassword('cafe\u0301')).toBe(lengthOfPassword('café'))
  expect(lengthOfPassword('ｐａｓｓ')).toBe(4)
  expect(lengthOfPassword('😀')).toBe(1)
})

test('whatever others know of somebody, a long password of other letters is one', () => {
  const name = fc.string({ unit: fc.constantFrom(...'a b c d e f g h'.split('')), maxLength: 40 })
  fc.assert(
    fc.property(name, name, (one, other) => {
      const words = ownWords(`${one.replaceAll(' ', '') || 'x'}@example.org`, [one, other])
      expect(passwordFaults('quiz jury zonk vivid', words)).toEqual([])
    }),
  )
})

test('nobody’s words are too short to say whose they are', () => {
  expect(ownWords('jo@ex.be', ['Jo', ''])).toEqual(['joexbe', 'exbe'])
  expect(passwordLength.least).toBe(12)
})
