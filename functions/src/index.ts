import '#platform/app'
import type { CallName } from '@portal/model/contracts'
import { deliveryAttempts, firstPauseSeconds, longestPauseSeconds } from '@portal/model/notice'
import { onDocumentWritten } from 'firebase-functions/firestore'
import { onCall, onRequest } from 'firebase-functions/https'
import { onSchedule } from 'firebase-functions/scheduler'
import { onObjectFinalized } from 'firebase-functions/storage'
import { dispatch, type Handler } from '#platform/call'
import { secrets } from '#platform/parameters'
import { defineTask } from '#platform/tasks'
import { answerChange } from './booking/answer-change.ts'
import { answerOffer } from './booking/answer-offer.ts'
import { cancelBooking } from './booking/cancel-booking.ts'
import { changeStatus } from './booking/change-status.ts'
import { offerDate, onBookedDaysWritten } from './booking/offer-date.ts'
import { requestBooking } from './booking/request-booking.ts'
import { requestChange } from './booking/request-change.ts'
import { rescheduleBooking } from './booking/reschedule-booking.ts'
import { saveMoodboard } from './booking/save-moodboard.ts'
import { renewCalendarFeed, shootCalendar } from './calendar/calendar-calls.ts'
import { onMessageAmended } from './chat/amend-summary.ts'
import { serveCalendar } from './calendar/serve-calendar.ts'
import { buildZipPart as buildPart } from './delivery/build-zip-part.ts'
import { decideFinal } from './delivery/decide-final.ts'
import { decideRelease } from './delivery/decide-release.ts'
import { prepareZip, zipPartSeconds } from './delivery/prepare-zip.ts'
import { settleFinal as settleOne } from './delivery/settle-final.ts'
import { tellRelease } from './delivery/tell-release.ts'
import { tellOfRelease as tellOne } from './delivery/tell-of-release.ts'
import { archiveGallery } from './gallery/archive-gallery.ts'
import { arrangeGallery } from './gallery/arrange-gallery.ts'
import { onCommentChanged } from './gallery/clear-comment.ts'
import { deletePhotos } from './gallery/delete-photos.ts'
import { hidePhotos } from './gallery/hide-photos.ts'
import { placePhotos } from './gallery/place-photos.ts'
import { publishGallery } from './gallery/publish-gallery.ts'
import { reopenGallery } from './gallery/reopen-gallery.ts'
import { reopenSelection } from './gallery/reopen-selection.ts'
import { setGalleryExpiry } from './gallery/set-gallery-expiry.ts'
import { showPhotos } from './gallery/show-photos.ts'
import { submitSelection } from './gallery/submit-selection.ts'
import { updateChoosing } from './gallery/update-choosing.ts'
import { onUpload } from './media/on-upload.ts'
import { processUpload as processOne } from './media/process-upload.ts'
import { renderProofs as renderPart } from './media/render-proofs.ts'
import { serveMedia } from './media/serve-media.ts'
import { acceptInvitation } from './members/accept-invitation.ts'
import { inviteMember } from './members/invite-member.ts'
import { openInvitation } from './members/open-invitation.ts'
import { withdrawInvitation } from './members/withdraw-invitation.ts'
import { withdrawMember } from './members/withdraw-member.ts'
import {
  answerChangeOrder,
  proposeChangeOrder,
  withdrawChangeOrder,
} from './money/change-order-calls.ts'
import { creditInvoice, voidInvoice } from './money/credit-calls.ts'
import { discardDraft, draftInvoice, saveDraft, sendInvoice } from './money/draft-calls.ts'
import { markViewed } from './money/mark-viewed.ts'
import { payInstalment } from './money/pay-instalment.ts'
import { recordPayment } from './money/record-payment.ts'
import { refundPayment } from './money/refund-payment.ts'
import { remindNow } from './money/remind-payments.ts'
import { settleMoneyCase } from './money/settle-money-case.ts'
import { receiveWebhook } from './money/receive-webhook.ts'
import { announceComments as announceWhile, onCommentCreated } from './notices/announce-comments.ts'
import {
  announceMessages as announceNew,
  announceUnread as announceThread,
  onMessageCreated,
} from './notices/announce-messages.ts'
import { deliverLetter as deliverOne } from './notices/deliver-letter.ts'
import { editNotice, previewNotice } from './notices/edit-notice.ts'
import { onLetterWritten } from './notices/on-letter-written.ts'
import { saveNoticePreferences } from './notices/save-notice-preferences.ts'
import { settleDeadLetter } from './notices/settle-dead-letter.ts'
import { unsubscribe, unsubscribeByMail } from './notices/unsubscribe.ts'
import { runJobs } from './jobs.ts'
import { enter } from './people/enter.ts'
import { redeemSignInLink } from './people/redeem-sign-in-link.ts'
import { requestSignInLink } from './people/request-sign-in-link.ts'
import { announceQueue as announceMoves, onQueueChanged } from './queue/announce-queue.ts'
import { moveInQueue } from './queue/move-in-queue.ts'
import { revokeShare } from './shares/revoke-share.ts'
import { shareGallery } from './shares/share-gallery.ts'
import { updateShare } from './shares/update-share.ts'
import { recordVisit } from './statistics/record-visit.ts'
import { changeWatermark } from './studio/change-watermark.ts'
import { drawMark, watermarkGround } from './studio/try-watermark.ts'
import { updateStudio } from './studio/update-studio.ts'

