import type { Booking, BookingStatus } from '@portal/model/booking'
import { Failure } from '@portal/model/failure'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { actUnlessUndone, useIsPending } from '#ui/pending-acts.tsx'
import { showToast } from '#ui/toast.tsx'

/**
 * Changes the status of a booking, wherever Les decides about it: what is written to people can be
 * undone for some seconds before it happens. `from` is what an answer was given to; the server
 * refuses it when somebody was faster. The queue leaves it out: the functions of 0.2.0, which may be
 * rolled back to, do not know it.
 */
export function useStatusChange(
  id: string,
  { clientName: name, status }: Pick<Booking, 'clientName' | 'status'>,
): {
  change: (to: BookingStatus, from?: BookingStatus) => void
  /** Whether a change is on its way, or can still be undone. */
  isChanging: boolean
} {
  const [busy, setBusy] = useState(false)
  const key = `status of ${id}`
  const isPending = useIsPending(key)

  const ask = (to: BookingStatus, from?: BookingStatus) =>
    call('changeStatus', { booking: id, to, ...(from && { from }) })

  async function changeNow(to: BookingStatus): Promise<void> {
    setBusy(true)
    try {
      await ask(to)
    } catch (error) {
      showToast(error instanceof Failure ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }

  function change(to: BookingStatus, from?: BookingStatus): void {
    // Nobody is told of it.
    if (to === 'pending') return void changeNow(to)
    actUnlessUndone({
      key,
      words: text.queue.pending[to](name),
      undone: text.queue.stays(name, text.queue.status[status]),
      act: async () => {
        await ask(to, from)
        return text.queue.done[to](name)
      },
    })
  }

  return { change, isChanging: busy || isPending }
}
