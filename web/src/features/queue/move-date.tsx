import type { Booking } from '@portal/model/booking'
import { formatDay } from '@portal/model/calendar'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { actUnlessUndone, useIsPending } from '#ui/pending-acts.tsx'
import { useMovedDues } from '../../shared/dues/use-moved-dues.ts'

/**
 * Les moves a shoot to any day that has room, once the seconds have passed in which it can be undone:
 * the client is told. The server says when a day has none.
 */
export function MoveDate({ id, booking }: { id: string; booking: Booking }) {
  const words = text.queue.dialog
  const [date, setDate] = useState('')
  const dues = useMovedDues(id, booking, date || null)
  const [error, setError] = useState<string | null>(null)
  const key = `date of ${id}`
  const busy = useIsPending(key)
  const name = booking.clientName

  function move(): void {
    if (date === booking.date) return setError(words.sameDate)
    setError(null)
    actUnlessUndone({
      key,
      words: words.moving(name, formatDay(date)),
      undone: words.staysOn(name, formatDay(booking.date)),
      act: async () => {
        await call('rescheduleBooking', { booking: id, date })
        return words.rescheduled(name, formatDay(date))
      },
    })
    setDate('')
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        move()
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
