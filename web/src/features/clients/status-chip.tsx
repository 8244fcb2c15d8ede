import type { BookingStatus } from '@portal/model/booking'
import { CircleCheck, CircleX, Clock, Hourglass, Star } from 'lucide-react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'

const faces = {
  pending: { tone: 'amber', icon: <Clock aria-hidden size={14} /> },
  waitlisted: { tone: 'quiet', icon: <Hourglass aria-hidden size={14} /> },
  approved: { tone: 'green', icon: <CircleCheck aria-hidden size={14} /> },
  completed: { tone: 'green', icon: <Star aria-hidden size={14} /> },
  declined: { tone: 'red', icon: <CircleX aria-hidden size={14} /> },
  cancelled: { tone: 'red', icon: <CircleX aria-hidden size={14} /> },
} as const satisfies Record<BookingStatus, object>

/** Where a booking stands, as Les calls it. */
export const StatusChip = ({ status }: { status: BookingStatus }) => (
  <Chip {...faces[status]}>{text.clients.status[status]}</Chip>
)
