import { expect, test } from 'vitest'
import { askedPath } from './messages.ts'

test('a path of this site is shown', () => {
  expect(askedPath({ open: '/portal/chat?x=1' })).toBe('/portal/chat?x=1')
})

test.each([null, 'take over', {}, { open: 7 }, { open: 'https://evil.example' }, { open: '//e' }])(
  'nothing else is: %j',
  (message) => {
    expect(askedPath(message)).toBeNull()
  },
)
