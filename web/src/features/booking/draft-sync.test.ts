import { expect, test } from 'vitest'
import { type Draft, emptyDraft } from './draft.ts'
import { meet } from './draft-sync.ts'

const here: Draft = { ...emptyDraft('a-draft-of-sixteen-or-more'), package: 'the-wedding' }
const there: Draft = { ...emptyDraft('another-draft-made-elsewhere'), package: 'the-portrait' }
const copy = (draft: Draft, device = 'phone', at = 1_000) => ({
  json: JSON.stringify(draft),
  device,
  at: new Date(at),
})

test('what was begun elsewhere is taken over when nothing was begun here', () => {
  const empty = emptyDraft('a-draft-of-sixteen-or-more')
  expect(meet(empty, copy(there), 'desk', 0)).toEqual({ kind: 'take-over', draft: there })
})

test('the person is asked when both have something', () => {
  expect(meet(here, copy(there), 'desk', 0)).toMatchObject({ kind: 'ask', draft: there })
})

test.each([
  ['there is no copy', null],
  ['it is this device’s own', copy(there, 'desk')],
  ['it says the same', copy(here)],
  ['it says the same, and was nobody’s yet', copy({ ...here, owner: 'ann' })],
  ['it was dealt with', copy(there, 'phone', 500)],
  ['nothing was begun there', copy(emptyDraft('another-draft-made-elsewhere'))],
  ['nobody can read it', { json: '{', device: 'phone', at: new Date(1_000) }],
])('nothing is to be done when %s', (_, found) => {
  expect(meet(here, found, 'desk', 500).kind).toBe('nothing')
})
