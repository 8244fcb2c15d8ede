import { createHash } from 'node:crypto'
import {
  type DownloadLimits,
  downloadLimits,
  type DownloadQuota,
  guestDownloadLimits,
  linkBytesPerDay,
  sameDownloadMs,
  withDownload,
} from '@portal/model/delivery'
import type { ShareId } from '@portal/model/ids'
import { doc, type Path } from '@portal/model/paths'
import { reached } from '@portal/model/tracker'
import { transaction } from '#platform/firestore'
import { addToTally, tallied } from '../guard/count-within.ts'
import { networkHash } from '../guard/network.ts'
import { ofShare } from '../guard/subject.ts'
import type { Taker, Taking } from '../media-access/found-media.ts'
import { tellFinalsDownloaded } from './tell-finals-downloaded.ts'

/** How much has been asked for, from where. */
export interface Asked {
  bytes: number
  /** The address it was asked from. */
  address: string
}

/** What a taker's quota is kept under, and what is the most of it. */
const quotaOf = (taker: Taker, address: string): [Path<typeof DownloadQuota>, DownloadLimits] =>
  'share' in taker
    ? [doc.downloadQuota(`share-${taker.share}-${networkHash(address)}`), guestDownloadLimits]
    : [doc.downloadQuota(taker.person), downloadLimits]

/** What a link gives out; counted so that none of its guests waits for another. */
const ofLink = (share: ShareId) =>
  ({ purpose: 'link bytes', subject: ofShare(share), span: 'day' }) as const

/** Does the counting of a taker where their link has something left, and adds to it what it gave. */
async function withinLink(
  taker: Taker,
  bytes: number,
  now: Date,
  count: () => Promise<boolean>,
): Promise<boolean> {
  if (!('share' in taker)) return count()
  const given = ofLink(taker.share)
  if ((await tallied(given, now)) >= linkBytesPerDay || !(await count())) return false
  await addToTally(given, bytes, now)
  return true
}

/** Counts a view of a final; false when they have taken too much. */
export const countView = (taker: Taker, { bytes, address }: Asked, now: Date): Promise<boolean> =>
  withinLink(taker, bytes, now, () =>
    transaction(async (tx) => {
      const [quota, most] = quotaOf(taker, address)
      const counted = withDownload(await tx.find(quota), bytes, now, most)
      if (counted) tx.write(quota, counted)
      return counted !== null
    }),
  )

/**
 * Counts what somebody is about to take and logs it; false when they have taken too much. The
 * ranges of one download are one entry: those of one file by one taker within ten minutes of the
 * first.
 */
export const countDownload = (taking: Taking, asked: Asked, now: Date): Promise<boolean> =>
  withinLink(taking.taker, asked.bytes, now, () => log(taking, asked, now))

const log = (
  { taker, gallery, client, what, released, name, path }: Taking,
  { bytes, address }: Asked,
  now: Date,
): Promise<boolean> =>
  transaction(async (tx) => {
    const share = 'share' in taker ? taker : null
    const person = 'person' in taker ? taker.person : null
    const key = share ? `share-${share.share}` : person
    const [quotaPath, most] = quotaOf(taker, address)
    // An entry is named for the stretch of time it began in: this one or the one before, or the
    // next where a range that was asked for later is written first.
    const stretch = Math.floor(now.getTime() / sameDownloadMs)
    const entryOf = (number: number) => {
      const id = createHash('sha256').update(`${key} ${path} ${number}`).digest('hex')
      return doc.downloadEntry(gallery, id)
    }
    const entry = entryOf(stretch)
    const [quota, ...begun] = await Promise.all([
      tx.find(quotaPath),
      tx.find(entry),
      tx.find(entryOf(stretch - 1)),
      tx.find(entryOf(stretch + 1)),
    ])
    const counted = withDownload(quota, bytes, now, most)
    if (!counted) return false
    tx.write(quotaPath, counted)
    if (begun.some((known) => known && now.getTime() - known.at.getTime() < sameDownloadMs))
      return true
    tx.write(entry, {
      person,
      what,
      name,
      at: now,
      ...(share && { share: { id: share.share, label: share.label } }),
      ...(released && { released }),
    })
    if (share) tx.add(doc.shareUse(share.share), { gallery, client, taken: 1 })
    const booking = person === client ? await tx.find(doc.booking(gallery)) : null
    if (booking && reached(booking.stage, 'delivered') !== booking.stage) {
      tx.write(doc.booking(gallery), { ...booking, stage: 'delivered' })
      tellFinalsDownloaded(tx, gallery, booking)
    }
    return true
  })
