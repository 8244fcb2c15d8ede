import type { CalendarDate } from '@portal/model/calendar'
import { type Invoice, nextInstalment } from '@portal/model/invoice'
import { CircleCheck, CircleSlash, Clock, TriangleAlert } from 'lucide-react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'

/** Whether the next instalment's day has passed. */
export function isOverdue(invoice: Invoice, today: CalendarDate): boolean {
  const next = invoice.instalments[nextInstalment(invoice)]
  return next !== undefined && next.due < today
}

/** A green check, an amber clock, a red warning, always with the word. */
export function InvoiceChip({ invoice, today }: { invoice: Invoice; today: CalendarDate }) {
  if (isOverdue(invoice, today))
    return (
      <Chip tone="red" icon={<TriangleAlert aria-hidden size={14} />}>
        {text.money.overdue}
      </Chip>
    )
  const face = {
    sent: { tone: 'amber', icon: <Clock aria-hidden size={14} /> },
    'partly-paid': { tone: 'amber', icon: <Clock aria-hidden size={14} /> },
    paid: { tone: 'green', icon: <CircleCheck aria-hidden size={14} /> },
    void: { tone: 'quiet', icon: <CircleSlash aria-hidden size={14} /> },
  } as const
  const { tone, icon } = face[invoice.status]
  return (
    <Chip tone={tone} icon={icon}>
      {text.money.status[invoice.status]}
    </Chip>
  )
}
