import { Failure } from '@portal/model/failure'
import { StudioSettings } from '@portal/model/studio'
import { useEffect, useRef, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

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
 * himself. Saving checks it first, and can be undone from the toast.
 */
export function useSetting<Key extends keyof StudioSettings>(
  key: Key,
  stored: StudioSettings[Key],
): Setting<StudioSettings[Key]> {
  // In a box, because nothing (no logo, no last day) is a value like any other.
  const [draft, setDraft] = useState<{ value: StudioSettings[Key] } | null>(null)
  // What was stored when Les began, so that nobody's change is written over unseen.
  const [base, setBase] = useState<string | null>(null)
  // What was saved from here, which may not have shown up yet when Les goes on.
  const [saved, setSaved] = useState<string | null>(null)
  const latest = useRef(stored)
  useEffect(() => {
    latest.current = stored
  }, [stored])
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const value = draft ? draft.value : stored

  async function store(
    next: StudioSettings[Key],
    before?: { value: StudioSettings[Key] },
  ): Promise<void> {
    setBusy(true)
    setError(null)
    try {
      await call('updateStudio', { [key]: next })
      setSaved(JSON.stringify(next))
      // What was changed while it was being saved stays.
      setDraft((now) => (now === draft ? null : now))
      if (!before) return showToast(text.settings.saved)
      const back = () =>
        JSON.stringify(latest.current) === JSON.stringify(next)
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
      if (draft === null) setBase(JSON.stringify(stored))
      setDraft({ value: next })
    },
    dirty: draft !== null && JSON.stringify(draft.value) !== JSON.stringify(stored),
    busy,
    error,
    save: async () => {
      const now = JSON.stringify(stored)
      if (base !== null && base !== now && saved !== now) return setError(text.settings.elsewhere)
      const checked = StudioSettings.shape[key].safeParse(value)
      if (!checked.success) return setError(text.settings.invalid)
      await store(checked.data as StudioSettings[Key], { value: stored })
    },
    reset: () => {
      setError(null)
      setDraft(null)
    },
  }
}
