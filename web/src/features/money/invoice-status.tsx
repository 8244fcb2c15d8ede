import type { CalendarDate } from '@portal/model/calendar'
import { faceOf, type Invoice } from '@portal/model/invoice'
import { CircleCheck, CircleSlash, Clock, PencilLine, TriangleAlert, Undo2 } from 'lucide-react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'

const icons = {
  check: <CircleCheck aria-hidden size={14} />,
  clock: <Clock aria-hidden size={14} />,
  warning: <TriangleAlert aria-hidden size={14} />,
  slash: <CircleSlash aria-hidden size={14} />,
  return: <Undo2 aria-hidden size={14} />,
  pen: <PencilLine aria-hidden size={14} />,
}

/** A green check, an amber clock, a red warning, always with the word. */
export function InvoiceChip({ invoice, today }: { invoice: Invoice; today: CalendarDate }) {
  const { word, icon, tone } = faceOf(invoice, today)
  return (
    <Chip tone={tone} icon={icons[icon]}>
      {text.money.status[word]}
    </Chip>
  )
}
