import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { showToast } from '#ui/toast.tsx'

const words = text.today.stuck

/** After an outage: every letter nobody got is tried again with one press. */
export function AllAgain({ letters }: { letters: readonly string[] }) {
  const [isBusy, setIsBusy] = useState(false)
  const tryAll = async () => {
    setIsBusy(true)
    const settled = await Promise.allSettled(
      letters.map((letter) => call('settleDeadLetter', { letter, send: true })),
    )
    setIsBusy(false)
    const failed = settled.filter(({ status }) => status === 'rejected').length
    showToast(failed > 0 ? words.notAllTried(failed) : words.allTried(letters.length))
  }
  return (
    <Button kind="quiet" busy={isBusy} onClick={() => void tryAll()}>
      {words.allAgain(letters.length)}
    </Button>
  )
}
