import type { Booking } from './booking.ts'
import { isWaiting } from './booking.ts'
import type { CalendarDate } from './calendar.ts'
import { stateOfChoosing } from './choosing.ts'
import { type Billed, gateOfGallery, isTellable } from './delivery.ts'
import { galleryPhase, lastDayOf } from './expiry.ts'
import type { Gallery } from './gallery.ts'
import { type InvoiceStatus, isPayable } from './invoice.ts'
import { mayChoose, type roleIn } from './access.ts'
import { reached, type Stage } from './tracker.ts'

/**
 * Where a gallery stands for whoever may look at it: not shown yet; hearts are given; the last day
 * passed without a choice; shown, with nothing to choose; being worked on; finished, with the
 * invoice in between; finished and held back; given out; put into the archive.
 */
export const galleryStages = [
  'preparing',
  'choosing',
  'too-late',
  'looking',
  'editing',
  'unpaid',
  'withheld',
  'delivered',
  'archived',
] as const
export type GalleryStage = (typeof galleryStages)[number]

/** Where a booking stands: before there are photographs to see, then where its gallery does. */
export const bookingStages = [
  'waiting',
  'over',
  'arranged',
  'shoot-day',
  'developing',
  ...galleryStages.filter((stage) => stage !== 'preparing'),
] as const
export type BookingStage =
  | 'waiting'
  | 'over'
  | 'arranged'
  | 'shoot-day'
  | 'developing'
  | Exclude<GalleryStage, 'preparing'>

/** What of a gallery says where it stands. */
export type StandingGallery = Pick<
  Gallery,
  'published' | 'archivedAt' | 'choosing' | 'closesAt' | 'selection' | 'finals' | 'release'
>

/** What of the invoice does; null where there is none, or none that may be seen. */
export type StandingInvoice = (Billed & { status: InvoiceStatus }) | null

/** Whether there is something to pay, on the booking's own invoice or on what was added to it. */
const isToPay = (invoice: StandingInvoice): boolean =>
  invoice !== null && (isPayable(invoice) || (invoice.awaits ?? []).length > 0)

/**
 * Where a gallery stands. It is given out for as long as the gate is open, once people were told or
 * are told any moment: not while Les looks through it or holds it back. A choice that he has opened
 * again comes before that.
 */
export function galleryStageOf(
  { gallery, invoice }: { gallery: StandingGallery; invoice: StandingInvoice },
  now: Date,
): GalleryStage {
  const phase = galleryPhase(gallery)
  if (phase !== 'open') return phase
  const { release, selection, finals } = gallery
  const gate = gateOfGallery(gallery, invoice)
  // What came later than the choice counts as well, so that more than were chosen are enough.
  const isFinished = finals > 0 && finals >= selection.chosen
  if (gate.open && selection.state !== 'reopened') {
    if (release.toldAt !== null) return 'delivered'
    if (selection.state === 'submitted' && isFinished && isTellable(release, now))
      return 'delivered'
  }
  const choosing = stateOfChoosing(gallery, now)
  if (choosing === 'open') return 'choosing'
  if (choosing === 'over') return 'too-late'
  if (!isFinished || gate.open) return choosing === 'none' ? 'looking' : 'editing'
  return release.decision !== 'withdrawn' && isToPay(invoice) ? 'unpaid' : 'withheld'
}

/**
 * How a gallery is shown to somebody: as proofs to choose from, as photographs to look at, or as
 * what was given out.
 */
export type GalleryFace = 'proofs' | 'photographs' | 'finished'

/**
 * The face of a gallery for who has this role in it. Where nothing is to be chosen, or not by them,
 * nothing speaks of proofs and of choosing.
 */
export function galleryFaceOf(
  stage: GalleryStage,
  role: ReturnType<typeof roleIn>,
  { choosing }: Pick<Gallery, 'choosing'>,
): GalleryFace {
  if (stage === 'delivered') return 'finished'
  return mayChoose(role) && choosing.maximum > 0 ? 'proofs' : 'photographs'
}

/** What a booking's stage follows from; each that is not there yet, or not to be seen, is null. */
export interface StageFacts {
  booking: Pick<Booking, 'status' | 'date'>
  gallery: (StandingGallery & Pick<Gallery, 'ready'>) | null
  invoice: StandingInvoice
}

/**
 * Where a booking stands. What a screen says of it, the client's and Les's, is read from here, so
 * that no two of them disagree. `today` is the day in the studio's zone.
 */
export function stageOf(
  { booking, gallery, invoice }: StageFacts,
  now: { today: CalendarDate; at: Date },
): BookingStage {
  if (isWaiting(booking.status)) return 'waiting'
  if (booking.status === 'declined' || booking.status === 'cancelled') return 'over'
  const shown = gallery && galleryStageOf({ gallery, invoice }, now.at)
  if (shown && shown !== 'preparing') return shown
  const isPast = booking.status === 'completed' || booking.date < now.today
  if (isPast || (gallery && gallery.ready > 0)) return 'developing'
  return booking.date === now.today ? 'shoot-day' : 'arranged'
}

/**
 * The frame of the tracker for a stage. What events have reached says how far it is within the
 * stage, and never more: a choice that is opened again is proofing, whatever was delivered before.
 * Null for a booking that does not take place.
 */
export function frameOf(stage: BookingStage, stored: Stage): Stage | null {
  switch (stage) {
    case 'over':
      return null
    case 'waiting':
      return 'booked'
    case 'arranged':
      return 'confirmed'
    case 'shoot-day':
      return 'shoot'
    case 'developing':
      return reached(stored, 'uploading') === stored ? 'uploading' : 'shoot'
    case 'choosing':
    case 'too-late':
    case 'looking':
      return 'proofing'
    case 'editing':
      return 'editing'
    case 'unpaid':
    case 'withheld':
      return 'ready'
    case 'delivered':
      return reached('ready', stored)
    case 'archived':
      return reached('proofing', stored)
  }
}

/** The last day on which there is still to choose: of choosing, or of the gallery; null without one. */
export function lastDayToChoose(
  { choosing, expiresAt }: Pick<Gallery, 'choosing' | 'expiresAt'>,
  zone: string,
): CalendarDate | null {
  const ends = expiresAt && lastDayOf(expiresAt, zone)
  const days = [choosing.deadline, ends].filter((day) => day !== null)
  return days.toSorted()[0] ?? null
}
