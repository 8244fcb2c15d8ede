import { Failure, failures } from '@portal/model/failure'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { refusalOf, refusalSentence } from './refusal.ts'

test.each([
  ['an expected refusal', new Failure('conflict'), true, failures.conflict],
  ['a bug, without its technical words', new Error('x is undefined'), true, failures.internal],
  ['anything without a connection', new Failure('internal'), false, text.common.notDoneOffline],
])('%s is a sentence for people', (_, error, online, sentence) => {
  expect(refusalSentence(refusalOf(error, online))).toBe(sentence)
})
