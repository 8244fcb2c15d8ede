import { Failure } from '@portal/model/failure'
import { Availability, type BlockedRange } from '@portal/model/studio'
import { useEffect, useRef, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { withBlocked, withDaysAsBefore, withoutBlocked } from './blocked-days.ts'
import { rangeWords } from './long-day.ts'

/** Blocks days and opens them again, each with an undo. */
export function useBlocking(availability: Availability) {
  const words = text.calendar
  const [busy, setBusy] = useState(false)
  // What is stored as far as this page knows: changes and undos build on it.
  const latest = useRef(availability)
  useEffect(() => {
    latest.current = availability
  }, [availability])

  /** Whether it was stored; else a toast has said why not. */
  async function store(blocked: BlockedRange[], done: string, undo?: () => void): Promise<boolean> {
    const next = Availability.safeParse({ ...latest.current, blocked })
    if (!next.success) {
      showToast(words.block.tooMany)
      return false
    }
    setBusy(true)
    try {
      await call('updateStudio', { availability: next.data })
      latest.current = next.data
      showToast(done, undo ? { action: { label: words.undo, run: undo } } : {})
      return true
    } catch (error) {
      showToast(error instanceof Failure ? error.message : String(error))
      return false
    } finally {
      setBusy(false)
    }
  }

  function change(days: BlockedRange, how: typeof withBlocked, done: string): Promise<boolean> {
    const before = latest.current.blocked
    return store(
      how(before, days),
      done,
      () => void store(withDaysAsBefore(latest.current.blocked, before, days), words.undone),
    )
  }

  return {
    busy,
    block: (days: BlockedRange) => change(days, withBlocked, words.blockedDone(rangeWords(days))),
    open: (days: BlockedRange) => change(days, withoutBlocked, words.openedDone(rangeWords(days))),
  }
}
