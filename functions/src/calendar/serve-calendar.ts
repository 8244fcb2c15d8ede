import { timingSafeEqual } from 'node:crypto'
import { feedAddress } from '@portal/model/calendar-feed'
import { collection, doc } from '@portal/model/paths'
import type { Response } from 'express'
import { logger } from 'firebase-functions'
import type { Request } from 'firebase-functions/https'
import { list, read } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { shootsCalendar } from './shoots-calendar.ts'

/** The same time whether the first or the last letter differs. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** `GET /calendar/<secret>.ics`: the approved shoots; 404 for any other address. */
export async function serveCalendar(request: Request, response: Response): Promise<void> {
  response.set({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
  try {
    const [feed, studio] = await Promise.all([read(doc.calendarFeed()), read(doc.studio())])
    if (!feed || !studio || !isSame(request.path, feedAddress(feed.key))) {
      response.status(404).type('text/plain').send('There is no calendar here.\n')
      return
    }
    const shoots = await list(collection.bookings(), (all) =>
      all.where('status', 'in', ['approved', 'completed']).limit(2_000),
    )
    const site = parameters.siteUrl.value()
    const text = await shootsCalendar(
      studio,
      shoots.map(({ id, value }) => ({ id, booking: value })),
      (booking) => ({
        summary: `${booking.package.name} · ${booking.clientName}`,
        url: `${site}/desk/clients/${booking.client}`,
      }),
    )
    response.type('text/calendar; charset=utf-8').send(text)
  } catch (error) {
    logger.error('calendar failed', error)
    response.status(503).end()
  }
}
