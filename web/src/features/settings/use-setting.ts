import { Failure } from '@portal/model/failure'
import { StudioSettings } from '@portal/model/studio'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { written } from './draft-codec.ts'
import { useEdit } from './drafts.ts'
import { sectionOf } from './sections.ts'

/** One setting while Les works on it. */
export interface Setting<Value> {
  value: Value
  change: (value: Value) => void
  /** Whether it differs from what is stored. */
  dirty: boolean
  busy: boolean
  error: string | null
  save: () => Promise<void>
  reset: () => void
}

/**
 * Works on a copy of a stored setting: what changes elsewhere shows at once unless Les is at it
 * himself. The copy is kept on this device until it is saved or discarded. Saving checks it first,
 * and can be undone from the toast.
 */
export function useSetting<Key extends keyof StudioSettings>(
  key: Key,
  stored: StudioSettings[Key],
): Setting<StudioSettings[Key]> {
  const allowed = StudioSettings.shape[key] as unknown as z.ZodType<StudioSettings[Key]>
  const edit = useEdit(`${sectionOf[key]}/${key}`, allowed, stored)
  const latest = useRef(stored)
  useEffect(() => {
    latest.current = stored
  }, [stored])
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { draft, value, dirty, isStale } = edit

  async function store(
    next: StudioSettings[Key],
    before?: { value: StudioSettings[Key] },
  ): Promise<void> {
    setBusy(true)
    setError(null)
    try {
      await call('updateStudio', { [key]: next })
      edit.noteSaved(next)
      // What was changed while it was being saved stays.
      if (draft) edit.drop(draft.value)
      if (!before) return showToast(text.settings.saved)
      const back = () =>
        written(latest.current) === written(next)
          ? void store(before.value)
          : showToast(text.settings.elsewhere)
      showToast(text.settings.saved, { action: { label: text.settings.undo, run: back } })
    } catch (failure) {
      setError(failure instanceof Failure ? failure.message : String(failure))
    } finally {
      setBusy(false)
    }
  }

  return {
    value,
    change: (next) => {
      setError(null)
      edit.change(next)
    },
    dirty,
    busy,
    error: error ?? (isStale ? text.settings.elsewhere : null),
    save: async () => {
      if (isStale) return
      const checked = allowed.safeParse(value)
      if (!checked.success) return setError(text.settings.invalid)
      await store(checked.data, { value: edit.latest })
    },
    reset: () => {
      setError(null)
      edit.drop()
    },
  }
}
