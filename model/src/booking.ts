import { z } from 'zod'
import { costlyBudget } from './budget.ts'
import { CalendarDate } from './calendar.ts'
import { declareCall } from './call.ts'
import { Failure } from './failure.ts'
import { BookingId, PackageId, PersonId } from './ids.ts'
import { partnerAccess } from './access.ts'
import { Amount } from './money.ts'
import { GivenPlace, Place } from './place.ts'
import { Quote } from './price.ts'
import { AddOn, Package } from './studio.ts'
import { Stage } from './tracker.ts'
import { ProseOrNone, StoredWords } from './words.ts'

export const BookingStatus = z.enum([
  'pending',
  'waitlisted',
  'approved',
  'completed',
  'declined',
  'cancelled',
])
export type BookingStatus = z.infer<typeof BookingStatus>

/** Which status may follow which; what is not here is refused with `status-not-allowed`. */
export const statusMoves = {
  pending: ['waitlisted', 'approved', 'declined', 'cancelled'],
  waitlisted: ['pending', 'approved', 'declined', 'cancelled'],
  approved: ['completed', 'cancelled'],
  completed: [],
  declined: ['pending'],
  cancelled: [],
} as const satisfies Record<BookingStatus, readonly BookingStatus[]>

export const mayMove = (from: BookingStatus, to: BookingStatus): boolean =>
  (statusMoves[from] as readonly BookingStatus[]).includes(to)

/** Pending and waitlisted bookings have a place in the queue, the others have none. */
export const isWaiting = (status: BookingStatus): boolean =>
  status === 'pending' || status === 'waitlisted'

/** Open requests one client may have at a time. */
export const openBookingsPerClient = 5
/** Requests one client may send in an hour, those that were cancelled since included. */
export const requestsPerHour = 20
/** And those that come from one network, where a fair has several couples behind one address. */
export const requestsPerNetwork = 20

/** Days a client would take as well, beside the first choice. */
export const Alternatives = z.array(CalendarDate).max(2)

/** A change that a client asks for when it is too late to make it alone. */
export const ChangeRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancel'), words: StoredWords(1_000), at: z.date() }),
  z.strictObject({
    kind: z.literal('reschedule'),
    date: CalendarDate,
    words: StoredWords(1_000),
    at: z.date(),
  }),
])
export type ChangeRequest = z.infer<typeof ChangeRequest>

/** One shoot, from request to delivery. Only the server writes it. */
export const Booking = z.strictObject({
  client: PersonId,
  clientName: StoredWords(80),
  clientEmail: z.string().max(254),
  ...partnerAccess,
  /** As it was offered when it was booked. */
  package: Package,
  addOns: z.array(AddOn).max(30),
  date: CalendarDate,
  alternatives: Alternatives,
  place: Place,
  /** Whole km from the studio, rounded up. */
  km: z.int().min(0),
  story: StoredWords(4_000),
  quote: Quote,
  status: BookingStatus,
  /** Where the shoot stands between booked and delivered. */
  stage: Stage,
  /** What the client asks for and Les has not answered yet. */
  change: ChangeRequest.nullable(),
  /**
   * The most (basis points of what was paid) that can still go back: a client who moves an approved
   * shoot keeps the fraction of that day, so that moving first does not buy a better refund.
   */
  refundCap: z.int().min(0).max(10_000),
  /** What the client gets back of a cancelled booking (minor units). */
  refundDue: Amount,
  createdAt: z.date(),
  statusAt: z.date(),
})
export type Booking = z.infer<typeof Booking>

/** Fails with `status-not-allowed` when the table forbids the move. */
export function withStatus(booking: Booking, to: BookingStatus, at: Date): Booking {
  if (!mayMove(booking.status, to)) throw new Failure('status-not-allowed')
  return { ...booking, status: to, statusAt: at }
}

/** What the wizard collects. */
export const BookingRequest = z.strictObject({
  /** Made by the browser, so that a request sent twice is one booking. */
  id: BookingId.min(16),
  package: PackageId,
  addOns: z.array(PackageId).max(30),
  date: CalendarDate,
  alternatives: Alternatives,
  place: GivenPlace,
  story: ProseOrNone(4_000),
  /** The total the client saw, in minor units; another one on the server is `price-changed`. */
  seenTotal: z.int().min(0),
})
export type BookingRequest = z.infer<typeof BookingRequest>

/**
 * Books, and joins the waiting list. Fails with `package-unavailable`, `date-unavailable`,
 * `add-on-unavailable`, `too-far`, `price-changed`, `too-many-bookings`, `queue-full`.
 */
export const requestBooking = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: BookingRequest,
  output: z.strictObject({ booking: BookingId, place: z.int().positive() }),
})

/**
 * Les decides. Approving takes a place of the day, opens the gallery and sends the deposit invoice.
 * Fails with `conflict` (somebody was faster than `from` knows), `status-not-allowed`, `day-full`, `queue-full`, `not-found`.
 */
export const changeStatus = declareCall({
  role: 'admin',
  input: z.strictObject({
    booking: BookingId,
    to: BookingStatus,
    /** What the answer was given to; left out where it does not matter. */
    from: BookingStatus.optional(),
  }),
  output: z.strictObject({ status: BookingStatus }),
})
