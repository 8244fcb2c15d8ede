import { type Booking, type BookingStatus, statusMoves } from '@portal/model/booking'
import { ChevronDown, CircleCheck, CircleX, Clock, Hourglass, Star } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useContext, useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { MenuBox, MenuItem } from '#ui/menu.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { TakingTurns } from '#ui/taking-turns.tsx'
import { ApproveDialog } from './approve-dialog.tsx'
import { dayOf, isWanted } from './day-rivals.ts'
import { QueueBookings } from './queue-bookings.ts'
import { useStatusChange } from './use-status-change.ts'

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
 * giving somebody a day that others want as well.
 */
export function StatusControl({ id, booking }: { id: string; booking: Booking }) {
  const [asked, setAsked] = useState<'declined' | 'cancelled' | 'approved' | null>(null)
  const face = faces[booking.status]
  const [first, ...others] = movesOf(booking.status)

  const name = booking.clientName
  const { change, isChanging } = useStatusChange(id, booking)
  const { rows, order } = useContext(QueueBookings)
  const day = dayOf(rows, order, { id, date: booking.date })

  const decide = (to: BookingStatus) => {
    setAsked(null)
    change(to)
  }
  const choose = (to: BookingStatus) => {
    if (to === 'declined' || to === 'cancelled') setAsked(to)
    else if (to === 'approved' && isWanted(day)) setAsked(to)
    else decide(to)
  }

  return (
    <>
      {/* As wide as the widest of them, so that what follows stands in one column. */}
      <span className="inline-flex min-w-[7.25rem]">
        <Chip tone={face.tone} icon={face.icon}>
          {text.queue.status[booking.status]}
        </Chip>
      </span>
      {first && (
        <TakingTurns turn={first}>
          <Button kind="quiet" busy={isChanging} onClick={() => choose(first)}>
            {text.queue.act[first]}
          </Button>
        </TakingTurns>
      )}
      {others.length > 0 && !isChanging && (
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
          onApprove={() => decide('approved')}
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
          onConfirm={() => decide(asked)}
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
