import { randomBytes } from 'node:crypto'
import { renewCalendarFeed as renewCall, shootCalendar as call } from '@portal/model/calendar-feed'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { record } from '../audit/record.ts'
import { shootsCalendar } from './shoots-calendar.ts'

/** A new secret for Les's calendar address. */
export const renewCalendarFeed = defineCall(renewCall, async (_, actor) => {
  const admin = signedIn(actor)
  const key = randomBytes(32).toString('base64url')
  await transaction(async (tx) => {
    tx.write(doc.calendarFeed(), { key, createdAt: new Date() })
    record(tx, 'calendar-feed.renewed', { actor: admin })
  })
  return { key }
})

/** One shoot for the calendar of its client or a partner. */
export const shootCalendar = defineCall(call, async ({ booking: id }, actor) => {
  const [booking, studio] = await Promise.all([read(doc.booking(id)), read(doc.studio())])
  const own = booking ? [booking.client, ...booking.partners] : []
  const mine = own.includes(actor.person ?? '') || actor.role === 'admin'
  if (!booking || !studio || !mine) throw new Failure('not-found')
  const ics = await shootsCalendar(studio, [{ id, booking }], ({ package: { name } }) => ({
    summary: `${name} · ${studio.name}`,
    url: `${parameters.siteUrl.value()}/portal`,
  }))
  return { ics }
})
