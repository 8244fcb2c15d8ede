import { createHash } from 'node:crypto'
import { type Download, sameDownloadMs, withDownload } from '@portal/model/delivery'
import type { PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { reached } from '@portal/model/tracker'
import { transaction } from '#platform/firestore'

/** What leaves the house: something of a gallery, under a name, from a file of the bucket. */
export interface Taking {
  gallery: string
  client: PersonId
  what: Download
  name: string
  path: string
}

/** Counts a final that somebody looks at; false when they have taken too much. */
export const countLook = (person: PersonId, bytes: number, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const counted = withDownload(await tx.find(doc.downloadQuota(person)), bytes, now)
    if (counted) tx.write(doc.downloadQuota(person), counted)
    return counted !== null
  })

/**
 * Counts what somebody is about to take and logs it; false when they have taken too much. The
 * ranges of one download are one entry: those of one file by one person within ten minutes.
 */
export const countDownload = (
  person: PersonId,
  { gallery, client, what, name, path }: Taking,
  bytes: number,
  now: Date,
): Promise<boolean> =>
  transaction(async (tx) => {
    const window = Math.floor(now.getTime() / sameDownloadMs)
    const id = createHash('sha256').update(`${person} ${path} ${window}`).digest('hex')
    const entry = doc.downloadEntry(gallery, id)
    const [quota, known] = await Promise.all([tx.find(doc.downloadQuota(person)), tx.find(entry)])
    const counted = withDownload(quota, bytes, now)
    if (!counted) return false
    tx.write(doc.downloadQuota(person), counted)
    if (known) return true
    tx.write(entry, { person, what, name, at: now })
    const booking = person === client ? await tx.find(doc.booking(gallery)) : null
    if (booking && reached(booking.stage, 'delivered') !== booking.stage)
      tx.write(doc.booking(gallery), { ...booking, stage: 'delivered' })
    return true
  })
