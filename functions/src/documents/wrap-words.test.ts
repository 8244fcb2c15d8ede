import { expect, test } from 'vitest'
import { wrapWords } from './wrap-words.ts'

const lengthOf = (text: string) => Array.from(text).length

test('words go on as long as they fit', () => {
  expect(wrapWords('one two three four', 9, lengthOf)).toEqual(['one two', 'three', 'four'])
})

test('a word that fits nowhere is broken, and everything is there', () => {
  const lines = wrapWords('a abcdefghij k', 4, lengthOf)
  expect(lines).toEqual(['a', 'abcd', 'efgh', 'ij k'])
  expect(wrapWords('日本語の長い名前', 3, lengthOf)).toEqual(['日本語', 'の長い', '名前'])
})

test('a word that fits nowhere is broken after a hyphen, one that fits is not', () => {
  expect(wrapWords('for LES-GHENT-2027-0001', 10, lengthOf)).toEqual([
    'for',
    'LES-GHENT-',
    '2027-0001',
  ])
  expect(wrapWords('online, 2027-0001', 10, lengthOf)).toEqual(['online,', '2027-0001'])
})

test('lines stay lines, also empty ones', () => {
  expect(wrapWords('one\n\ntwo', 9, lengthOf)).toEqual(['one', '', 'two'])
})

test('what is narrower than a grapheme still ends', () => {
  expect(wrapWords('abc', 0, lengthOf)).toEqual(['a', 'b', 'c'])
})
