import { Failure } from '@portal/model/failure'
import { useState } from 'react'
import { text } from '#text/text.ts'

/** Something asked of the server: whether it is on its way, and the sentence when it failed. */
export function useAct() {
  const [busy, setBusy] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  /** Runs it; answers whether it came about. */
  async function run(act: () => Promise<unknown>): Promise<boolean> {
    setBusy(true)
    setSentence(null)
    try {
      await act()
      return true
    } catch (error) {
      const said = error instanceof Failure ? error.message : String(error)
      setSentence(navigator.onLine ? said : text.money.offline)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, sentence, run }
}

export type Act = ReturnType<typeof useAct>
