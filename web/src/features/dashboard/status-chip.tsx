import type { BookingStatus } from '@portal/model/booking'
import { CircleCheck, CircleX, Clock, Hourglass, Sparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'

const styles = {
  pending: { tone: 'amber', icon: <Hourglass size={14} /> },
  waitlisted: { tone: 'amber', icon: <Clock size={14} /> },
  approved: { tone: 'green', icon: <CircleCheck size={14} /> },
  completed: { tone: 'green', icon: <Sparkles size={14} /> },
  declined: { tone: 'red', icon: <CircleX size={14} /> },
  cancelled: { tone: 'quiet', icon: <CircleX size={14} /> },
} as const satisfies Record<BookingStatus, { tone: string; icon: ReactNode }>

/** Where a booking stands, in a word. */
export function StatusChip({ status }: { status: BookingStatus }) {
  const { tone, icon } = styles[status]
  return (
    <Chip tone={tone} icon={icon}>
      {text.dashboard.statuses[status]}
    </Chip>
  )
}
