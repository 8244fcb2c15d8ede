import { Failure } from '@portal/model/failure'
import { DraftContent, type InvoiceDraft } from '@portal/model/invoicing/draft'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#firebase/call.ts'

/** So long (ms) after the last key what is written is kept. */
const pauseMs = 700

export type KeptState = 'kept' | 'keeping' | 'changed' | 'invalid' | 'failed'

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
  const [own, setOwn] = useState<DraftContent | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const stored = contentOf(draft)
  const content = own ?? stored
  const dirty = own !== null && JSON.stringify(own) !== JSON.stringify(stored)
  const checked = DraftContent.safeParse(content)
  const latest = useRef(content)
  useEffect(() => {
    latest.current = content
  })

  const save = useCallback(async (): Promise<boolean> => {
    const { success, data } = DraftContent.safeParse(latest.current)
    if (!success) return false
    setBusy(true)
    try {
      await call('saveDraft', { draft: id, content: data })
      setSentence(null)
      return true
    } catch (error) {
      setSentence(error instanceof Failure ? error.message : String(error))
      return false
    } finally {
      setBusy(false)
    }
  }, [id])

  const typed = JSON.stringify(own)
  useEffect(() => {
    if (!dirty || !checked.success) return
    const timer = setTimeout(() => void save(), pauseMs)
    return () => clearTimeout(timer)
    // A new pause begins with each change of what is typed.
  }, [typed, dirty, checked.success, save])

  const state: KeptState = !checked.success
    ? 'invalid'
    : sentence
      ? 'failed'
      : busy
        ? 'keeping'
        : dirty
          ? 'changed'
          : 'kept'
  return {
    content,
    change: (some: Partial<DraftContent>) => setOwn({ ...content, ...some }),
    state,
    sentence,
    /** Keeps it at once; answers whether it is kept. */
    saveNow: () => (dirty ? save() : Promise.resolve(true)),
  }
}
