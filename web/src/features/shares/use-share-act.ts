import { Failure } from '@portal/model/failure'
import { useState } from 'react'

/** One call at a time, with the sentence of its failure. */
export function useShareAct() {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  async function act(work: () => Promise<void>): Promise<void> {
    setBusy(true)
    setFault(null)
    try {
      await work()
    } catch (error) {
      setFault(error instanceof Failure ? error.message : String(error))
      setBusy(false)
    }
  }
  return { busy, fault, act }
}
