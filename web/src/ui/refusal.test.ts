import { Failure, failures } from '@portal/model/failure'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { refusalOf, refusalSentence } from './refusal.ts'

test('who asked too often reads when to ask again', () => {
  const say = (seconds: number) => {
    const failure = new Failure('too-many-requests', new Date(Date.now() + seconds * 1_000))
    return refusalSentence(refusalOf(failure, true), failure)
  }
  expect(say(20)).toContain('try again in a minute')
  expect(say(61)).toContain('try again in 2 minutes')
  expect(say(5_401)).toContain('try again in 2 hours')
  expect(say(-5)).toContain('try again in a minute')
})

test.each([
  ['an expected refusal', new Failure('conflict'), true, failures.conflict],
  ['a bug, without its technical words', new Error('x is undefined'), true, failures.internal],
  ['anything without a connection', new Failure('internal'), false, text.common.notDoneOffline],
])('%s is a sentence for people', (_, error, online, sentence) => {
  expect(refusalSentence(refusalOf(error, online))).toBe(sentence)
})
