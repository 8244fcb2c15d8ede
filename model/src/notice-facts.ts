import type { NoticeData, NoticeKind } from './notice.ts'
import type { NoticeTraits } from './notice-kinds/notice-kind.ts'
import { noticeKinds } from './notice-kinds/notice-kinds.ts'
import { saidData } from './notice-texts.ts'

/** One line beside the words of a notice: "Date", "14 March 2027". */
export interface NoticeFact {
  name: string
  value: string
}

/** What a mail says beside its words, each thing on a line of its own; what is empty is left out. */
export function noticeFacts(kind: NoticeKind, data: NoticeData): NoticeFact[] {
  const { facts = {} }: NoticeTraits = noticeKinds[kind]
  const said = saidData(kind, data)
  return Object.entries(facts).flatMap(([field, name]) => {
    const value = Object.hasOwn(noticeKinds[kind].data, field) ? said[field] : undefined
    return value ? [{ name, value }] : []
  })
}
