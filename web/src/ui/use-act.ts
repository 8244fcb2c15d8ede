import { useRef, useState } from 'react'
import { type Refusal, refusalOf, refusalSentence } from './refusal.ts'

/** One act at a time: busy while it runs, and why it was refused. */
export interface Act {
  busy: boolean
  /** The refusal of the last try; null when there was none or a new try began. */
  refusal: Refusal | null
  /** The refusal in the words people read. */
  sentence: string | null
  /** Runs it, unless one runs already or the device is offline; answers whether it came about. */
  run: (act: () => Promise<unknown>) => Promise<boolean>
  clear: () => void
}

/** Something asked of the server by a press: a second press while it is on its way asks nothing. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ why: Refusal; error?: unknown } | null>(null)
  // Two presses may come before the first is drawn.
  const runs = useRef(false)
  async function run(act: () => Promise<unknown>): Promise<boolean> {
    if (runs.current) return false
    if (!navigator.onLine) {
      setRefused({ why: 'offline' })
      return false
    }
    runs.current = true
    setBusy(true)
    setRefused(null)
    try {
      await act()
      return true
    } catch (error) {
      setRefused({ why: refusalOf(error, navigator.onLine), error })
      return false
    } finally {
      runs.current = false
      setBusy(false)
    }
  }
  return {
    busy,
    refusal: refused && refused.why,
    sentence: refused && refusalSentence(refused.why, refused.error),
    run,
    clear: () => setRefused(null),
  }
}
