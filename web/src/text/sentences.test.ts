import { failures } from '@portal/model/failure'
import { noticeKinds } from '@portal/model/notice-kinds/notice-kinds'
import { expect, test } from 'vitest'
import { publicSite } from './en/public.ts'
import { sharedPage } from './en/shared-page.ts'
import { text } from './text.ts'

/** Every sentence below a value; of one that is a function, how it is written. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(sentencesIn)
}

const words = Object.values(noticeKinds).map((kind) => kind.words)
const all = { text, publicSite, sharedPage, failures, words }

test.each(Object.entries(all))(
  'no sentence of %s calls the photographer by a name',
  (_, sentences) => {
    const said = sentencesIn(sentences)
    expect(said.length).toBeGreaterThan(10)
    expect(said.filter((sentence) => /\bLes\b|\b(him|his)\b/.test(sentence))).toEqual([])
  },
)

/** What a native reader stumbled over once, or does not say. */
const stumbles = [
  /looking alone/i,
  /at least \w+ signs/i,
  /tell it by another way/i,
  /whom it is for/i,
  /how you hear/i,
  /last words/i,
  /\bis sent\.?$/i,
  /would do as well/i,
  /photographs? more of/i,
  /^\+ /,
  /if it is I\b/i,
  /over the contact page/i,
  /\ba letter\b(?! or)/i,
]

test.each(Object.entries(all))('no sentence of %s is one of those that were mended', (_, part) => {
  const said = sentencesIn(part)
  for (const stumble of stumbles) expect(said.filter((one) => stumble.test(one))).toEqual([])
})
