import { sweepOffers } from './booking/offer-date.ts'
import { remindShoots } from './booking/remind-shoots.ts'
import { sweepUploads } from './media/sweep-uploads.ts'
import { sweepOutbox } from './notices/sweep-outbox.ts'

/** Everything that happens by the clock, as of a given time. Safe to run twice or late. */
export async function runJobs(now: Date): Promise<void> {
  await Promise.all([sweepOutbox(now), sweepUploads(now), sweepOffers(now), remindShoots(now)])
}
