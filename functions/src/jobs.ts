import { sweepOffers } from './booking/offer-date.ts'
import { remindShoots } from './booking/remind-shoots.ts'
import { sweepReleases } from './delivery/tell-of-release.ts'
import { sweepVendors } from './delivery/tell-vendors.ts'
import { sweepFinals } from './delivery/settle-final.ts'
import { sweepZips } from './delivery/sweep-zips.ts'
import { sweepDeleted } from './gallery/delete-photos.ts'
import { expireGalleries } from './gallery/expire-galleries.ts'
import { remindChoosing } from './gallery/remind-choosing.ts'
import { sweepRendering } from './media/plan-rendering.ts'
import { partVendors } from './members/part-vendors.ts'
import { sweepCheckouts } from './money/checkout-session.ts'
import { findLostMoney } from './money/find-lost-money.ts'
import { fillOpenDues } from './money/keep-open-dues.ts'
import { remindPayments } from './money/remind-payments.ts'
import { gatherDigests } from './notices/gather-digests.ts'
import { sweepOutbox } from './notices/sweep-outbox.ts'
import { sweepStatements } from './documents/sweep-statements.ts'
import { rewriteRecords } from './records/rewrite-records.ts'
import { fillLog } from './search/fill-log.ts'
import { fillSearch } from './search/fill-search.ts'
import { issueTickets } from './queue/write-queue.ts'
import { hideInvoiceSettings } from './studio/invoice-settings.ts'
import { stillTrue } from './registry/notices.ts'
import { sharedFileKinds } from './registry/uploads.ts'
import { sweepTickets } from './uploads/sweep-tickets.ts'
import { sweepUploads } from './uploads/sweep-uploads.ts'
import { endDisabled, holdAdmins, holdEverybody } from './people/hold-accounts.ts'

/** A mail that no digest took goes out alone, so the sweep comes after it. */
async function enqueueDeliveries(now: Date): Promise<void> {
  await gatherDigests(stillTrue, now)
  await sweepOutbox(now)
}

/** In the first minutes of an hour: for what reads much that is well to find the little that is lost. */
const isHourly = (now: Date): boolean => now.getUTCMinutes() < 5

/**
 * Everything that happens by the clock, as of a given time. Safe to run twice or late. A job that
 * fails lets the others come to their end before it is told.
 */
export async function runJobs(now: Date): Promise<void> {
  const ended = await Promise.allSettled([
    enqueueDeliveries(now),
    hideInvoiceSettings(),
    issueTickets(),
    sweepUploads(now),
    sweepTickets(sharedFileKinds, now),
    sweepRendering(now),
    rewriteRecords(now),
    partVendors(now),
    fillSearch(now),
    fillLog(now),
    fillOpenDues(now),
    sweepOffers(now),
    remindShoots(now),
    remindChoosing(now),
    expireGalleries(now),
    sweepFinals(now),
    sweepDeleted(now),
    sweepCheckouts(now),
    ...(isHourly(now)
      ? [
          sweepReleases(),
          sweepVendors(),
          sweepZips(now),
          sweepStatements(now),
          findLostMoney(now),
          remindPayments(now),
          holdEverybody(now),
        ]
      : []),
  ])
  const failures = ended.flatMap((job): unknown[] =>
    job.status === 'rejected' ? [job.reason] : [],
  )
  if (failures.length > 0) throw new AggregateError(failures, 'some jobs failed')
}

/** What may not wait for the other jobs: who is Les's, and who is no longer. Each minute. */
export async function runMinuteJobs(): Promise<void> {
  await holdAdmins()
  await endDisabled()
}
