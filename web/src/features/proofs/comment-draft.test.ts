import { afterEach, expect, test, vi } from 'vitest'
import { emptyDraft, keepCommentDraft, readCommentDraft } from './comment-draft.ts'

function device(): Map<string, string> {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  return kept
}
afterEach(() => vi.unstubAllGlobals())

test('what was begun about a photo is there again, with its place and wish', () => {
  device()
  const draft = { text: 'This lamp', pin: { x: 0.2, y: 0.4 }, retouch: true }
  keepCommentDraft('g1', 'p1', draft)
  expect(readCommentDraft('g1', 'p1')).toEqual(draft)
  expect(readCommentDraft('g1', 'p2')).toEqual(emptyDraft)
})

test('an empty draft leaves nothing on the device', () => {
  const kept = device()
  keepCommentDraft('g1', 'p1', { ...emptyDraft, retouch: true })
  keepCommentDraft('g1', 'p1', emptyDraft)
  expect(kept.size).toBe(0)
})

test('a draft that nobody can read is as if there were none', () => {
  const kept = device()
  for (const broken of ['{', '{"text":1}', '{"text":"x","pin":{"x":7,"y":0},"retouch":false}']) {
    kept.set('portal.draft.comment.g1.p1', broken)
    expect(readCommentDraft('g1', 'p1')).toEqual(emptyDraft)
  }
})
