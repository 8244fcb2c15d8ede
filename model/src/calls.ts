import type { z } from 'zod'
import { arrangeGallery, deletePhotos, hidePhotos, placePhotos, showPhotos } from './arrangement.ts'
import { setCameraClock } from './camera-clock.ts'
import { changeStatus, requestBooking } from './booking.ts'
import { answerChange, cancelBooking, requestChange, rescheduleBooking } from './booking-change.ts'
import { renewCalendarFeed, shootCalendar } from './calendar-feed.ts'
import { decideRelease, holdRelease, tellRelease } from './delivery.ts'
import { archiveGallery, reopenGallery, setGalleryExpiry } from './expiry.ts'
import { decideFinal } from './final.ts'
import {
  publishGallery,
  reopenSelection,
  showNewPhotos,
  submitSelection,
  updateChoosing,
} from './gallery.ts'
import {
  answerChangeOrder,
  proposeChangeOrder,
  withdrawChangeOrder,
} from './invoicing/change-order.ts'
import { creditInvoice, voidInvoice } from './invoicing/credit-note.ts'
import { discardDraft, draftInvoice, saveDraft, sendInvoice } from './invoicing/draft.ts'
import { settleMoneyCase } from './invoicing/money-case.ts'
import {
  markViewed,
  payInstalment,
  recordPayment,
  correctPayment,
  refundPayment,
  remindNow,
} from './invoicing/payment.ts'
import {
  acceptInvitation,
  inviteMember,
  openInvitation,
  redeemInvitation,
  withdrawInvitation,
  withdrawMember,
} from './member.ts'
import { saveQuickReplies } from './chat.ts'
import { saveMoodboard } from './moodboard.ts'
import { settleDeadLetter } from './notice.ts'
import { editNotice, previewNotice } from './notice-edit.ts'
import { saveNoticePreferences, unsubscribe } from './notice-preferences.ts'
import { answerOffer } from './offer.ts'
import {
  addPasskey,
  offerPasskey,
  removePasskey,
  renamePasskey,
  signInWithPasskey,
  startPasskey,
} from './passkey.ts'
import {
  passwordState,
  redeemPasswordLink,
  removePassword,
  requestPasswordLink,
  setPassword,
  signInWithPassword,
} from './password.ts'
import { enter, registerDevice, setBillingAddress } from './person.ts'
import { mailProof, offerProof, proveAgain } from './proof.ts'
import { moveInQueue } from './queue.ts'
import {
  confirmTotp,
  renewRecoveryCodes,
  startTotp,
  stopTotp,
  updateSecurity,
} from './second-factor.ts'
import { revokeShare, shareGallery, updateShare } from './share.ts'
import { endSession, endSessions, prolongSession, startSession } from './session.ts'
import { redeemSignInLink, requestSignInLink } from './sign-in-link.ts'
import { confirmAddressChange, requestAddressChange, takeAddressBack } from './address-change.ts'
import { recordVisit } from './statistics.ts'
import { openUploads } from './upload-ticket.ts'
import { updateStudio } from './studio.ts'
import { changeWatermark, drawMark, watermarkGround } from './watermark.ts'
import { inviteClient } from './invite-client.ts'
import { saveProfile } from './profile.ts'
import { readOwnLog } from './own-log.ts'
import { removePortrait } from './portrait.ts'
import { releaseToVendors, takeBackFromVendors } from './vendor-set.ts'
import { prepareZip } from './zip.ts'

/** Every callable there is, by name. The server must define each one, the web can call no other. */
export const calls = {
  enter,
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
  registerDevice,
  setBillingAddress,
  requestSignInLink,
  redeemSignInLink,
  signInWithPassword,
  requestPasswordLink,
  redeemPasswordLink,
  passwordState,
  setPassword,
  removePassword,
  requestBooking,
  changeStatus,
  cancelBooking,
  rescheduleBooking,
  requestChange,
  answerChange,
  answerOffer,
  saveMoodboard,
  openUploads,
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
  showNewPhotos,
  arrangeGallery,
  placePhotos,
  setCameraClock,
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
  removePortrait,
  readOwnLog,
  inviteClient,
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type CallInput<Name extends CallName> = z.infer<Calls[Name]['input']>
export type CallOutput<Name extends CallName> = z.infer<Calls[Name]['output']>
