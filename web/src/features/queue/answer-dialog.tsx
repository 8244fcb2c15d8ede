import { type Booking, isWaiting } from '@portal/model/booking'
import { formatDay } from '@portal/model/calendar'
import { formatMoney } from '@portal/model/money'
import type { NoticeAct } from '@portal/model/notice-kinds/acts'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { type Live, useLive } from '#firebase/live.ts'
import { together } from '#firebase/together.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { type Day, isWanted } from './day-rivals.ts'
import { DayWanted } from './day-wanted.tsx'
import { useDay } from './use-day.ts'
import { useStatusChange } from './use-status-change.ts'

const words = text.queue.answer

interface Props {
  booking: string
  to: NoticeAct
  onClose: () => void
}

/** What is asked about: the booking, and its day where the answer takes a place of it. */
interface Asked {
  booking: Booking | null
  day: Day | null
}

/**
 * Asks once more before a request is answered from a notice: what it is for, who else wants its day,
 * and what follows. Nothing happens by opening it, so whatever follows links in a mail answers
 * nobody; what is answered can be undone as in the queue.
 */
export function AnswerDialog({ booking: id, to, onClose }: Props) {
  const booking = useLive(doc.booking(id))
  const found = booking.state === 'ready' ? booking.value : null
  const mayApprove = to === 'approved' && found !== null && isWaiting(found.status)
  // What is answered already is not asked for.
  const isAsked = found === null || (found.status !== to && isWaiting(found.status))
  const day = useDay(id, mayApprove ? found.date : null)
  const known: Live<Asked> = mayApprove
    ? together({ booking, day }, (both) => both)
    : together({ booking }, (read) => ({ ...read, day: null }))
  return (
    <Dialog open onClose={onClose} title={isAsked ? words.title[to] : words.answered}>
      <LiveView of={known} loading={<Skeleton className="h-48" />}>
        {(read) =>
          read.booking ? (
            <Question {...{ id, to, onClose }} booking={read.booking} day={read.day} />
          ) : (
            <Failed title={words.gone} />
          )
        }
      </LiveView>
    </Dialog>
  )
}

function Question({
  id,
  booking,
  day,
  to,
  onClose,
}: Omit<Props, 'booking'> & Asked & { id: string; booking: Booking }) {
  const { change, isChanging } = useStatusChange(id, booking)
  const { clientName, status, quote } = booking
  const isDone = status === to
  const mayAnswer = !isDone && isWaiting(status)
  return (
    <div className="grid gap-4">
      <p>
        <span className="font-display block text-xl">{clientName}</span>
        <span className="tabular text-dim block">
          {booking.package.name} · {formatDay(booking.date)} ·{' '}
          {formatMoney(quote.total, quote.currency)}
        </span>
        <span className="text-dim block">
          {booking.place.name} · {text.queue.km(booking.km)}
        </span>
      </p>
      {mayAnswer && day && isWanted(day) && <DayWanted date={booking.date} day={day} />}
      {mayAnswer ? (
        <p>{words.follows[to](clientName)}</p>
      ) : (
        <p role="status">
          {isDone ? words.already[to] : words.faster(clientName, text.queue.status[status])}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <LinkButton kind="quiet" to={routes.desk.booking(id)} onClick={onClose}>
          {words.open}
        </LinkButton>
        {mayAnswer && (
          <Button
            kind="gold"
            busy={isChanging}
            onClick={() => {
              change(to, status)
              onClose()
            }}
          >
            {text.queue.act[to]}
          </Button>
        )}
      </div>
    </div>
  )
}
