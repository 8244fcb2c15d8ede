import { type Booking, isWaiting } from '@portal/model/booking'
import { formatDay } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { formatMoney } from '@portal/model/money'
import type { NoticeAct } from '@portal/model/notice-kinds/acts'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { showToast } from '#ui/toast.tsx'

const words = text.queue.answer

interface Props {
  booking: string
  to: NoticeAct
  onClose: () => void
}

/**
 * Asks once more before a request is answered from a notice: what it is for, and what follows.
 * Nothing happens by opening it, so whatever follows links in a mail answers nobody.
 */
export function AnswerDialog({ booking: id, to, onClose }: Props) {
  const found = useLive(doc.booking(id))
  return (
    <Dialog open onClose={onClose} title={words.title[to]}>
      <LiveView of={found} loading={<Skeleton className="h-48" />}>
        {(booking) =>
          booking ? <Question {...{ id, booking, to, onClose }} /> : <Failed title={words.gone} />
        }
      </LiveView>
    </Dialog>
  )
}

function Question({
  id,
  booking,
  to,
  onClose,
}: Omit<Props, 'booking'> & { id: string; booking: Booking }) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { clientName, status, quote } = booking
  const isDone = status === to
  const mayAnswer = !isDone && isWaiting(status)

  async function answer(): Promise<void> {
    setBusy(true)
    setRefusal(null)
    try {
      await call('changeStatus', { booking: id, to, from: status })
      showToast(words.done[to](clientName))
      onClose()
    } catch (error) {
      setRefusal((error instanceof Failure ? error : new Failure('internal')).message)
      setBusy(false)
    }
  }

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
      {mayAnswer ? (
        <p>{words.follows[to](clientName)}</p>
      ) : (
        <p role="status">
          {isDone ? words.already[to] : words.faster(clientName, text.queue.status[status])}
        </p>
      )}
      {refusal && (
        <p role="alert" className="text-bad">
          {refusal}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <LinkButton kind="quiet" to={routes.desk.booking(id)} onClick={onClose}>
          {words.open}
        </LinkButton>
        {mayAnswer && (
          <Button kind="gold" busy={busy} onClick={() => void answer()}>
            {text.queue.act[to]}
          </Button>
        )}
      </div>
    </div>
  )
}
