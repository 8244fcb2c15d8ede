import { expect, test } from 'vitest'
import { readPhone } from './phone-number.ts'

test.each([
  ['+32470123456', '+32470123456'],
  ['  +32 (0)470 12.34.56 ', '+32470123456'],
  ['0032 470/12-34-56', '+32470123456'],
  ['+1 (415) 555-0132', '+14155550132'],
])('%s is a number', (words, number) => {
  expect(readPhone(words)).toBe(number)
})

test.each(['', '   '])('nothing is no number: %j', (words) => {
  expect(readPhone(words)).toBeNull()
})

test.each(['0470 12 34 56', '+32', '+0470123456', 'call me', '+3247012345678901', '+32470x23456'])(
  'no message could reach %s',
  (words) => {
    expect(readPhone(words)).toBeUndefined()
  },
)
