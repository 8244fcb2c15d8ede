import type { Talker } from '@portal/model/chat'
import { aConversation } from '@portal/model/examples'
import { written } from '@portal/testing/web/write'
import { renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useReadMark } from './use-marks.ts'

const at = new Date('2026-11-21T12:00:00Z')
const thread = aConversation({
  client: 'ann',
  partners: ['bo'],
  unread: { client: 2, studio: 0 },
  last: { message: 'm1', side: 'studio', text: 'Hello', about: 'words', at },
})

beforeEach(() => {
  written.length = 0
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})

test.each<[Talker, boolean]>([
  [{ person: 'ann', side: 'client' }, true],
  [{ person: 'bo', side: 'client' }, false],
])('%j reads: what waits for the client is cleared: %s', (talker, clears) => {
  renderHook(() => useReadMark('ann', thread, talker, true))
  expect(written).toHaveLength(clears ? 1 : 0)
})
