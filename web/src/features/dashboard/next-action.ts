import { addDays, type CalendarDate } from '@portal/model/calendar'
import type { Gallery } from '@portal/model/gallery'
import { type BookingId, type InvoiceId, invoiceOf } from '@portal/model/ids'
import { type Invoice, nextInstalment } from '@portal/model/invoice'
import type { Instalment } from '@portal/model/invoicing/instalment'
import { type PartKind, partKindOf } from '@portal/model/invoicing/names'
import type { Currency } from '@portal/model/money'
import type { BookingStage } from '@portal/model/stage'

/** What paying keeps or opens: the date, the finished photographs, or nothing but the invoice. */
export type PaysFor = 'date' | 'photographs' | 'invoice'

/** A part of an invoice that is asked for: of the booking's own, or of an addition to it. */
export interface ToPay {
  kind: 'pay'
  invoice: InvoiceId
  instalment: Instalment
  /** What it is to whoever pays it. */
  part: PartKind
  currency: Currency
  for: PaysFor
}

/** What of an invoice says what is to be paid next. */
type Owed = Pick<Invoice, 'instalments' | 'status' | 'currency' | 'addition' | 'processing'>

/** The one thing asked of the client now. */
export type NextAction =
  | { kind: 'answer-offer' }
  | ToPay
  | { kind: 'choose'; chosen: number; included: number; until: CalendarDate | null }
  | { kind: 'download'; finals: number; until: CalendarDate | null }
  | { kind: 'view-gallery'; until: CalendarDate | null }
  | { kind: 'paying' }
  | { kind: 'choosing-over' | 'submitted' | 'withheld' | 'gallery-archived' }
  | { kind: 'book-again' }
  | { kind: 'wait' | 'prepare' | 'shoot-day' | 'await-photographs' }

/** A balance is asked for from this many days before it is due. */
const balanceNoticeDays = 14

/** What is asked at a stage while no money is. */
function actionAt(
  stage: Exclude<BookingStage, 'waiting' | 'over'>,
  gallery: Pick<Gallery, 'choosing' | 'finals'> | null,
  chosen: number,
  until: CalendarDate | null,
): NextAction {
  switch (stage) {
    case 'arranged':
      return { kind: 'prepare' }
    case 'shoot-day':
      return { kind: 'shoot-day' }
    case 'developing':
      return { kind: 'await-photographs' }
    case 'choosing': {
      const { included = 0, deadline = null } = gallery?.choosing ?? {}
      return { kind: 'choose', chosen, included, until: deadline }
    }
    case 'too-late':
      return { kind: 'choosing-over' }
    case 'looking':
      return { kind: 'view-gallery', until }
    case 'editing':
      return { kind: 'submitted' }
    case 'unpaid':
      // What is to be paid is on its way.
      return { kind: 'paying' }
    case 'withheld':
      return { kind: 'withheld' }
    case 'delivered':
      return { kind: 'download', finals: gallery?.finals ?? 0, until }
    case 'archived':
      return { kind: 'gallery-archived' }
  }
}

/** Stages at which nothing is asked that money could not come before. */
const canWait = new Set<BookingStage>([
  'arranged',
  'shoot-day',
  'developing',
  'editing',
  'withheld',
  'archived',
])

/** The next part of an invoice; null where there is none, or where a payment is on its way. */
function partOf(id: InvoiceId, invoice: Owed): Omit<ToPay, 'for'> | null {
  const instalment = invoice.processing > 0 ? null : nextInstalment(invoice)
  return (
    instalment && {
      kind: 'pay',
      invoice: id,
      instalment,
      part: partKindOf(instalment, invoice),
      currency: invoice.currency,
    }
  )
}

/**
 * A held date first, then the deposit, then what the stage asks for, with money that is due before
 * what is only to be waited for, and all money once it is what keeps finished photographs back.
 */
export function nextAction(
  stage: BookingStage,
  {
    booking,
    invoice,
    additions,
    gallery,
    chosen,
    until,
    today,
    isOffered,
  }: {
    booking: BookingId
    /** The booking's own. */
    invoice: Owed | null
    /** What was added to it and is to be paid. */
    additions: readonly { id: InvoiceId; value: Owed }[]
    gallery: Pick<Gallery, 'choosing' | 'finals'> | null
    /** Hearts given so far. */
    chosen: number
    /** The last day of the gallery; null where it has none. */
    until: CalendarDate | null
    today: CalendarDate
    /** Whether a freed date is held for this booking. */
    isOffered: boolean
  },
): NextAction {
  if (stage === 'waiting') return { kind: isOffered ? 'answer-offer' : 'wait' }
  if (stage === 'over') return { kind: 'book-again' }
  const own = invoice && partOf(invoiceOf(booking), invoice)
  if (own?.instalment.kind === 'deposit' && stage !== 'unpaid' && stage !== 'delivered') {
    const isAhead = stage === 'arranged' || stage === 'shoot-day'
    return { ...own, for: isAhead ? 'date' : 'invoice' }
  }
  const [first] = [own, ...additions.map(({ id, value }) => partOf(id, value))]
    .filter((part) => part !== null)
    .toSorted((a, b) => a.instalment.due.localeCompare(b.instalment.due))
  if (first) {
    const isDue = addDays(first.instalment.due, -balanceNoticeDays) <= today
    if (stage === 'unpaid') return { ...first, for: 'photographs' }
    if (isDue && canWait.has(stage)) return { ...first, for: 'invoice' }
  }
  return actionAt(stage, gallery, chosen, until)
}
