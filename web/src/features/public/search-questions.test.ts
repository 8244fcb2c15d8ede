import { expect, test } from 'vitest'
import { searchQuestions } from './search-questions.ts'

const texts = [
  'Can I cancel? You get back what the rule says.',
  'How far do you travel? Beyond the free kilometres there is a fee.',
  'A café, a castle, Zoë’s garden: any place will do.',
]

test('every word counts, in any order and as far as it is typed', () => {
  expect(searchQuestions(texts, 'fee trav')).toEqual([1])
  expect(searchQuestions(texts, 'cancel fee')).toEqual([])
})

test('a word is found at its start alone, so that "ar" does not find "garden"', () => {
  expect(searchQuestions(texts, 'ar')).toEqual([])
  expect(searchQuestions(texts, 'gar')).toEqual([2])
})

test('case, accents and punctuation do not matter', () => {
  expect(searchQuestions(texts, 'CAFE, zoe')).toEqual([2])
  expect(searchQuestions(texts, '“cancel?”')).toEqual([0])
})

test.each(['', '   ', '?!'])('a search without a word (%j) finds everything', (search) => {
  expect(searchQuestions(texts, search)).toEqual([0, 1, 2])
})
