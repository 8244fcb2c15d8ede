import type { CalendarDate } from '@portal/model/calendar'
import { draftFace, faceOf, type Invoice, type InvoiceFace } from '@portal/model/invoice'
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
} as const

/** A face as icon and word. */
const FaceChip = ({ face: { word, icon, tone } }: { face: InvoiceFace }) => (
  <Chip tone={tone} icon={icons[icon]}>
    {text.money.status[word]}
  </Chip>
)

/** A green check, an amber clock, a red warning, always with the word. */
export const InvoiceChip = ({ invoice, today }: { invoice: Invoice; today: CalendarDate }) => (
  <FaceChip face={faceOf(invoice, today)} />
)

export const DraftChip = () => <FaceChip face={draftFace} />
