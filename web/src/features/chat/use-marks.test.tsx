import { aConversation, aMessage } from '@portal/model/examples'
import type { Talker } from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { store, stored } from '@portal/testing/web/world'
import { written } from '@portal/testing/web/write'
import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useDeliveredMark, useReadMark } from './use-marks.ts'

const at = new Date('2026-11-21T12:00:00Z')
const before = new Date(at.getTime() - 60_000)
const thread = aConversation({
  client: 'ann',
  partners: ['pat'],
  unread: { client: 2, studio: 0 },
  last: { message: 'm1', side: 'studio', text: 'Hello', about: 'words', at },
})
const ann: Talker = { person: 'ann', side: 'client' }
const pat: Talker = { person: 'pat', side: 'client' }

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})

const marks = () => written.map(({ path, ...write }) => [path, 'data' in write ? write.data : null])

test.each<[string, Talker, object]>([
  ['client', ann, { 'readAt.client': at, 'deliveredAt.client': at, 'unread.client': 0 }],
  ['partner', pat, { 'readBy.pat': at }],
])('a %s who reads clears what waits for them, and for nobody else', (_, talker, expected) => {
  renderHook(() => useReadMark('ann', thread, talker, true))
  expect(marks()).toEqual([['conversations/ann', expected]])
})

test('a partner who has read everything marks nothing more', () => {
  const read = { ...thread, readBy: { pat: at } }
  renderHook(() => useReadMark('ann', read, pat, true))
  expect(marks()).toEqual([])
})

test('what came while a partner wrote is marked as read, although the last words are hers', () => {
  const both = {
    ...thread,
    readBy: { pat: before },
    last: { message: 'm2', side: 'client' as const, text: 'Hi', about: 'words' as const, at },
  }
  renderHook(() => useReadMark('ann', both, pat, true))
  expect(marks()).toEqual([])
  const between = new Date(at.getTime() - 1_000)
  act(() => store(stored(doc.message('ann', 'm1'), aMessage({ side: 'studio', at: between }))))
  expect(marks()).toEqual([['conversations/ann', { 'readBy.pat': at }]])
})

test('what arrives at a partner has not arrived at the client', () => {
  renderHook(() => useDeliveredMark('ann', thread, pat))
  expect(marks()).toEqual([])
  renderHook(() => useDeliveredMark('ann', thread, ann))
  expect(marks()).toEqual([['conversations/ann', { 'deliveredAt.client': at }]])
})
