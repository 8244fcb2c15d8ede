import type { z } from 'zod'
import { arrangeGallery, deletePhotos, hidePhotos, placePhotos, showPhotos } from './arrangement.ts'
import { changeStatus, requestBooking } from './booking.ts'
import { answerChange, cancelBooking, requestChange, rescheduleBooking } from './booking-change.ts'
import { renewCalendarFeed, shootCalendar } from './calendar-feed.ts'
import { decideRelease, tellRelease } from './delivery.ts'
import { archiveGallery, reopenGallery, setGalleryExpiry } from './expiry.ts'
import { decideFinal } from './final.ts'
import { publishGallery, reopenSelection, submitSelection, updateChoosing } from './gallery.ts'
import { payInstalment } from './invoice.ts'
import {
  acceptInvitation,
  inviteMember,
  openInvitation,
  withdrawInvitation,
  withdrawMember,
} from './member.ts'
import { saveMoodboard } from './moodboard.ts'
import { settleDeadLetter } from './notice.ts'
import { editNotice, previewNotice } from './notice-edit.ts'
import { saveNoticePreferences, unsubscribe } from './notice-preferences.ts'
import { answerOffer } from './offer.ts'
import { enter } from './person.ts'
import { moveInQueue } from './queue.ts'
import { revokeShare, shareGallery, updateShare } from './share.ts'
import { redeemSignInLink, requestSignInLink } from './sign-in-link.ts'
import { recordVisit } from './statistics.ts'
import { updateStudio } from './studio.ts'
import { changeWatermark, drawMark, watermarkGround } from './watermark.ts'
import { prepareZip } from './zip.ts'

/** Every callable there is, by name. The server must define each one, the web can call no other. */
export const contracts = {
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
  payInstalment,
  inviteMember,
  openInvitation,
  acceptInvitation,
  withdrawInvitation,
  withdrawMember,
} as const

export type Contracts = typeof contracts
export type CallName = keyof Contracts
export type CallInput<Name extends CallName> = z.infer<Contracts[Name]['input']>
export type CallOutput<Name extends CallName> = z.infer<Contracts[Name]['output']>
