import { QuickReplies } from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { useEffect, useRef, useState } from 'react'
import { commit } from '#firebase/write.ts'
import { set } from '#firebase/writes.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import type { Setting } from './use-setting.ts'

export type QuickReply = QuickReplies['replies'][number]

/** A quick reply while Les works on the list. */
export interface ReplyRow extends QuickReply {
  id: string
  offered: true
}

const rowsOf = (replies: readonly QuickReply[]): ReplyRow[] =>
  replies.map((reply, index) => ({ ...reply, id: `stored-${index}`, offered: true }))

const repliesOf = (rows: readonly ReplyRow[]): QuickReply[] =>
  rows.map(({ name, text: said }) => ({ name, text: said }))

const isSame = (some: readonly QuickReply[], others: readonly QuickReply[]): boolean =>
  some.length === others.length &&
  some.every(({ name, text: said }, at) => name === others[at]?.name && said === others[at]?.text)

/**
 * The quick replies as a setting. They are Les's own document, written from here: what is saved
 * shows at once, also offline, and a refusal is said in a toast.
 */
export function useReplies(
  stored: readonly QuickReply[],
): Setting<ReplyRow[]> & { /** Undoes a removal. */ putBack: (row: ReplyRow, at: number) => void } {
  const [draft, setDraft] = useState<ReplyRow[] | null>(null)
  // What was stored when Les began, so that nobody's change is written over unseen.
  const [base, setBase] = useState(stored)
  const [error, setError] = useState<string | null>(null)
  const latest = useRef({ stored, draft })
  useEffect(() => {
    latest.current = { stored, draft }
  }, [stored, draft])

  const change = (next: ReplyRow[]) => {
    setError(null)
    if (latest.current.draft === null) setBase(latest.current.stored)
    setDraft(next)
  }
  const store = (replies: QuickReply[]) =>
    void commit(set(doc.quickReplies(), { replies })).catch(() =>
      showToast(text.deskChat.replies.refused),
    )

  return {
    value: draft ?? rowsOf(stored),
    change,
    dirty: draft !== null && !isSame(repliesOf(draft), stored),
    busy: false,
    error,
    async save() {
      if (!isSame(base, stored)) return setError(text.settings.elsewhere)
      const checked = QuickReplies.safeParse({ replies: repliesOf(draft ?? []) })
      if (!checked.success) return setError(text.deskChat.replies.incomplete)
      const { replies } = checked.data
      store(replies)
      setDraft(null)
      setError(null)
      const before = [...stored]
      showToast(text.settings.saved, {
        action: {
          label: text.settings.undo,
          run: () =>
            isSame(latest.current.stored, replies)
              ? store(before)
              : showToast(text.settings.elsewhere),
        },
      })
    },
    reset() {
      setError(null)
      setDraft(null)
    },
    putBack(row, at) {
      const now = latest.current.draft ?? rowsOf(latest.current.stored)
      // Discarding has put it back already.
      if (now.some((one) => one.id === row.id && isSame([one], [row]))) return
      change(now.toSpliced(at, 0, row))
    },
  }
}
