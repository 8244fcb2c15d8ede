import { expect, test } from 'vitest'
import { fillReply } from './fill-reply.ts'

const facts = { name: 'Ann', date: '13 March 2027', package: 'The Wedding' }

test('a reply is filled with what is known of the client, wherever it is said', () => {
  expect(fillReply('{name}, {package} on {date}. Bye, {name}', facts)).toBe(
    'Ann, The Wedding on 13 March 2027. Bye, Ann',
  )
})

test('what is not known stays a blank to be filled by hand', () => {
  expect(fillReply('Dear {name}, see you on {date}.', { ...facts, name: '', date: null })).toBe(
    'Dear …, see you on ….',
  )
  expect(fillReply('{phone} {constructor} {toString}', facts)).toBe('… … …')
})

test('what a client is called is never filled in turn, nor read as a pattern', () => {
  expect(fillReply('{name}', { ...facts, name: '{date} $& $1' })).toBe('{date} $& $1')
})

test('braces that are no placeholder stay', () => {
  expect(fillReply('{ } {two words} {}', facts)).toBe('{ } {two words} {}')
})
