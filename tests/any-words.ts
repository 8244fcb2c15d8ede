import fc from 'fast-check'

const hurtful = [
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍👩‍👧‍👦',
  '🇧🇪🇧',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '한ᄒ\u1161ᆫ',
  'नमस्ते',
  'שלום',
  '\u202egpj.exe',
  '\u2066',
  '\u2069\u202c',
  '\0',
  '\u0007\u0085',
  '\u200b',
  '\ufeff',
  '\u3164',
  '\ufffe\uffff',
  `e${'\u0301'.repeat(90)}`,
  '\r\n',
  '\u2028',
  '<b>&"\'',
  '{name}',
  '../..',
  '__proto__',
  ' ',
  'plain words ',
]

/** Anything that can be in a string, most of it of what programs have broken at. */
const anyWords = fc.oneof(
  { weight: 30, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 30,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 60,
    arbitrary: fc
      .array(fc.constantFrom(...hurtful), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...hurtful).map((part) => part.repeat(10_000)) },
  { weight: 2, arbitrary: fc.constant(`${'a'.repeat(139)}😀`) },
)

/** So many strings, the same ones each time. */
export const someWords = (count: number): string[] =>
  fc.sample(anyWords, { seed: 20_261_129, numRuns: count })
