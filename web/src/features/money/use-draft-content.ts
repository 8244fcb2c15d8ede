import { Failure } from '@portal/model/failure'
import { DraftContent, type InvoiceDraft } from '@portal/model/invoicing/draft'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#firebase/call.ts'
import { refusalOf, refusalSentence } from '#ui/refusal.ts'
import { beginKeeping, hasArrived, hasSaved, isUnkept, typed } from './draft-keeping.ts'

/** So long (ms) after the last key what is written is kept. */
const pauseMs = 700

type KeptState = 'kept' | 'keeping' | 'changed' | 'invalid' | 'failed'

const contentOf = ({ subject, lines, discount, tax, deposit, terms, note }: InvoiceDraft) => ({
  subject,
  lines,
  discount,
  tax,
  deposit,
  terms,
  note,
})

/**
 * What Les writes into a draft. It is kept by itself once it makes sense; what another screen
 * changed shows at once unless he is at it himself.
 */
export function useDraftContent(id: string, draft: InvoiceDraft) {
  const [before, setKeeping] = useState(() => beginKeeping(contentOf(draft)))
  const keeping = hasArrived(before, contentOf(draft))
  if (keeping !== before) setKeeping(keeping)
  const [sentence, setSentence] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const content = keeping.own ?? keeping.stored
  const unkept = isUnkept(keeping)
  const checked = DraftContent.safeParse(content)
  const latest = useRef(content)
  useEffect(() => {
    latest.current = content
  })

  // One after the other, so that the last one written is the last one stored.
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const save = useCallback((): Promise<void> => {
    const saved = saving.current.then(async () => {
      const { success, data } = DraftContent.safeParse(latest.current)
      if (!success) throw new Failure('invalid')
      setBusy(true)
      try {
        await call('saveDraft', { draft: id, content: data })
        setKeeping((now) => hasSaved(now, data))
        setSentence(null)
      } catch (error) {
        setSentence(refusalSentence(refusalOf(error, navigator.onLine), error))
        throw error
      } finally {
        setBusy(false)
      }
    })
    saving.current = saved.catch(() => undefined)
    return saved
  }, [id])

  useEffect(() => {
    if (!unkept || !checked.success) return
    // Why it was not kept stands on the page.
    const timer = setTimeout(() => save().catch(() => undefined), pauseMs)
    return () => clearTimeout(timer)
    // A new pause begins with each change of what is typed.
  }, [keeping.own, unkept, checked.success, save])

  const state: KeptState = !checked.success
    ? 'invalid'
    : busy
      ? 'keeping'
      : sentence && unkept
        ? 'failed'
        : unkept
          ? 'changed'
          : 'kept'
  return {
    content,
    change: (some: Partial<DraftContent>) =>
      setKeeping((now) => typed(now, { ...(now.own ?? now.stored), ...some })),
    state,
    sentence: unkept ? sentence : null,
    /** Keeps it at once; throws a `Failure` that says why it cannot be kept. */
    saveNow: () => (unkept ? save() : saving.current.then(() => undefined)),
  }
}
