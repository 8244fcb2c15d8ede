import { timingSafeEqual } from 'node:crypto'
import { feedAddress } from '@portal/model/calendar-feed'
import { Failure } from '@portal/model/failure'
import { collection, doc } from '@portal/model/paths'
import type { Response } from 'express'
import { logger } from '#platform/log'
import type { Request } from 'firebase-functions/https'
import { callerAddress } from '#platform/caller-address'
import { list, read } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { spend } from '../guard/budget.ts'
import { requestRefused } from '../guard/refused.ts'
import { ofNetwork } from '../guard/subject.ts'
import { shootsCalendar } from './shoots-calendar.ts'

/** Calendar programs ask a few times an hour, those of one provider from one network. */
const calendarBudget = { perMinute: 30, perHour: 240 }

/** The same time whether the first or the last letter differs. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** `GET /calendar/<secret>.ics`: the approved shoots; 404 for any other address. */
export async function serveCalendar(request: Request, response: Response): Promise<void> {
  response.set({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
  try {
    // Whoever guesses has nothing read for every guess.
    await spend('calendar', ofNetwork(callerAddress(request)), calendarBudget)
    const [feed, studio] = await Promise.all([read(doc.calendarFeed()), read(doc.studio())])
    if (!feed || !studio || !isSame(request.path, feedAddress(feed.key))) {
      await requestRefused('wrong-link', request)
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
    if (error instanceof Failure && error.code === 'too-many-requests') {
      await requestRefused('over-limit', request)
      response.status(429).type('text/plain').send(`${error.message}\n`)
      return
    }
    logger.error('calendar failed', error)
    response.status(503).end()
  }
}
