import { expect, test } from 'vitest'
import { aWatermark } from './examples.ts'
import { updateStudio } from './studio.ts'
import { changeWatermark, isSameStyle, MarkText, renderingMinutes } from './watermark.ts'

test.each([
  '',
  '   ',
  '\u200b\u200b',
  '\u00ad',
  '\u2800',
  '\u3164',
  '\ufe0f',
  '\u202e',
  'x'.repeat(41),
])('words that leave nothing to see, or too many, are refused: %j', (words) =>
  expect(MarkText.safeParse(words).success).toBe(false),
)

test.each(['LES', '©', '写真', '·', '  2026  '])('words that are drawn are taken: %s', (words) => {
  expect(MarkText.safeParse(words).success).toBe(true)
})

test.each([
  { opacity: 0.19 },
  { opacity: 1.01 },
  { size: 0.1 },
  { size: 0.71 },
  { pattern: 'nowhere' },
  { mark: { kind: 'logo', logo: '../originals/g/p' } },
  { mark: { kind: 'none' } },
])('a style that protects nothing, or is none, is refused: %j', (change) => {
  const { revision: seenRevision, ...style } = aWatermark()
  const { input } = changeWatermark
  expect(input.safeParse({ ...style, seenRevision }).success).toBe(true)
  expect(input.safeParse({ ...style, seenRevision, ...change }).success).toBe(false)
})

test('two revisions of one style are the same style', () => {
  const one = aWatermark()
  expect(isSameStyle(one, aWatermark({ revision: 9 }))).toBe(true)
  for (const change of [
    { size: 0.5 },
    { opacity: 0.5 },
    { pattern: 'tile' as const },
    { mark: { kind: 'text' as const, text: 'x' } },
    { mark: { kind: 'logo' as const, logo: 'LES · PROOF' } },
  ])
    expect(isSameStyle(one, aWatermark(change))).toBe(false)
})

test('it has its own call, because proofs are made anew behind it', () => {
  expect(updateStudio.input.safeParse({ watermark: aWatermark() }).success).toBe(false)
})

test('minutes are said in whole ones, and never none', () => {
  expect([0, 1, 200, 201, 2_000].map(renderingMinutes)).toEqual([1, 1, 1, 2, 10])
})
