import { QuickReplies } from '@portal/model/chat'
import { useEffect, useRef, useState } from 'react'
import { call } from '#firebase/call.ts'
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
 * The quick replies as a setting; a list that could not be saved stays in the form, and a toast says
 * so.
 */
export function useReplies(
  stored: readonly QuickReply[],
): Setting<ReplyRow[]> & { /** Undoes a removal. */ putBack: (row: ReplyRow, at: number) => void } {
  const [draft, setDraft] = useState<ReplyRow[] | null>(null)
  // What was stored when Les began, so that nobody's change is written over unseen.
  const [base, setBase] = useState(stored)
  // What was saved from here, which may not have shown up yet when Les goes on.
  const [saved, setSaved] = useState<readonly QuickReply[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
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
    call('saveQuickReplies', { replies }).then(
      () => true,
      () => {
        showToast(text.deskChat.replies.refused)
        return false
      },
    )

  return {
    value: draft ?? rowsOf(stored),
    change,
    dirty: draft !== null && !isSame(repliesOf(draft), stored),
    busy,
    error,
    async save() {
      const isOwn = saved !== null && isSame(saved, stored)
      if (!isSame(base, stored) && !isOwn) return setError(text.settings.elsewhere)
      const checked = QuickReplies.safeParse({ replies: repliesOf(draft ?? []) })
      if (!checked.success) return setError(text.deskChat.replies.incomplete)
      const { replies } = checked.data
      setBusy(true)
      const before = [...stored]
      const isSaved = await store(replies)
      setBusy(false)
      if (!isSaved) return
      setSaved(replies)
      // What was changed while it was being saved stays.
      setDraft((now) => (now === draft ? null : now))
      setError(null)
      showToast(text.settings.saved, {
        action: {
          label: text.settings.undo,
          run: () =>
            isSame(latest.current.stored, replies)
              ? void store(before)
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