const handlers = {
  enter,
  requestSignInLink,
  redeemSignInLink,
  requestBooking,
  changeStatus,
  cancelBooking,
  rescheduleBooking,
  requestChange,
  answerChange,
  answerOffer,
  saveMoodboard,
  shootCalendar,
  renewCalendarFeed,
  updateStudio,
  changeWatermark,
  drawMark,
  watermarkGround,
  editNotice,
  previewNotice,
  saveNoticePreferences,
  unsubscribe,
  settleDeadLetter,
  recordVisit,
  moveInQueue,
  publishGallery,
  arrangeGallery,
  placePhotos,
  hidePhotos,
  showPhotos,
  deletePhotos,
  submitSelection,
  reopenSelection,
  updateChoosing,
  setGalleryExpiry,
  archiveGallery,
  reopenGallery,
  decideFinal,
  decideRelease,
  tellRelease,
  prepareZip,
  shareGallery,
  updateShare,
  revokeShare,
  draftInvoice,
  saveDraft,
  discardDraft,
  sendInvoice,
  voidInvoice,
  creditInvoice,
  markViewed,
  payInstalment,
  inviteMember,
  openInvitation,
  acceptInvitation,
  withdrawInvitation,
  withdrawMember,
  recordPayment,
  refundPayment,
  remindNow,
  proposeChangeOrder,
  withdrawChangeOrder,
  answerChangeOrder,
  settleMoneyCase,
} satisfies Record<CallName, Handler>

/** Every callable, in one function: one cold start, one warm instance. */
export const api = onCall(
  { secrets: [secrets.stripeKey, secrets.signInLink], cors: true },
  (request) => dispatch(handlers, request),
)

/** A part of a ZIP may take its while on a slow line, at the function's own address. */
export const media = onRequest(
  { secrets: [secrets.mediaCookie], timeoutSeconds: 3_600 },
  serveMedia,
)

export const stripeWebhook = onRequest(
  { secrets: [secrets.stripeKey, secrets.stripeWebhook] },
  receiveWebhook,
)

const retry = { retryConfig: { maxAttempts: 8, minBackoffSeconds: 5, maxBackoffSeconds: 300 } }

/** Long work on pictures: few at a time, so that a burst of uploads is a queue and not a crowd. */
export const processUpload = defineTask(
  {
    ...retry,
    rateLimits: { maxConcurrentDispatches: 3 },
    // A progressive picture of the most pixels allowed is held whole while it is decoded.
    memory: '2GiB',
    cpu: 2,
    concurrency: 3,
    timeoutSeconds: 300,
  },
  processOne,
)

/** Proofs made anew after a change of the watermark: one part after the other, beside uploads. */
export const renderProofs = defineTask(
  {
    ...retry,
    rateLimits: { maxConcurrentDispatches: 1 },
    memory: '2GiB',
    cpu: 2,
    concurrency: 1,
    timeoutSeconds: 300,
  },
  (task) => renderPart(task),
)

