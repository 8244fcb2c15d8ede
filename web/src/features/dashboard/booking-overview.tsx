import { type Booking, isWaiting } from '@portal/model/booking'
import { formatDay } from '@portal/model/calendar'
import { lastDayOf } from '@portal/model/expiry'
import { frameOf, stageOf } from '@portal/model/stage'
import { CalendarDays, MapPin } from 'lucide-react'
import { BookingDetails } from './booking-details.tsx'
import { BookingNotes } from './booking-notes.tsx'
import { countdownWords } from './countdown-words.ts'
import { BookingLinks } from './booking-links.tsx'
import { nextAction } from './next-action.ts'
import { NextCard } from './next-card.tsx'
import { QueuePlace } from './queue-place.tsx'
import { StatusChip } from './status-chip.tsx'
import { useBookingParts } from './use-booking-parts.ts'
import { useNow } from '#ui/use-now.ts'
import { useToday } from './use-today.ts'
import { useClient } from '#firebase/client.ts'
import { useOwnUnread } from '#firebase/own-conversations.ts'
import { text } from '#text/text.ts'
import { FilmStrip } from '#ui/film-strip.tsx'
import { PageHeader } from '#ui/page-header.tsx'

/** One shoot, large: when and where, how it stands, what comes next and the links to everything. */
export function BookingOverview({
  id,
  booking,
  zone,
  offered,
}: {
  id: string
  booking: Booking
  /** The studio's time zone, IANA. */
  zone: string
  /** The booking a freed date is held for; null when no offer is open. */
  offered: string | null
}) {
  const today = useToday(zone)
  const now = useNow()
  const person = useClient()
  const { gallery, picks, invoice, additions, moodboard } = useBookingParts(id, booking)
  const unread = useOwnUnread(person)
  const waiting = isWaiting(booking.status)
  const over = booking.status === 'declined' || booking.status === 'cancelled'
  const failed = [invoice, additions, gallery, picks].some(({ state }) => state === 'failed')
  const found =
    invoice.state === 'ready' && gallery.state === 'ready'
      ? { booking, invoice: invoice.value, gallery: gallery.value }
      : null
  const stage = found && stageOf(found, { today, at: now })
  const ends = found?.gallery?.expiresAt ?? null
  const next =
    found && stage && picks.state === 'ready' && additions.state === 'ready'
      ? {
          state: 'ready' as const,
          action: nextAction(stage, {
            ...found,
            booking: id,
            additions: additions.value ?? [],
            chosen: picks.value?.photos.length ?? 0,
            until: ends && lastDayOf(ends, zone),
            today,
            isOffered: offered === id,
          }),
        }
      : { state: failed ? ('failed' as const) : ('loading' as const) }
  // What events have reached stands until the rest is there, and where it cannot be read.
  const frame = stage ? frameOf(stage, booking.stage) : over ? null : booking.stage

  return (
    <>
      <PageHeader
        title={booking.package.name}
        eyebrow={over ? text.dashboard.pageTitle : countdownWords(booking.date, today)}
        still={booking.package.cover.replace('/stills/', '')}
      >
        <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
          <p className="tabular flex items-center gap-2">
            <CalendarDays aria-label={text.dashboard.date} className="text-dim size-4" />
            {formatDay(booking.date)}
          </p>
          <p className="flex min-w-0 items-center gap-2">
            <MapPin aria-label={text.dashboard.place} className="text-dim size-4 shrink-0" />
            <span className="break-words">{booking.place.name}</span>
          </p>
          <StatusChip status={booking.status} />
        </div>
      </PageHeader>
      <div className="mt-8 grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <BookingNotes id={id} booking={booking} zone={zone} />
          {waiting && <QueuePlace booking={id} isQuiet={offered !== null} />}
          {/* Paying and submitting are asked of whoever booked, and of no partner. */}
          {person === booking.client && <NextCard booking={id} next={next} />}
          {frame && <FilmStrip stage={frame} />}
          <BookingDetails booking={booking} />
        </div>
        <BookingLinks {...{ id, booking, stage, unread, gallery, invoice, additions, moodboard }} />
      </div>
    </>
  )
}
