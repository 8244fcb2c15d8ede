import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitLinks } from './split-links.ts'

const links = (text: string) =>
  splitLinks(text).flatMap((piece) => (piece.kind === 'link' ? [piece.text] : []))
const hrefs = (text: string) =>
  splitLinks(text).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []))
const joined = (text: string) =>
  splitLinks(text)
    .map((piece) => piece.text)
    .join('')

test.each([
  ['See https://example.com/a?b=1. Or so', 'https://example.com/a?b=1'],
  ['http://x.org!', 'http://x.org'],
  ['https://en.wikipedia.org/wiki/Curtain_(disambiguation)', undefined],
  [
    '(https://en.wikipedia.org/wiki/Curtain_(disambiguation))',
    'https://en.wikipedia.org/wiki/Curtain_(disambiguation)',
  ],
  ['(see https://example.com/a)', 'https://example.com/a'],
  ['https://example.com。', 'https://example.com'],
  ['https://example.com/a。然后', 'https://example.com/a'],
  ['见https://example.com/a，谢谢', 'https://example.com/a'],
  ['“https://example.com/q”', 'https://example.com/q'],
  ['«https://example.com/q»', 'https://example.com/q'],
  ['„https://example.com/q“', 'https://example.com/q'],
  ['"https://example.com/q"', 'https://example.com/q'],
  ["'https://example.com/q'", 'https://example.com/q'],
  ['HTTPS://EXAMPLE.COM', 'HTTPS://EXAMPLE.COM'],
  ['www.example.com', 'www.example.com'],
  ['WWW.EXAMPLE.COM/a', 'WWW.EXAMPLE.COM/a'],
  ['https://example.com/a…', 'https://example.com/a'],
  ['https://example.com/a?', 'https://example.com/a'],
  ['**https://example.com/a**', 'https://example.com/a'],
  ['<https://example.com/a>', 'https://example.com/a'],
  ['https://example.com/a,b;c', 'https://example.com/a,b;c'],
  ['https://example.com/#top-1', 'https://example.com/#top-1'],
  ['https://example.com:8080/x', 'https://example.com:8080/x'],
  ['https://müller.de/straße', 'https://müller.de/straße'],
  ['https://пример.рф/путь', 'https://пример.рф/путь'],
  ['https://ja.wikipedia.org/wiki/写真', 'https://ja.wikipedia.org/wiki/写真'],
  ['https://example.com/👰‍♀️', 'https://example.com/👰‍♀️'],
  ['write to ann@example.com.', 'ann@example.com'],
  ['mailto:ann@example.com', 'mailto:ann@example.com'],
  ['http://localhost:5000/a', 'http://localhost:5000/a'],
  ['http://[2001:db8::1]:8080/a', 'http://[2001:db8::1]:8080/a'],
  ['https://youtu.be/dQw4w9WgXc_', undefined],
  ['https://youtu.be/dQw4w9WgXc-', undefined],
  ['https://youtu.be/dQw4w9WgXc_.', 'https://youtu.be/dQw4w9WgXc_'],
  ['_see https://example.com/a_', 'https://example.com/a'],
  ['see _it_ at https://example.com/a_', 'https://example.com/a_'],
])('in “%s” the link is %s', (text, link = text) => {
  expect(links(text)).toEqual([link])
  expect(joined(text)).toBe(text)
})

test.each([
  'https://a.example,https://b.example',
  'https://a.example/x;https://b.example/y',
  'https://a.example|https://b.example',
])('in the list “%s” each is a link of its own', (text) => {
  expect(links(text)).toEqual(text.split(/[,;|]/))
})

test('a link leads where it says', () => {
  expect(hrefs('www.example.com')).toEqual(['https://www.example.com/'])
  expect(hrefs('HTTPS://EXAMPLE.COM/A')).toEqual(['https://example.com/A'])
  expect(hrefs('https://müller.de/a')).toEqual(['https://xn--mller-kva.de/a'])
  expect(hrefs('ann@example.com')).toEqual(['mailto:ann@example.com'])
  expect(hrefs('https://a.example https://b.example')).toEqual([
    'https://a.example/',
    'https://b.example/',
  ])
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc',
  'ftp://example.com',
  '//example.com',

  'Mr.Smith',
  'yes.No',
  'a.jpg',
  'IMG_1.png',
  '1.250,00',
  'vbscript:x',
  'https://',
  'www.',
  '@ann',
  'JavaScript://example.com/%0aalert(1)',
  'blob:https',
  'e.g.this',
  'tel:+32123',
  'https://ann:secret@example.com/',
  'https://example.com@evil.example/',
  'https://exam\u00adple.com',
])('“%s” is no link', (text) => expect(links(text)).toEqual([]))

test('whatever is written, no character is lost and every link leads to a page or a mail', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      'https://',
      'HTTP://x.org/',
      'www.',
      'a@b.de',
      'javascript:',
      '(',
      ')',
      '。',
      '”',
      '\u202e',
      '.com',
      '//',
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      expect(joined(text)).toBe(text)
      for (const href of hrefs(text)) expect(href).toMatch(/^(https?:\/\/|mailto:)/)
      for (const link of links(text)) expect(link).not.toMatch(/[\s\u202a-\u202e]/)
    }),
    { numRuns: 500 },
  )
})

test('a message of nothing but addresses, dots or brackets is split at once', () => {
  const began = performance.now()
  for (const flood of ['https://a.b/', 'www.', '(', 'a@', '.', '://', 'a.'])
    splitLinks(flood.repeat(4_000 / flood.length))
  expect(performance.now() - began).toBeLessThan(1_500)
})
