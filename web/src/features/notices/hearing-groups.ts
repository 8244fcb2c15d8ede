import { NoticeKind } from '@portal/model/notice'
import type { HeardUnder } from '@portal/model/notice-kinds/notice-kind'
import { noticeKinds } from '@portal/model/notice-kinds/notice-kinds'

type Side = keyof HeardUnder

/** The headings each side reads, from top to bottom. */
const headings = {
  client: ['request', 'shoot', 'messages', 'pictures', 'payments'],
  desk: ['requests', 'messages', 'choices', 'money', 'safety'],
} as const satisfies { [One in Side]: readonly Required<HeardUnder>[One][] }

/** The kinds that one side hears of, by what they are about; those of the bell alone are left out. */
export const hearingGroups = (side: Side) =>
  headings[side].map((name) => ({
    name,
    kinds: NoticeKind.options.filter((kind) => noticeKinds[kind].heard?.[side] === name),
  }))
