import { expect, test } from 'vitest'
import { askedFor, findReplies } from './find-replies.ts'

const replies = [
  { name: 'The day before', text: 'See you.' },
  { name: 'Before the day', text: 'Where?' },
  { name: 'Thank you', text: 'I will come before noon.' },
  { name: 'Zoë', text: 'Hello' },
]
const names = (asked: string) => findReplies(replies, asked).map(({ name }) => name)

test('a stroke at the beginning of a single line asks for a quick reply', () => {
  expect(askedFor('/')).toBe('')
  expect(askedFor('/bef')).toBe('bef')
  expect(askedFor('and/or')).toBeNull()
  expect(askedFor('/one\ntwo')).toBeNull()
})

test('names that begin with what is asked for come first, then names, then words', () => {
  expect(names('before')).toEqual(['Before the day', 'The day before', 'Thank you'])
  expect(names('zoe')).toEqual(['Zoë'])
  expect(names('nothing like it')).toEqual([])
})

test('without anything asked for they keep their order', () => {
  expect(names('')).toEqual(replies.map(({ name }) => name))
})