/** What Les decided about a final by hand. */
export const settleFinal = defineTask(
  { ...retry, rateLimits: { maxConcurrentDispatches: 2 }, memory: '2GiB', timeoutSeconds: 300 },
  ({ gallery, arrival }) => settleOne(String(gallery), String(arrival)),
)

/** Streams from bucket to bucket; two at a time, because each has the line to itself. */
export const buildZipPart = defineTask(
  {
    ...retry,
    rateLimits: { maxConcurrentDispatches: 2 },
    memory: '1GiB',
    concurrency: 1,
    timeoutSeconds: zipPartSeconds,
  },
  ({ gallery, zip, part }) =>
    buildPart({ gallery: String(gallery), zip: String(zip), part: Number(part) }),
)

export const tellOfRelease = defineTask(retry, ({ gallery }) => tellOne(String(gallery)))

export const uploaded = onObjectFinalized({ retry: true }, ({ data }) => onUpload(data))

export const letterWritten = onDocumentWritten(
  { document: 'outbox/{letter}', retry: true },
  ({ params, data, id }) =>
    onLetterWritten(params.letter, data?.before.get('state'), data?.after.get('state'), id),
)

/** What sends letters; few at a time, because providers count, and for half a day. */
const post = {
  retryConfig: {
    maxAttempts: deliveryAttempts,
    minBackoffSeconds: firstPauseSeconds,
    maxBackoffSeconds: longestPauseSeconds,
  },
  rateLimits: { maxConcurrentDispatches: 5 },
  secrets: [secrets.sendgridKey, secrets.signInLink, secrets.twilioToken],
}

export const deliverLetter = defineTask(post, ({ id }) => deliverOne(String(id)))

/** Letters whose person sleeps; a queue of their own, so that they hold up nobody who is awake. */
export const deliverLater = defineTask(post, ({ id }) => deliverOne(String(id)))

/** One-click unsubscribe, behind Hosting at `/hooks/unsubscribe`. */
export const unsubscribeMail = onRequest({ secrets: [secrets.signInLink] }, unsubscribeByMail)

export const messageWritten = onDocumentWritten(
  { document: 'conversations/{conversation}/messages/{message}', retry: true },
  async ({ params, data }) => {
    const [before, after] = [data?.before.data(), data?.after.data()]
    if (!after) return
    if (!before) return onMessageCreated(params.conversation)
    await onMessageAmended([params.conversation, params.message], before, after)
  },
)

/** A burst of conversations is a queue and not a crowd. */
const fewAtOnce = { ...retry, rateLimits: { maxConcurrentDispatches: 8 } }

export const announceMessages = defineTask(fewAtOnce, ({ conversation }) =>
  announceNew(String(conversation)),
)

export const announceUnread = defineTask(fewAtOnce, ({ conversation }) =>
  announceThread(String(conversation)),
)

export const commentWritten = onDocumentWritten(
  { document: 'galleries/{gallery}/comments/{comment}', retry: true },
  async ({ params, data }) => {
    const [before, after] = [data?.before.data(), data?.after.data()]
    if (before) await onCommentChanged([params.gallery, params.comment], before, after)
    else if (after) await onCommentCreated(params.gallery, data?.after.get('at').toDate())
  },
)

export const announceComments = defineTask(fewAtOnce, ({ gallery, from, to }) =>
  announceWhile(String(gallery), Number(from), Number(to)),
)

export const queueWritten = onDocumentWritten({ document: 'queue/main', retry: true }, () =>
  onQueueChanged(),
)

export const announceQueue = defineTask(retry, () => announceMoves())

export const availabilityWritten = onDocumentWritten(
  { document: 'availability/{month}', retry: true },
  ({ data, id }) => onBookedDaysWritten(data?.before.data(), data?.after.data(), id),
)

export const passOffer = defineTask(retry, ({ date, passing }) =>
  offerDate(String(date), new Date(), typeof passing === 'number' ? passing : null),
)

/** Les's shoots for his calendar program, behind Hosting at `/calendar/**`. */
export const calendar = onRequest(serveCalendar)

/** What events and workers have lost, found again. */
export const clock = onSchedule({ schedule: 'every 5 minutes', secrets: [secrets.stripeKey] }, () =>
  runJobs(new Date()),
)
