import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clip,
  clipStart,
  isSeen,
  Line,
  LineOrNone,
  oneLine,
  Prose,
  ProseOrNone,
  shortened,
  StoredWords,
  visibleText,
  wellFormed,
} from './words.ts'

const hurtful = [
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍👩‍👧',
  '🇧🇪',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'ᄒ\u1161ᆫ',
  '\u202e',
  '\u2066',
  '\0',
  '\u200b',
  `e${'\u0301'.repeat(90)}`,
  '\r\n',
  '\u2028',
  ' ',
  '\ufeff',
  '\u{e0041}',
  '\u3164',
]

/** Every UTF-16 there is, and more of what hurts: halves, sequences, towers, overrides, NUL. */
const anyWords = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...hurtful),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const characters = (text: string) =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  )

test('words keep every script and emoji, and lose what hides in them', () => {
  for (const words of ['Здравствуйте', 'مرحبا', 'नमस्ते', '👩‍👩‍👧 ❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'naïve', 'line\nline\ttab'])
    expect(visibleText(words)).toBe(words)
  expect(visibleText('\u202Eelif.exe\u2066!')).toBe('elif.exe!')
  expect(visibleText('a' + '\u200B'.repeat(4_000) + 'b')).toBe('ab')
  expect(visibleText('e' + '\u0301'.repeat(90))).toBe('e' + '\u0301'.repeat(4))
  expect(visibleText('bell\u0007')).toBe('bell')
  expect(visibleText('yes\u{e0073}\u{e0065}\u{e0063}')).toBe('yes')
  expect(visibleText('one\r\ntwo\u2028three')).toBe('one\ntwo\nthree')
  expect(visibleText('half \ud83d')).toBe('half \ufffd')
})

test('whatever is handed in comes out well-formed, and the same the second time', () => {
  fc.assert(
    fc.property(anyWords, (text) => {
      expect(wellFormed(text)).toBe(text.toWellFormed())
      for (const clean of [visibleText, oneLine]) {
        expect(clean(text).isWellFormed()).toBe(true)
        expect(clean(clean(text))).toBe(clean(text))
      }
      // oxlint-disable-next-line no-control-regex -- controls are what must be gone
      expect(oneLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/)
    }),
  )
})

test('words are cut between two characters, never within one', () => {
  expect(clip(`${'a'.repeat(139)}😀`, 140)).toBe('a'.repeat(139))
  expect(clip('👩‍👩‍👧👩‍👩‍👧', 9)).toBe('👩‍👩‍👧')
  expect(clip('e' + '\u0301'.repeat(90), 10)).toBe('e' + '\u0301'.repeat(9))
  expect(clip('😀', 1)).toBe('')
  expect(clipStart('👩‍👩‍👧 ring.jpg', 10)).toBe(' ring.jpg')
  expect(shortened('a longer line', 9)).toBe('a longer…')
  fc.assert(
    fc.property(anyWords, fc.integer({ min: 0, max: 60 }), (text, most) => {
      const whole = wellFormed(text)
      const cut = clip(text, most)
      expect(cut.length).toBeLessThanOrEqual(most)
      expect(cut.isWellFormed()).toBe(true)
      expect(whole.startsWith(cut)).toBe(true)
      const letters = characters(whole)
      if ((letters[0]?.length ?? 0) <= most)
        expect(letters.slice(0, characters(cut).length).join('')).toBe(cut)
      expect(shortened(text, most + 1).length).toBeLessThanOrEqual(most + 1)
    }),
  )
})

test('a line is cleaned, and refused when nothing of it is seen', () => {
  const name = Line(80)
  expect(name.parse(' Ann\u202egpj.exe\n')).toBe('Anngpj.exe')
  expect(name.parse('Zoë\tMaes')).toBe('Zoë Maes')
  expect(name.parse('👩‍👩‍👧')).toBe('👩‍👩‍👧')
  for (const blank of ['', ' ', '\u200b', '\u00a0\u3164', '\u2800', '\u0301', '\0', '\u00ad\u034f'])
    expect(name.safeParse(blank).success, JSON.stringify(blank)).toBe(false)
  expect(name.safeParse('x'.repeat(81)).success).toBe(false)
  expect(LineOrNone(80).parse(' \u200b ')).toBe('')
})

test('prose keeps its lines', () => {
  expect(Prose(100).parse('  Dear Les,\r\n\r\nyes.\0 ')).toBe('Dear Les,\n\nyes.')
  expect(Prose(100).safeParse('\n\u200b\n').success).toBe(false)
  expect(ProseOrNone(100).parse('\n\u200b\n')).toBe('')
})

test('any words are either refused or taken as they will be read again', () => {
  fc.assert(
    fc.property(anyWords, fc.constantFrom(Line, LineOrNone, Prose, ProseOrNone), (text, kind) => {
      const taken = kind(60).safeParse(text)
      if (!taken.success) return
      expect(kind(60).parse(taken.data)).toBe(taken.data)
      expect(StoredWords(60).parse(taken.data)).toBe(taken.data)
      expect(taken.data === '' || isSeen(taken.data)).toBe(true)
    }),
  )
})

test('ten thousand letters are measured and cut at once', () => {
  const flood = '👩‍👩‍👧'.repeat(10_000)
  const began = performance.now()
  expect(clip(flood, 140)).toBe('👩‍👩‍👧'.repeat(17))
  expect(Line(80).safeParse(flood).success).toBe(false)
  expect(performance.now() - began).toBeLessThan(500)
})
