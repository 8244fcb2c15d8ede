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

test.each(Object.entries({ text, publicSite, sharedPage, failures, words }))(
  'no sentence of %s calls the photographer by a name',
  (_, sentences) => {
    const said = sentencesIn(sentences)
    expect(said.length).toBeGreaterThan(10)
    expect(said.filter((sentence) => /\bLes\b|\b(him|his)\b/.test(sentence))).toEqual([])
  },
)
