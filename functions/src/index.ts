import '#platform/app'
import type { CallName } from '@portal/model/calls'
import { doc } from '@portal/model/paths'
import type { Timestamp } from 'firebase-admin/firestore'
import { onCall, type Request } from 'firebase-functions/https'
import { onSchedule } from 'firebase-functions/scheduler'
import { onObjectFinalized } from 'firebase-functions/storage'
import { dispatch, type Handler } from '#platform/call'
import { defineHttp, guarded } from '#platform/http'
import { parameters, secrets } from '#platform/parameters'
import { defineTasks } from '#platform/tasks'
import { onWritten } from '#platform/triggers'
import { answerChange } from './booking/answer-change.ts'
import { answerOffer } from './booking/answer-offer.ts'
import { cancelBooking } from './booking/cancel-booking.ts'
import { changeStatus } from './booking/change-status.ts'
import { onBookedDaysWritten } from './booking/offer-date.ts'
import { requestBooking } from './booking/request-booking.ts'
import { requestChange } from './booking/request-change.ts'
import { rescheduleBooking } from './booking/reschedule-booking.ts'
import { saveMoodboard } from './booking/save-moodboard.ts'
import { renewCalendarFeed, shootCalendar } from './calendar/calendar-calls.ts'
import { answerChangeOrder } from './change-orders/answer-change-order.ts'
import { proposeChangeOrder } from './change-orders/propose-change-order.ts'
import { withdrawChangeOrder } from './change-orders/withdraw-change-order.ts'
import { onMessageAmended } from './chat/amend-summary.ts'
import { onMessageCreated } from './chat/announce-messages.ts'
import { saveQuickReplies } from './chat/save-quick-replies.ts'
import { serveCalendar } from './calendar/serve-calendar.ts'
import { onCommentCreated } from './comments/announce-comments.ts'
import { onCommentChanged } from './comments/clear-comment.ts'
import { reopenThread } from './comments/reopen-thread.ts'
import { decideFinal } from './delivery/decide-final.ts'
import { decideRelease } from './delivery/decide-release.ts'
import { prepareZip } from './delivery/prepare-zip.ts'
import { releaseToVendors } from './delivery/release-to-vendors.ts'
import { takeBackFromVendors } from './delivery/take-back-from-vendors.ts'
import { holdRelease } from './delivery/hold-release.ts'
import { tellRelease } from './delivery/tell-release.ts'
import { archiveGallery } from './gallery/archive-gallery.ts'
import { arrangeGallery } from './gallery/arrange-gallery.ts'
import { deletePhotos } from './gallery/delete-photos.ts'
import { hidePhotos } from './gallery/hide-photos.ts'
import { placePhotos } from './gallery/place-photos.ts'
import { publishGallery } from './gallery/publish-gallery.ts'
import { reopenGallery } from './gallery/reopen-gallery.ts'
import { reopenSelection } from './gallery/reopen-selection.ts'
import { setCameraClock } from './gallery/set-camera-clock.ts'
import { setGalleryExpiry } from './gallery/set-gallery-expiry.ts'
import { showNewPhotos } from './gallery/show-new-photos.ts'
import { showPhotos } from './gallery/show-photos.ts'
import { submitSelection } from './gallery/submit-selection.ts'
import { updateChoosing } from './gallery/update-choosing.ts'
import { spendOnCall } from './guard/budget.ts'
import { logRefusal } from './guard/log-refusal.ts'
import { callRefused, requestRefused } from './guard/refused.ts'
import { acceptInvitation } from './members/accept-invitation.ts'
import { inviteMember } from './members/invite-member.ts'
import { openInvitation } from './members/open-invitation.ts'
import { withdrawInvitation } from './members/withdraw-invitation.ts'
import { withdrawMember } from './members/withdraw-member.ts'
import { creditInvoice, voidInvoice } from './money/credit-calls.ts'
import { discardDraft, draftInvoice, saveDraft, sendInvoice } from './money/draft-calls.ts'
import { onDuesWritten } from './money/keep-open-dues.ts'
import { markViewed } from './money/mark-viewed.ts'
import { payInstalment } from './money/pay-instalment.ts'
import { recordPayment } from './money/record-payment.ts'
import { correctPayment } from './money/correct-payment.ts'
import { refundPayment } from './money/refund-payment.ts'
import { remindNow } from './money/remind-payments.ts'
import { settleMoneyCase } from './money/settle-money-case.ts'
import { receiveWebhook } from './money/receive-webhook.ts'
import { editNotice, previewNotice } from './notices/edit-notice.ts'
import { onDeliveryWritten } from './notices/on-delivery-written.ts'
import { saveNoticePreferences } from './notices/save-notice-preferences.ts'
import { settleDeadLetter } from './notices/settle-dead-letter.ts'
import { unsubscribe, unsubscribeByMail } from './notices/unsubscribe.ts'
import { runJobs, runMinuteJobs } from './jobs.ts'
import { confirmTotp, renewRecoveryCodes, startTotp, stopTotp } from './factors/totp-calls.ts'
import { updateSecurity } from './factors/update-security.ts'
import { removePasskey, renamePasskey } from './factors/change-passkey.ts'
import { mailProof } from './factors/mail-proof.ts'
import { offerProof, proveAgain } from './factors/prove-again.ts'
import { addPasskey, startPasskey } from './factors/register-passkey.ts'
import { offerPasskey, signInWithPasskey } from './factors/sign-in-with-passkey.ts'
import { signIn } from './people/sign-in.ts'
import { registerDevice } from './people/register-device.ts'
import { redeemInvitation } from './people/redeem-invitation.ts'
import { passwordState, removePassword, setPassword } from './people/own-password.ts'
import { redeemPasswordLink } from './people/redeem-password-link.ts'
import { redeemSignInLink } from './people/redeem-sign-in-link.ts'
import { endSession, endSessions } from './people/end-session.ts'
import { prolongSession } from './people/prolong-session.ts'
import { signInWithPassword } from './people/sign-in-with-password.ts'
import { startSession } from './people/start-session.ts'
import { requestPasswordLink } from './people/request-password-link.ts'
import { requestSignInLink } from './people/request-sign-in-link.ts'
import { inviteClient } from './people/invite-client.ts'
import { saveProfile } from './people/save-profile.ts'
import { requestAddressChange } from './people/request-address-change.ts'
import { confirmAddressChange } from './people/confirm-address-change.ts'
import { takeAddressBack } from './people/take-address-back.ts'
import { readOwnLog } from './people/read-own-log.ts'
import { removePortrait } from './people/remove-portrait.ts'
import { setBillingAddress } from './people/set-billing-address.ts'
import { onQueueChanged } from './queue/announce-queue.ts'
import { moveInQueue } from './queue/move-in-queue.ts'
import { ownedMedia } from './registry/media.ts'
import { sharedFileKinds } from './registry/uploads.ts'
import { onSearchedWritten } from './search/keep-entry.ts'
import { mediaServer } from './serving/serve-media.ts'
import { revokeShare } from './shares/revoke-share.ts'
import { shareGallery } from './shares/share-gallery.ts'
import { updateShare } from './shares/update-share.ts'
import { recordVisit } from './statistics/record-visit.ts'
import { changeWatermark } from './studio/change-watermark.ts'
import { drawMark, watermarkGround } from './studio/try-watermark.ts'
import { updateStudio } from './studio/update-studio.ts'
import { tasks } from './tasks.ts'
import { onUpload } from './uploads/on-upload.ts'
import { openUploads } from './uploads/open-uploads.ts'
import { workers } from './workers.ts'

