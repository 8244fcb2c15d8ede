import { NoticeKind } from '@portal/model/notice'
import type { HeardUnder } from '@portal/model/notice-kinds/notice-kind'
import { noticeKinds } from '@portal/model/notice-kinds/notice-kinds'

/** The headings the texts stand under: what a client reads about, what Les reads, and accounts. */
export const noticeGroups = [
  'request',
  'shoot',
  'messages',
  'pictures',
  'payments',
  'account',
  'desk',
] as const satisfies readonly (Required<HeardUnder>['client'] | 'account' | 'desk')[]

export type NoticeGroup = (typeof noticeGroups)[number]

/** What nobody chooses to hear goes out by mail about an account, or is on Les's bell alone. */
function groupOf(kind: NoticeKind): NoticeGroup {
  const { heard, channels } = noticeKinds[kind]
  if (heard?.client) return heard.client
  return heard?.desk || !channels.includes('mail') ? 'desk' : 'account'
}

/** Every text under its heading. */
export const groupedKinds = (): { group: NoticeGroup; kinds: NoticeKind[] }[] =>
  noticeGroups.map((group) => ({
    group,
    kinds: NoticeKind.options.filter((kind) => groupOf(kind) === group),
  }))
