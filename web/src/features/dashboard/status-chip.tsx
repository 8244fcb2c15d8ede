import type { BookingStatus } from '@portal/model/booking'
import { CircleCheck, CircleX, Clock, Hourglass, Sparkles } from 'lucide-react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'

const looks = {
  pending: { tone: 'amber', icon: <Hourglass /> },
  waitlisted: { tone: 'amber', icon: <Clock /> },
  approved: { tone: 'green', icon: <CircleCheck /> },
  completed: { tone: 'green', icon: <Sparkles /> },
  declined: { tone: 'red', icon: <CircleX /> },
  cancelled: { tone: 'quiet', icon: <CircleX /> },
} as const satisfies Record<BookingStatus, { tone: string; icon: React.ReactNode }>

/** Where a booking stands, in a word. */
export function StatusChip({ status }: { status: BookingStatus }) {
  const { tone, icon } = looks[status]
  return (
    <Chip tone={tone} icon={icon}>
      {text.dashboard.statuses[status]}
    </Chip>
  )
}
