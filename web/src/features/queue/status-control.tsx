import { type Booking, type BookingStatus, statusMoves } from '@portal/model/booking'
import { Failure } from '@portal/model/failure'
import { ChevronDown, CircleCheck, CircleX, Clock, Hourglass, Star } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { MenuBox, MenuItem } from '#ui/menu.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'

const faces = {
  pending: { tone: 'amber', icon: <Clock aria-hidden size={14} /> },
  waitlisted: { tone: 'quiet', icon: <Hourglass aria-hidden size={14} /> },
  approved: { tone: 'green', icon: <CircleCheck aria-hidden size={14} /> },
  completed: { tone: 'green', icon: <Star aria-hidden size={14} /> },
  declined: { tone: 'red', icon: <CircleX aria-hidden size={14} /> },
  cancelled: { tone: 'red', icon: <CircleX aria-hidden size={14} /> },
} as const

/** The status of a booking with every move the table allows; losses are confirmed first. */
export function StatusControl({ id, booking }: { id: string; booking: Booking }) {
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<'declined' | 'cancelled' | null>(null)
  const face = faces[booking.status]
  const [first, ...others] = movesOf(booking.status)

  async function change(to: BookingStatus): Promise<void> {
    setBusy(true)
    try {
      await call('changeStatus', { booking: id, to })
      if (to === 'approved') showToast(text.queue.approvedDone(booking.clientName))
    } catch (error) {
      showToast(error instanceof Failure ? error.message : String(error))
    } finally {
      setBusy(false)
      setAsked(null)
    }
  }
  const choose = (to: BookingStatus) =>
    to === 'declined' || to === 'cancelled' ? setAsked(to) : void change(to)

  return (
    <>
      <Chip tone={face.tone} icon={face.icon}>
        {text.queue.status[booking.status]}
      </Chip>
      {first && (
        <Button kind="quiet" busy={busy} onClick={() => choose(first)}>
          {text.queue.act[first]}
        </Button>
      )}
      {others.length > 0 && (
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
      {asked && (
        <Confirm
          open
          onClose={() => setAsked(null)}
          title={text.queue.confirm[asked].title}
          body={text.queue.confirm[asked].body(booking.clientName)}
          action={text.queue.confirm[asked].action}
          kind="danger"
          busy={busy}
          onConfirm={() => void change(asked)}
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
