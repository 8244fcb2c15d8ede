import { dayIn, formatDay } from '@portal/model/calendar'
import { collection, doc } from '@portal/model/paths'
import { useLive, useLiveList } from '#firebase/live.ts'
import type { ReplyFacts } from './fill-reply.ts'
import { nearestBooking } from './nearest-booking.ts'

const latestBookings = 50

/** Answers what is known of a conversation's client by then; a null conversation reads nothing. */
export function useReplyFacts(conversation: string | null): () => ReplyFacts {
  const thread = useLive(conversation ? doc.conversation(conversation) : null)
  const about = thread.state === 'ready' ? thread.value : null
  const studio = useLive(conversation ? doc.studio() : null)
  const bookings = useLiveList(about ? collection.bookings() : null, {
    where: [['client', '==', about?.client ?? null]],
    orderBy: ['createdAt', 'desc'],
    limit: latestBookings,
  })
  const rows = bookings.state === 'ready' ? bookings.value : []
  const zone = studio.state === 'ready' ? studio.value?.zone : undefined

  return () => {
    // The thread of a further booking is about that one.
    const own = rows.find(({ id }) => id === about?.booking)?.value
    const all = rows.map(({ value }) => value)
    const booking = own ?? (zone ? nearestBooking(all, dayIn(zone, new Date())) : null)
    return {
      name: about?.clientName.trim().split(/\s+/)[0] ?? null,
      date: booking ? formatDay(booking.date) : null,
      package: booking?.package.name ?? null,
    }
  }
}
