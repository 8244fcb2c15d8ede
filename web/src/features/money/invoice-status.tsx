import type { CalendarDate } from '@portal/model/calendar'
import { type Invoice } from '@portal/model/invoice'
import { draftFace, faceOf, type InvoiceFace } from '@portal/model/invoicing/face'
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

/** For clients what was sent is to be paid; Les also sees whether it was looked at. */
const wordOf = (word: InvoiceFace['word'], isDesk: boolean): string =>
  isDesk && (word === 'sent' || word === 'viewed')
    ? text.deskMoney.status[word]
    : text.money.status[word]

/** A face as icon and word. */
const FaceChip = ({
  face: { word, icon, tone },
  isDesk,
}: {
  face: InvoiceFace
  isDesk: boolean
}) => (
  <Chip tone={tone} icon={icons[icon]}>
    {wordOf(word, isDesk)}
  </Chip>
)

/** A green check, an amber clock, a red warning, always with the word; `desk` for Les. */
export const InvoiceChip = ({
  invoice,
  today,
  desk = false,
}: {
  invoice: Invoice
  today: CalendarDate
  desk?: boolean
}) => <FaceChip face={faceOf(invoice, today)} isDesk={desk} />

export const DraftChip = () => <FaceChip face={draftFace} isDesk />
