import { Failure } from '@portal/model/failure'
import { studioDesk } from '@portal/model/ids'
import { merged, referencesPerBooking, saveMoodboard as call } from '@portal/model/moodboard'
import { doc } from '@portal/model/paths'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'
import { checkLater } from '../shared-files/check-later.ts'
import { announce } from '../outbox/announce.ts'
import { sharedBooking } from './own-booking.ts'
import { bookingData } from './notice-data.ts'

const hourMs = 3_600_000

/** The references of a booking as they are arranged now; Les hears of new ones once an hour. */
export const saveMoodboard = defineCall(
  call,
  async ({ booking: id, references: given, from }, actor) =>
    transaction(async (tx) => {
      const now = new Date()
      const booking = await sharedBooking(tx, id, actor)
      const known = await tx.find(doc.moodboard(id))
      // Two saves at once: neither side loses what it has added.
      const references = from ? merged(from, given, known?.references ?? []) : given
      if (references.length > referencesPerBooking) throw new Failure('too-many-references')
      tx.write(doc.moodboard(id), { client: booking.client, references, updatedAt: now })
      const stays = new Set(references.map((one) => one.id))
      for (const { id: gone } of known?.references.filter((one) => !stays.has(one.id)) ?? [])
        await checkLater(tx, gone, now)
      const before = new Set(known?.references.map((one) => one.id))
      const isNew = references.some((one) => !before.has(one.id))
      const notice = `references-${id}-${Math.floor(now.getTime() / hourMs)}`
      const told = await tx.find(doc.bellEntry(studioDesk, notice))
      if (isNew && actor.role === 'client' && !told)
        announce(tx, {
          id: notice,
          kind: 'references-arrived',
          to: studioDesk,
          email: null,
          data: bookingData(booking),
          about: { booking: id },
        })
      return { references: references.length }
    }),
)
