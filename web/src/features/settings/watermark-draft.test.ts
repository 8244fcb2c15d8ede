import { aWatermark } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { draftOf, styleOf, markOf } from './watermark-draft.ts'

test('what is stored can be saved as it is', () => {
  const { revision, ...style } = aWatermark()
  const draft = draftOf({ ...style, revision })
  expect(styleOf(draft)).toEqual(style)
  expect(draft.revision).toBe(revision)
  const logo = aWatermark({ mark: { kind: 'logo', logo: 'ring' } })
  expect(markOf(draftOf(logo))).toEqual(logo.mark)
})

test('trying the other kind of mark loses nothing, and a logo that is not there cannot be saved', () => {
  const draft = draftOf(aWatermark())
  const other = { ...draft, kind: 'logo' as const }
  expect([markOf(other), styleOf(other)]).toEqual([null, null])
  expect(markOf({ ...other, kind: 'text' })).toEqual(aWatermark().mark)
})

test.each([{ text: ' ' }, { text: '\u200b' }, { opacity: 0.1 }, { size: 2 }])(
  'what would leave proofs clean cannot be saved: %j',
  (change) => expect(styleOf({ ...draftOf(aWatermark()), ...change })).toBeNull(),
)
