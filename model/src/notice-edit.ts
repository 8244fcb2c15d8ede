import { z } from 'zod'
import { declareCall } from './call.ts'
import { NoticeKind } from './notice.ts'
import { NoticeWords } from './notice-kinds/notice-kind.ts'
import { orNewer } from './records/newer.ts'

/** What Les changed: words of his own, and which notices are switched off. */
export const NoticeEdits = z.strictObject({
  words: z.partialRecord(NoticeKind, NoticeWords),
  off: z.array(orNewer(NoticeKind)),
})
export type NoticeEdits = z.infer<typeof NoticeEdits>

/** Sets or (with null) takes back Les's words for a notice, and switches it on or off. */
export const editNotice = declareCall({
  role: 'admin',
  input: z.strictObject({ kind: NoticeKind, words: NoticeWords.nullable(), on: z.boolean() }),
  output: z.strictObject({ saved: z.literal(true) }),
})

/** How a mail with these words looks, filled with an example. */
export const previewNotice = declareCall({
  role: 'admin',
  input: z.strictObject({ kind: NoticeKind, words: NoticeWords }),
  output: z.strictObject({ subject: z.string(), html: z.string(), text: z.string() }),
})
