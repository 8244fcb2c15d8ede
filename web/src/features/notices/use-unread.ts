import type { BellEntry } from '@portal/model/notice'
import type { NoticeEdits } from '@portal/model/notice-edit'
import { collection, doc } from '@portal/model/paths'
import { type LiveRow, useLive, useLiveList } from '#firebase/live.ts'
import { commit } from '#firebase/write.ts'
import { serverTime, update } from '#firebase/writes.ts'

/** The most unread ones that are counted; the rules list no more at once. */
const countedMost = 100

/** Les's own words for the notices, and those he has switched off; null while unknown. */
export function useNoticeEdits(person: string | null): NoticeEdits | null {
  const edits = useLive(person ? doc.noticeEdits() : null)
  return edits.state === 'ready' ? edits.value : null
}

/** Whether the bell shows an entry: not of a kind that Les has switched off. */
export const isShown = (edits: NoticeEdits | null, { kind }: Pick<BellEntry, 'kind'>): boolean =>
  !edits?.off.includes(kind)

/** What has not been read yet, up to 100. `isCut` says that there may be more. */
export function useUnread(person: string | null): {
  rows: LiveRow<BellEntry>[]
  isCut: boolean
} {
  const unread = useLiveList(person ? collection.bell(person) : null, {
    where: [['readAt', '==', null]],
    limit: countedMost,
  })
  const rows = unread.state === 'ready' ? unread.value : []
  return { rows, isCut: rows.length === countedMost }
}

/** Marks entries as read; at once on this device, also offline. Rejects when the server refuses. */
export const markRead = (person: string, ids: readonly string[]): Promise<void> =>
  commit(...ids.map((id) => update(doc.bellEntry(person, id), { readAt: serverTime() })))