const handlers = {
  enter: signIn,
  registerDevice,
  requestSignInLink,
  redeemSignInLink,
  signInWithPassword,
  requestPasswordLink,
  redeemPasswordLink,
  passwordState,
  setPassword,
  removePassword,
  startSession,
  prolongSession,
  endSession,
  endSessions,
  startPasskey,
  addPasskey,
  renamePasskey,
  removePasskey,
  offerPasskey,
  signInWithPasskey,
  offerProof,
  mailProof,
  proveAgain,
  startTotp,
  confirmTotp,
  stopTotp,
  renewRecoveryCodes,
  updateSecurity,
  requestBooking,
  changeStatus,
  cancelBooking,
  rescheduleBooking,
  requestChange,
  answerChange,
  answerOffer,
  saveMoodboard,
  openUploads: openUploads(sharedFileKinds),
  shootCalendar,
  renewCalendarFeed,
  updateStudio,
  changeWatermark,
  drawMark,
  watermarkGround,
  saveQuickReplies,
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
  setCameraClock,
  hidePhotos,
  showNewPhotos,
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
  holdRelease,
  tellRelease,
  prepareZip,
  releaseToVendors,
  takeBackFromVendors,
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
  redeemInvitation,
  acceptInvitation,
  withdrawInvitation,
  withdrawMember,
  recordPayment,
  correctPayment,
  setBillingAddress,
  refundPayment,
  remindNow,
  proposeChangeOrder,
  withdrawChangeOrder,
  answerChangeOrder,
  settleMoneyCase,
  saveProfile,
  requestAddressChange,
  confirmAddressChange,
  takeAddressBack,
  removePortrait: removePortrait(),
  readOwnLog,
  inviteClient,
} satisfies Record<CallName, Handler>

