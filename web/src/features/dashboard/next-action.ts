import { addDays, type CalendarDate } from '@portal/model/calendar'
import type { Gallery } from '@portal/model/gallery'
import { type Invoice, nextInstalment } from '@portal/model/invoice'
import type { Instalment } from '@portal/model/invoicing/instalment'
import type { Currency } from '@portal/model/money'
import type { BookingStage } from '@portal/model/stage'

/** What paying keeps or opens: the date, the finished photographs, or nothing but the invoice. */
export type PaysFor = 'date' | 'photographs' | 'invoice'

/** The one thing asked of the client now. */
export type NextAction =
  | { kind: 'answer-offer' }
  | { kind: 'pay'; instalment: Instalment; currency: Currency; for: PaysFor }
  | { kind: 'choose'; chosen: number; included: number; until: CalendarDate | null }
  | { kind: 'download'; finals: number; until: CalendarDate | null }
  | { kind: 'view-gallery'; until: CalendarDate | null }
  | { kind: 'pay-added' }
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
      return { kind: 'pay-added' }
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

/**
 * A held date first, then the deposit, then what the stage asks for, with money that is due before
 * what is only to be waited for, and all money once it is what keeps finished photographs back.
 */
export function nextAction(
  stage: BookingStage,
  {
    invoice,
    gallery,
    chosen,
    until,
    today,
    isOffered,
  }: {
    invoice: Pick<Invoice, 'instalments' | 'status' | 'currency'> | null
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
  const instalment = invoice && nextInstalment(invoice)
  if (invoice && instalment) {
    const pay = { kind: 'pay' as const, instalment, currency: invoice.currency }
    const isAhead = stage === 'arranged' || stage === 'shoot-day'
    const isDue = addDays(instalment.due, -balanceNoticeDays) <= today
    if (stage === 'unpaid') return { ...pay, for: 'photographs' }
    if (instalment.kind === 'deposit' && stage !== 'delivered')
      return { ...pay, for: isAhead ? 'date' : 'invoice' }
    if (isDue && canWait.has(stage)) return { ...pay, for: 'invoice' }
  }
  return actionAt(stage, gallery, chosen, until)
}
