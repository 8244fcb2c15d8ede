import { QuickReplies, replyPlaceholders } from '@portal/model/chat'
import { failures } from '@portal/model/failure'
import { unknownPlaceholders } from '@portal/model/placeholders'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { written } from './draft-codec.ts'
import { useDraft, useSaved } from './drafts.ts'
import type { Setting } from './use-setting.ts'

export type QuickReply = QuickReplies['replies'][number]

/** A quick reply while Les works on the list. */
export interface ReplyRow extends QuickReply {
  id: string
  offered: true
}

const Rows = z.array(
  z.strictObject({ id: z.string(), name: z.string(), text: z.string(), offered: z.literal(true) }),
)

const rowsOf = (replies: readonly QuickReply[]): ReplyRow[] =>
  replies.map((reply, index) => ({ ...reply, id: `stored-${index}`, offered: true }))

const repliesOf = (rows: readonly QuickReply[]): QuickReply[] =>
  rows.map(({ name, text: said }) => ({ name, text: said }))

const isSame = (some: readonly QuickReply[], others: readonly QuickReply[]): boolean =>
  written(repliesOf(some)) === written(repliesOf(others))

/**
 * The quick replies as a setting; a list that could not be saved stays in the form, and a toast says
 * so.
 */
export function useReplies(
  stored: readonly QuickReply[],
): Setting<ReplyRow[]> & { /** Undoes a removal. */ putBack: (row: ReplyRow, at: number) => void } {
  const { draft, set, drop } = useDraft<ReplyRow[]>('replies/list', Rows)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const saved = useSaved<readonly QuickReply[]>(draft, repliesOf(stored))
  const current = saved.latest
  const latest = useRef({ stored, current, draft })
  useEffect(() => {
    latest.current = { stored, current, draft }
  }, [stored, current, draft])
  const dirty = draft !== null && !isSame(draft.value, current)
  const isStale = dirty && saved.isStale

  const change = (next: ReplyRow[]) => {
    setError(null)
    const begun = latest.current.draft?.base ?? written(repliesOf(latest.current.stored))
    set({ value: next, base: begun })
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
    value: draft?.value ?? rowsOf(current),
    change,
    dirty,
    busy,
    error: error ?? (isStale ? text.settings.elsewhere : null),
    async save() {
      if (isStale) return
      const checked = QuickReplies.safeParse({ replies: repliesOf(draft?.value ?? []) })
      if (!checked.success) return setError(text.deskChat.replies.incomplete)
      const { replies } = checked.data
      if (replies.some((one) => unknownPlaceholders(one.text, replyPlaceholders).length > 0))
        return setError(failures['unknown-placeholder'])
      setBusy(true)
      const before = [...current]
      const isSaved = await store(replies)
      setBusy(false)
      if (!isSaved) return
      saved.noteSaved(repliesOf(replies))
      // What was changed while it was being saved stays.
      if (draft) drop(draft.value)
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
      drop()
    },
    putBack(row, at) {
      const rows = latest.current.draft?.value ?? rowsOf(latest.current.current)
      // Discarding has put it back already.
      if (rows.some((one) => one.id === row.id && isSame([one], [row]))) return
      change(rows.toSpliced(at, 0, row))
    },
  }
}
