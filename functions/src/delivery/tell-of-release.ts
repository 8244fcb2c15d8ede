import type { Booking } from '@portal/model/booking'
import {
  awaitedFinals,
  gateOfGallery,
  isTellable,
  type Release,
  tellableFrom,
} from '@portal/model/delivery'
import type { Gallery } from '@portal/model/gallery'
import type { Invoice } from '@portal/model/invoice'
import { mayDownload, roleIn } from '@portal/model/access'
import { collection, doc } from '@portal/model/paths'
import { reached } from '@portal/model/tracker'
import { list, read, transaction, type Transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { enqueue } from '#platform/tasks'
import { announce } from '../outbox/announce.ts'
import { tasks } from '../tasks.ts'

/** What is about to be true of a gallery when the transaction is through. */
export interface ReleaseFacts {
  gallery: Gallery
  booking: Booking
  invoice: Invoice | null
  /** Whether something that was chosen is still to come. */
  waits: boolean
}

/**
 * Tells the client, and whoever else may take finals, by name; the others who look at the gallery
 * once, when what is finished is there to be seen.
 */
function tell(tx: Transaction, id: string, { gallery, booking }: ReleaseFacts, now: Date): void {
  const { client, clientName, viewers, names, release, title, finals } = gallery
  const kind = release.toldAt === null ? 'photographs-ready' : 'photographs-added'
  const others = viewers.map((person) => ({
    person,
    name: names[person] ?? '',
    email: null,
    mayTake: mayDownload(roleIn(gallery, person)),
  }))
  const people = [
    { person: client, name: clientName, email: booking.clientEmail },
    ...others.filter(({ mayTake }) => mayTake),
  ]
  for (const { person, name, email } of people)
    announce(tx, {
      id: `${kind}-${id}-${now.getTime()}-${person}`,
      kind,
      to: person,
      email,
      data: { name, package: title, photographs: Math.min(release.news, finals) },
      about: { gallery: id },
    })
  if (release.toldAt !== null) return
  for (const { person, name, email } of others.filter(({ mayTake }) => !mayTake))
    announce(tx, {
      id: `photographs-shown-${id}-${person}`,
      kind: 'photographs-shown',
      to: person,
      email,
      data: { name, package: title, client: clientName },
      about: { gallery: id },
    })
}

/**
 * Writes the gallery and the booking, and tells people when downloads are open and there is
 * something they do not know of, whatever has opened them. What was chosen is told of when all of
 * it is there, and what comes later once it is through.
 */
export function writeTelling(tx: Transaction, id: string, facts: ReleaseFacts, now: Date): void {
  const { gallery, booking, invoice, waits } = facts
  const { release } = gallery
  const isNews = release.news > 0 && gallery.published && !waits
  if (!isNews || !gateOfGallery(gallery, invoice).open) {
    tx.write(doc.gallery(id), gallery)
    tx.write(doc.booking(gallery.booking), booking)
    return
  }
  tx.write(doc.gallery(id), {
    ...gallery,
    release: { ...release, toldAt: release.toldAt ?? now, news: 0, tellAt: null, held: false },
  })
  tx.write(doc.booking(gallery.booking), { ...booking, stage: reached(booking.stage, 'ready') })
  tell(tx, id, facts, now)
}

/** Whether something that its client has submitted has no final yet. */
export async function waitsForFinals(
  tx: Transaction,
  id: string,
  { selection, client }: Gallery,
): Promise<boolean> {
  if (selection.state !== 'submitted') return false
  const [picks, sheets] = await Promise.all([
    tx.find(doc.picks(id, client)),
    tx.list(collection.sheets(id), (all) => all),
  ])
  const shown = sheets.map(({ value }) => value.photos)
  return awaitedFinals(picks?.photos ?? [], shown) > 0
}

/** Whether something happens to a gallery's finals this moment; then whoever does it asks again. */
const isBusy = async (id: string): Promise<boolean> =>
  (
    await list(collection.finalArrivals(id), (all) =>
      all.where('state', 'in', ['working', 'decided']).limit(1),
    )
  ).length > 0

/**
 * Tells people that downloads are open, if they are, it is news and Les has had time to look; asks
 * once more when that is over. Safe twice and late.
 */
export async function tellOfRelease(id: string, now = new Date()): Promise<void> {
  const [busy, gallery] = await Promise.all([isBusy(id), read(doc.gallery(id))])
  const release = gallery?.release
  if (busy || !release || release.news === 0) return
  if (!isTellable(release, now)) return askWhenTellable(id, release, now)
  await transaction(async (tx) => {
    const [gallery, invoice] = await Promise.all([
      tx.find(doc.gallery(id)),
      tx.find(doc.invoice(id)),
    ])
    if (!gallery || gallery.release.news === 0 || !gateOfGallery(gallery, invoice).open) return
    // Held, or something more has come, since it was looked at.
    if (!isTellable(gallery.release, now)) return
    const [booking, waits] = await Promise.all([
      tx.read(doc.booking(gallery.booking)),
      waitsForFinals(tx, id, gallery),
    ])
    if (!waits) writeTelling(tx, id, { gallery, booking, invoice, waits }, now)
  })
}

/** Has it asked when Les's time to look is over; what he holds back waits for his word. */
async function askWhenTellable(id: string, release: Release, now: Date): Promise<void> {
  const from = tellableFrom(release)
  if (from === null) return
  const seconds = Math.ceil((from.getTime() - now.getTime()) / 1_000)
  const key = `tell-of-release-${id}-at-${from.getTime()}`
  await enqueue(tasks.tellOfRelease, { gallery: id }, key, Math.max(1, seconds))
}

/** Has it asked in a while, so that a folder of finals is told of once it is through. */
export async function askToTell(id: string): Promise<void> {
  const delay = parameters.releaseNoticeDelay.value()
  const window = Math.floor(Date.now() / (1_000 * Math.max(1, delay)))
  await enqueue(tasks.tellOfRelease, { gallery: id }, `tell-of-release-${id}-${window}`, delay)
}

/**
 * Finds galleries that are open with something nobody was told of. Those whose client has not even
 * chosen cost nothing more than being found.
 */
export async function sweepReleases(now = new Date()): Promise<void> {
  const untold = await list(collection.galleries(), (all) => all.where('release.news', '>', 0))
  for (const { id, value } of untold)
    if (value.published && gateOfGallery(value, { status: 'paid' }).open)
      await tellOfRelease(id, now)
}