/** A page of another site asks for something. */
const onForeign = (request: Request) => requestRefused('foreign-origin', request)

/** Every callable, in one function: one cold start, one warm instance. */
export const api = guarded(
  onCall(
    {
      secrets: [secrets.stripeKey, secrets.signInLink, secrets.password, secrets.secondFactor],
      cors: parameters.siteUrl,
    },
    (request) => dispatch(handlers, request, { spend: spendOnCall, onRefused: callRefused }),
  ),
  onForeign,
)

/** Refusals are counted under a keyed hash of the network. */
const guard = [secrets.signInLink]

/** A part of a ZIP may take its while on a slow line, at the function's own address. */
export const media = defineHttp(
  { secrets: [secrets.mediaCookie, ...guard], timeoutSeconds: 3_600 },
  mediaServer(ownedMedia),
  onForeign,
)

export const stripeWebhook = defineHttp(
  { secrets: [secrets.stripeKey, secrets.stripeWebhook] },
  receiveWebhook,
  // A page of another site is not Stripe either.
  () => logRefusal('forged-webhook'),
)

export const {
  processUpload,
  processSharedUpload,
  renderProofs,
  settleFinal,
  buildZipPart,
  tellOfRelease,
  tellVendors,
  deliverLetter,
  deliverLater,
  announceMessages,
  announceUnread,
  announceComments,
  announceQueue,
  passOffer,
} = defineTasks(tasks, workers)

export const uploaded = onObjectFinalized({ retry: true }, ({ data }) => onUpload(data))

export const letterWritten = onWritten(doc.letter, ['letter'], ({ before, after, event }, id) =>
  onDeliveryWritten(id, before?.['state'], after?.['state'], event),
)

/** One-click unsubscribe, behind Hosting at `/hooks/unsubscribe`. */
export const unsubscribeMail = defineHttp({ secrets: guard }, unsubscribeByMail, onForeign)

export const messageWritten = onWritten(
  doc.message,
  ['conversation', 'message'],
  async ({ before, after }, conversation, message) => {
    if (!after) return
    if (!before) return onMessageCreated(conversation)
    await onMessageAmended([conversation, message], before, after)
  },
)

export const commentWritten = onWritten(
  doc.comment,
  ['gallery', 'comment'],
  async ({ before, after }, gallery, comment) => {
    if (before) await onCommentChanged([gallery, comment], before, after)
    else if (after)
      await Promise.all([
        onCommentCreated(gallery, (after['at'] as Timestamp).toDate()),
        reopenThread([gallery, comment]),
      ])
  },
)

export const queueWritten = onWritten(doc.queue, [], () => onQueueChanged())

export const availabilityWritten = onWritten(
  doc.bookedDays,
  ['month'],
  ({ before, after, event }) => onBookedDaysWritten(before, after, event),
)

/** What Les's lists find is kept beside the records, whoever has written them. */
export const personWritten = onWritten(doc.person, ['person'], (written, id) =>
  onSearchedWritten('client', written, id),
)
export const bookingWritten = onWritten(doc.booking, ['booking'], (written, id) =>
  onSearchedWritten('booking', written, id),
)
export const galleryWritten = onWritten(doc.gallery, ['gallery'], (written, id) =>
  onSearchedWritten('gallery', written, id),
)
export const invoiceWritten = onWritten(doc.invoice, ['invoice'], (written, id) =>
  Promise.all([onSearchedWritten('invoice', written, id), onDuesWritten(written, id)]),
)

/** Les's shoots for his calendar program, behind Hosting at `/calendar/**`. */
export const calendar = defineHttp({ secrets: guard }, serveCalendar, onForeign)

/** What events and workers have lost, found again. */
export const clock = onSchedule({ schedule: 'every 5 minutes', secrets: [secrets.stripeKey] }, () =>
  runJobs(new Date()),
)

/** Les's role is taken from an account, and given to one, within a minute. */
export const minuteClock = onSchedule('every 1 minutes', () => runMinuteJobs())
