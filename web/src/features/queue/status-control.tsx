import { type Booking, type BookingStatus, statusMoves } from '@portal/model/booking'
import { Failure } from '@portal/model/failure'
import { ChevronDown, CircleCheck, CircleX, Clock, Hourglass, Star } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useContext, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { MenuBox, MenuItem } from '#ui/menu.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { actUnlessUndone, useIsPending } from '#ui/pending-acts.tsx'
import { TakingTurns } from '#ui/taking-turns.tsx'
import { showToast } from '#ui/toast.tsx'
import { ApproveDialog } from './approve-dialog.tsx'
import { dayOf } from './day-rivals.ts'
import { QueueBookings } from './queue-bookings.ts'

const faces = {
  pending: { tone: 'amber', icon: <Clock aria-hidden size={14} /> },
  waitlisted: { tone: 'quiet', icon: <Hourglass aria-hidden size={14} /> },
  approved: { tone: 'green', icon: <CircleCheck aria-hidden size={14} /> },
  completed: { tone: 'green', icon: <Star aria-hidden size={14} /> },
  declined: { tone: 'red', icon: <CircleX aria-hidden size={14} /> },
  cancelled: { tone: 'red', icon: <CircleX aria-hidden size={14} /> },
} as const

/**
 * The status of a booking with every move the table allows. Losses are confirmed first, and so is
 * giving somebody a day that others want as well; what is written to people can be undone for some
 * seconds before it happens.
 */
export function StatusControl({ id, booking }: { id: string; booking: Booking }) {
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<'declined' | 'cancelled' | 'approved' | null>(null)
  const face = faces[booking.status]
  const [first, ...others] = movesOf(booking.status)

  const name = booking.clientName
  const key = `status of ${id}`
  const isPending = useIsPending(key)
  const { rows, order } = useContext(QueueBookings)
  const day = dayOf(rows, order, { id, date: booking.date })

  async function changeNow(to: BookingStatus): Promise<void> {
    setBusy(true)
    try {
      await call('changeStatus', { booking: id, to })
    } catch (error) {
      showToast(error instanceof Failure ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  function change(to: BookingStatus): void {
    setAsked(null)
    // Nobody is told of it.
    if (to === 'pending') return void changeNow(to)
    actUnlessUndone({
      key,
      words: text.queue.pending[to](name),
      undone: text.queue.stays(name, text.queue.status[booking.status]),
      act: async () => {
        await call('changeStatus', { booking: id, to })
        return text.queue.done[to](name)
      },
    })
  }
  const isWanted = day.approved.length > 0 || day.waiting.length > 0
  const choose = (to: BookingStatus) => {
    if (to === 'declined' || to === 'cancelled') setAsked(to)
    else if (to === 'approved' && isWanted) setAsked(to)
    else change(to)
  }

  return (
    <>
      <Chip tone={face.tone} icon={face.icon}>
        {text.queue.status[booking.status]}
      </Chip>
      {first && (
        <TakingTurns turn={first}>
          <Button kind="quiet" busy={busy || isPending} onClick={() => choose(first)}>
            {text.queue.act[first]}
          </Button>
        </TakingTurns>
      )}
      {others.length > 0 && !isPending && (
        <DropdownMenu.Root>
          <DropdownMenu.Trigger
            aria-label={text.queue.otherStatus(booking.clientName)}
            className="grid size-11 place-items-center text-dim hover:text-light"
          >
            <ChevronDown aria-hidden size={18} />
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <MenuBox align="end" className="min-w-48">
              {others.map((to) => (
                <MenuItem key={to} onSelect={() => choose(to)}>
                  {text.queue.act[to]}
                </MenuItem>
              ))}
            </MenuBox>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      )}
      {asked === 'approved' && (
        <ApproveDialog
          booking={booking}
          day={day}
          onApprove={() => change('approved')}
          onClose={() => setAsked(null)}
        />
      )}
      {asked && asked !== 'approved' && (
        <Confirm
          open
          onClose={() => setAsked(null)}
          title={text.queue.confirm[asked].title}
          body={text.queue.confirm[asked].body(name)}
          action={text.queue.confirm[asked].action}
          kind="danger"
          onConfirm={() => change(asked)}
        />
      )}
    </>
  )
}

/** The allowed moves, the likeliest first. */
function movesOf(status: BookingStatus): BookingStatus[] {
  const order: BookingStatus[] = [
    'approved',
    'completed',
    'waitlisted',
    'pending',
    'declined',
    'cancelled',
  ]
  const allowed: readonly BookingStatus[] = statusMoves[status]
  return order.filter((to) => allowed.includes(to))
}
