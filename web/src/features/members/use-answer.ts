import { Failure } from '@portal/model/failure'
import { useState } from 'react'

/** One call at a time, with the sentence of its failure; `act` answers whether it was done. */
export function useAnswer() {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  async function act(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true)
    setFault(null)
    try {
      await work()
      return true
    } catch (error) {
      setFault(error instanceof Failure ? error.message : String(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, fault, act }
}
