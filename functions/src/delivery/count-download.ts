import { createHash } from 'node:crypto'
import { type Download, sameDownloadMs, withDownload } from '@portal/model/delivery'
import type { PersonId, ShareId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { reached } from '@portal/model/tracker'
import { transaction } from '#platform/firestore'

/** Who takes something: somebody with an account, or the guests of a link together. */
export type Taker = { person: PersonId } | { share: ShareId; label: string }

/** What leaves the house: something of a gallery, under a name, from a file of the bucket. */
export interface Taking {
  taker: Taker
  gallery: string
  client: PersonId
  what: Download
  name: string
  path: string
}

/** What a taker's quota is kept under. */
const quotaKey = (taker: Taker): string =>
  'share' in taker ? `share-${taker.share}` : taker.person

/** Counts a final that somebody looks at; false when they have taken too much. */
export const countLook = (taker: Taker, bytes: number, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const quota = doc.downloadQuota(quotaKey(taker))
    const counted = withDownload(await tx.find(quota), bytes, now)
    if (counted) tx.write(quota, counted)
    return counted !== null
  })

/**
 * Counts what somebody is about to take and logs it; false when they have taken too much. The
 * ranges of one download are one entry: those of one file by one taker within ten minutes of the
 * first.
 */
export const countDownload = (
  { taker, gallery, client, what, name, path }: Taking,
  bytes: number,
  now: Date,
): Promise<boolean> =>
  transaction(async (tx) => {
    const share = 'share' in taker ? taker : null
    const person = 'person' in taker ? taker.person : null
    const key = quotaKey(taker)
    // An entry is named for the stretch of time it began in: this one or the one before, or the
    // next where a range that was asked for later is written first.
    const stretch = Math.floor(now.getTime() / sameDownloadMs)
    const entryOf = (number: number) => {
      const id = createHash('sha256').update(`${key} ${path} ${number}`).digest('hex')
      return doc.downloadEntry(gallery, id)
    }
    const entry = entryOf(stretch)
    const [quota, ...begun] = await Promise.all([
      tx.find(doc.downloadQuota(key)),
      tx.find(entry),
      tx.find(entryOf(stretch - 1)),
      tx.find(entryOf(stretch + 1)),
    ])
    const counted = withDownload(quota, bytes, now)
    if (!counted) return false
    tx.write(doc.downloadQuota(key), counted)
    if (begun.some((known) => known && now.getTime() - known.at.getTime() < sameDownloadMs))
      return true
    tx.write(entry, {
      person,
      what,
      name,
      at: now,
      ...(share && { share: { id: share.share, label: share.label } }),
    })
    if (share) {
      const { taken } = await tx.read(doc.share(share.share))
      tx.update(doc.share(share.share), { taken: taken + 1 })
    }
    const booking = person === client ? await tx.find(doc.booking(gallery)) : null
    if (booking && reached(booking.stage, 'delivered') !== booking.stage)
      tx.write(doc.booking(gallery), { ...booking, stage: 'delivered' })
    return true
  })
