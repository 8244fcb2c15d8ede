import { Failure } from '@portal/model/failure'
import { type NoticePreferences, plainPreferences } from '@portal/model/notice-preferences'
import { doc } from '@portal/model/paths'
import { useEffect, useMemo, useRef, useState } from 'react'
import { call } from '#firebase/call.ts'
import { type Live, useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { zoneHere } from './group-by-day.ts'
import { saveLatest } from './save-latest.ts'

const words = text.notices.hearing

/**
 * One person's preferences, live, and a way to change them that shows at once. Each change says
 * that it is saved and can be taken back; one that is refused is taken back by itself.
 */
export function usePreferences(person: string): {
  preferences: Live<NoticePreferences>
  change: (next: NoticePreferences) => void
} {
  const stored = useLive(doc.noticePreferences(person))
  const [wanted, setWanted] = useState<NoticePreferences | null>(null)
  const save = useMemo(
    () => saveLatest((next: NoticePreferences) => call('saveNoticePreferences', next)),
    // Each person's changes are sent for themselves.
    // oxlint-disable-next-line react/memo-dependencies
    [person],
  )
  const changes = useRef(0)
  const isSaving = useRef(false)
  const value = stored.state === 'ready' ? stored.value : undefined
  useEffect(() => {
    // What the server says now counts, unless it has not heard the last change yet.
    if (!isSaving.current) setWanted(null)
  }, [value])

  if (stored.state !== 'ready') return { preferences: stored, change: () => undefined }
  const shown = wanted ?? stored.value ?? plainPreferences(zoneHere())

  const put = async (next: NoticePreferences, before: NoticePreferences | null) => {
    const change = (changes.current += 1)
    setWanted(next)
    isSaving.current = true
    try {
      await save(next)
      if (change !== changes.current) return
      isSaving.current = false
      showToast(
        words.saved,
        before ? { action: { label: words.undo, run: () => void put(before, null) } } : {},
      )
    } catch (failure) {
      if (change !== changes.current) return
      isSaving.current = false
      setWanted(null)
      const isExpected = failure instanceof Failure && failure.code !== 'internal'
      showToast(isExpected ? failure.message : words.failed)
    }
  }
  return {
    preferences: { ...stored, value: shown },
    change: (next) => void put(next, shown),
  }
}
