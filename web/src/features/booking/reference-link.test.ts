import { describe, expect, it } from 'vitest'
import { hostOf, linkOf } from './reference-link.ts'

describe('a typed address', () => {
  it.each([
    ['https://example.com/light', 'https://example.com/light'],
    ['  example.com/a b ', 'https://example.com/a%20b'],
    ['http://example.com', 'http://example.com/'],
    ['www.example.com', 'https://www.example.com/'],
  ])('%s becomes the link %s', (typed, url) => {
    expect(linkOf('one', typed, ' light ')).toEqual({
      kind: 'link',
      id: 'one',
      caption: 'light',
      url,
    })
  })

  it.each([
    '',
    'soft light',
    'light',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.com',
    'https://me:secret@example.com',
    `https://example.com/${'a'.repeat(1_000)}`,
  ])('%s is no link', (typed) => {
    expect(linkOf('one', typed, '')).toBeNull()
  })
})

it('is read by its host', () => {
  expect(hostOf('https://www.example.com/a?b')).toBe('example.com')
  expect(hostOf('https://example.com.evil.test/example.com')).toBe('example.com.evil.test')
})
