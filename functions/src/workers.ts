import { offerDate } from './booking/offer-date.ts'
import { announceMessages, announceUnread } from './chat/announce-messages.ts'
import { announceComments } from './comments/announce-comments.ts'
import { buildZipPart } from './delivery/build-zip-part.ts'
import { settleFinal } from './delivery/settle-final.ts'
import { tellOfRelease } from './delivery/tell-of-release.ts'
import { tellVendors } from './delivery/tell-vendors.ts'
import { renderProofs } from './media/render-proofs.ts'
import { deliverNotice } from './notices/deliver-notice.ts'
import type { Workers } from '#platform/tasks'
import { announceQueue } from './queue/announce-queue.ts'
import { stillTrue } from './registry/notices.ts'
import { uploadKinds } from './registry/uploads.ts'
import type { Tasks } from './tasks.ts'
import { processUpload } from './uploads/process-upload.ts'

/** What each task does. */
export const workers: Workers<Tasks> = {
  processUpload: (upload) => processUpload(upload, uploadKinds),
  processSharedUpload: (upload) => processUpload(upload, uploadKinds),
  renderProofs: (part) => renderProofs(part),
  settleFinal: ({ gallery, arrival }) => settleFinal(gallery, arrival),
  buildZipPart: (part) => buildZipPart(part),
  tellOfRelease: ({ gallery }) => tellOfRelease(gallery),
  tellVendors: ({ gallery }) => tellVendors(gallery),
  deliverLetter: ({ id }) => deliverNotice(id, stillTrue, new Date()),
  deliverLater: ({ id }) => deliverNotice(id, stillTrue, new Date()),
  announceMessages: ({ conversation }) => announceMessages(conversation),
  announceUnread: ({ conversation }) => announceUnread(conversation),
  announceComments: ({ gallery, from, to }) => announceComments(gallery, from, to),
  announceQueue: () => announceQueue(),
  passOffer: ({ date, passing }) => offerDate(date, new Date(), passing),
}
