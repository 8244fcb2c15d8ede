import { formatDay } from '@portal/model/calendar'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmChange } from './confirm-change.tsx'
import type { AskedRow } from './panels.ts'
import { ageWords } from './time-words.ts'

/** What a client asks to change, with Les's answer right there. */
export function ChangeRow({ row, studio, now }: { row: AskedRow; studio: Studio; now: Date }) {
  const { id, booking, change } = row
  const [answer, setAnswer] = useState<'accept' | 'decline' | null>(null)
  const words = text.today.change
  const about =
    change.kind === 'cancel'
      ? words.cancel(booking.package.name, formatDay(booking.date))
      : words.reschedule(formatDay(booking.date), formatDay(change.date))
  return (
    <li className="flex min-h-12 flex-wrap items-center justify-end gap-x-3 py-1">
      <p className="min-w-64 flex-1 text-sm">
        <Link
          to={routes.desk.booking(id)}
          className="inline-flex min-h-6 items-center font-medium underline-offset-4 hover:underline"
        >
          {booking.clientName}
        </Link>{' '}
        <span className="text-dim block sm:inline">{about}</span>
      </p>
      <span className="tabular text-dim shrink-0 text-sm whitespace-nowrap">
        {ageWords(change.at, now)}
      </span>
      <span className="flex shrink-0 gap-2">
        <Button
          kind="quiet"
          aria-label={words.acceptOf(booking.clientName)}
          onClick={() => setAnswer('accept')}
        >
          {words.accept}
        </Button>
        <Button
          kind="quiet"
          aria-label={words.declineOf(booking.clientName)}
          onClick={() => setAnswer('decline')}
        >
          {words.decline}
        </Button>
      </span>
      {answer && (
        <ConfirmChange
          row={row}
          accept={answer === 'accept'}
          studio={studio}
          onClose={() => setAnswer(null)}
        />
      )}
    </li>
  )
}
