import { expect, test } from 'vitest'
import { splitLinks } from './links.tsx'

const links = (text: string) =>
  splitLinks(text)
    .filter(({ kind }) => kind === 'link')
    .map((piece) => piece.text)

test('web addresses are links, without the full stop that ends the sentence', () => {
  expect(links('See https://example.com/a?b=1. Or http://x.org!')).toEqual([
    'https://example.com/a?b=1',
    'http://x.org',
  ])
})

test('nothing else becomes a link, and no character is lost', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,x', '<a href="x">', 'file:///etc'])
    expect(links(text)).toEqual([])
  const text = 'a https://x.org b https://y.org'
  expect(
    splitLinks(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
