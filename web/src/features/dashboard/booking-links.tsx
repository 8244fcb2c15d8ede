import type { Booking } from '@portal/model/booking'
import { isChangeable } from '@portal/model/booking-change'
import type { Gallery } from '@portal/model/gallery'
import type { Invoice } from '@portal/model/invoice'
import { outstandingTogether } from '@portal/model/invoicing/outstanding'
import { standingOf } from '@portal/model/invoicing/standing'
import { formatMoney, formatSums } from '@portal/model/money'
import type { Moodboard } from '@portal/model/moodboard'
import { routes } from '@portal/model/routes'
import type { BookingStage } from '@portal/model/stage'
import {
  CalendarClock,
  CalendarPlus,
  Images,
  Lightbulb,
  MessageCircle,
  ReceiptText,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useAddToCalendar } from './add-to-calendar.ts'
import { BookingLink, BookingButton } from './booking-link.tsx'
import type { BookingPart } from './use-booking-parts.ts'
import { useClient } from '#firebase/client.ts'
import type { LiveRow } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { localDay } from '#ui/local-day.ts'
import { Skeleton } from '#ui/skeleton.tsx'

/** How the booking's own invoice stands, with what is open of those that were added to it. */
function invoiceWords(invoice: Invoice, additions: readonly Invoice[]): string {
  const words = text.dashboard.links
  const { back } = standingOf(invoice)
  if (back > 0) return words.invoiceBack(formatMoney(back, invoice.currency))
  const open = outstandingTogether([invoice, ...additions])
  if (open.length > 0) return words.invoiceOpen(formatSums(open))
  if (invoice.status === 'paid' || invoice.status === 'refunded') return words.invoicePaid
  return words.invoiceVoid
}

const galleryAt: Partial<Record<BookingStage, (there: Gallery) => string>> =
  text.dashboard.links.galleryAt

/** How the gallery stands; null where there is nothing to look at. */
function galleryWords(gallery: Gallery | null, stage: BookingStage | null): string | null {
  if (!gallery || !stage) return null
  if (stage === 'archived' && gallery.archivedAt)
    return text.expiry.link(localDay(gallery.archivedAt))
  return galleryAt[stage]?.(gallery) ?? null
}

/** How a part of a booking stands, in words; a skeleton while it is on its way. */
function stateOf<Value>(
  part: BookingPart<Value>,
  words: (value: Value | null) => string,
): ReactNode {
  if (part.state === 'loading') return <Skeleton className="mt-1 h-4 w-28" />
  return part.state === 'failed' ? text.dashboard.links.unknown : words(part.value)
}

/** The links to everything that belongs to a booking, each with how it stands. */
export function BookingLinks({
  id,
  booking,
  stage,
  unread,
  gallery,
  invoice,
  additions,
  moodboard,
}: {
  id: string
  booking: Booking
  /** Null while it is not known. */
  stage: BookingStage | null
  unread: number
  gallery: BookingPart<Gallery>
  invoice: BookingPart<Invoice>
  additions: BookingPart<LiveRow<Invoice>[]>
  moodboard: BookingPart<Moodboard>
}) {
  const words = text.dashboard.links
  const galleryState = gallery.state === 'ready' ? galleryWords(gallery.value, stage) : null
  const added = additions.state === 'ready' ? (additions.value ?? []).map(({ value }) => value) : []
  const calendar = useAddToCalendar(id)
  // A partner sees and changes everything; letting others in is for whoever booked.
  const isOwn = useClient() === booking.client
  return (
    <nav aria-label={words.title}>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-1">
        <BookingLink
          icon={<MessageCircle />}
          name={words.chat}
          state={unread > 0 ? words.unread(unread) : words.chatQuiet}
          to={routes.portal.chats()}
        />
        <BookingLink
          icon={<Lightbulb />}
          name={words.references}
          state={stateOf(moodboard, (board) => words.referencesOn(board?.references.length ?? 0))}
          to={routes.portal.references(id)}
        />
        <BookingLink
          icon={<Images />}
          name={words.gallery}
          state={stateOf(gallery, () => galleryState ?? words.galleryLater)}
          to={galleryState === null ? undefined : routes.portal.gallery(id)}
        />
        <BookingLink
          icon={<ReceiptText />}
          name={words.invoice}
          state={stateOf(invoice, (found) =>
            found
              ? invoiceWords(found, added)
              : booking.status === 'cancelled'
                ? words.invoiceNone
                : words.invoiceLater,
          )}
          to={
            invoice.state === 'ready' && invoice.value
              ? added.length > 0
                ? routes.portal.invoices()
                : routes.portal.invoice(id)
              : undefined
          }
        />
        {booking.status === 'approved' && (
          <BookingButton
            icon={<CalendarPlus />}
            name={words.calendar}
            state={words.calendarFile}
            busy={calendar.busy}
            onPress={() => void calendar.add()}
          />
        )}
        {isOwn && (
          <BookingLink
            icon={<Users />}
            name={text.members.link}
            state={text.members.linkState}
            to={routes.portal.people()}
          />
        )}
        {isChangeable(booking) && (
          <BookingLink
            icon={<CalendarClock />}
            name={words.change}
            state={booking.change ? words.changeAsked : words.changeQuiet}
            to={routes.portal.changeBooking(id)}
          />
        )}
      </ul>
    </nav>
  )
}
