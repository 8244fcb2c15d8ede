import { Failure, type FailureCode, failures } from '@portal/model/failure'
import { useState } from 'react'
import { text } from '#text/text.ts'

/** Why an act did not happen; `offline` never left the device. */
type Refusal = FailureCode | 'offline'

/** One act at a time: busy while it runs, and why it was refused. */
export interface Act {
  busy: boolean
  /** The refusal of the last try; null when there was none or a new try began. */
  refusal: Refusal | null
  /** The refusal as a sentence. */
  sentence: string | null
  run: (act: () => Promise<void>) => Promise<void>
  clear: () => void
}

/** Runs what changes a booking; whatever was no expected refusal reads as `internal`. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  return {
    busy,
    refusal,
    sentence: refusal === 'offline' ? text.change.offline : refusal && failures[refusal],
    clear: () => setRefusal(null),
    async run(act) {
      if (busy) return
      if (!navigator.onLine) return setRefusal('offline')
      setBusy(true)
      setRefusal(null)
      try {
        await act()
      } catch (error) {
        setRefusal(error instanceof Failure ? error.code : 'internal')
      } finally {
        setBusy(false)
      }
    },
  }
}
