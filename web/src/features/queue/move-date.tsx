import type { Booking } from '@portal/model/booking'
import { formatDay } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useMovedDues } from '../../shared/dues/use-moved-dues.ts'

/** Les moves a shoot to any day that has room; the server says when it has none. */
export function MoveDate({ id, booking }: { id: string; booking: Booking }) {
  const words = text.queue.dialog
  const [date, setDate] = useState('')
  const dues = useMovedDues(id, booking, date || null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function move(): Promise<void> {
    if (date === booking.date) return setError(words.sameDate)
    setBusy(true)
    setError(null)
    try {
      await call('rescheduleBooking', { booking: id, date })
      showToast(words.rescheduled(booking.clientName, formatDay(date)))
      setDate('')
    } catch (failure) {
      setError(failure instanceof Failure ? failure.message : String(failure))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void move()
      }}
    >
      <h3 className="eyebrow">{words.reschedule}</h3>
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField
          label={words.newDate}
          hint={dues}
          error={error}
          type="date"
          value={date}
          onChange={setDate}
          required
        />
      </div>
      <Button
        kind="quiet"
        type="submit"
        busy={busy}
        disabled={!date}
        className="justify-self-start"
      >
        {words.reschedule}
      </Button>
    </form>
  )
}
