import type { CallName } from '@portal/model/calls'

/** What becomes of the words of one field. */
export type Use =
  /** Drawn by a component whose uses are fields of their own. */
  | { part: string }
  /** Handed in with a call: the places of its input they go to. */
  | { call: CallName; at: readonly string[] }
  /** Written by the client itself into a document. */
  | { writes: 'message' | 'comment' }
  /** Sent to an address that is no call. */
  | { opens: 'share' }
  /** Compared with what is on the screen, and kept nowhere. */
  | 'search'
  /** Read as a number by `parseNumber` or `parseMoney`. */
  | 'number'
  /** Only to be read and copied. */
  | 'shown'

const to = (call: CallName, ...at: string[]): Use => ({ call, at })
const part = (name: string): Use => ({ part: name })

/** Components of libraries that draw a field. */
export const foreignParts = ['Command.Input']

/** Components that read what is typed as a number; their uses need no entry. */
export const numberParts = ['MoneyField', 'NumberField']

/**
 * Every field of the app for words, by file and label (`fieldsOfApp`), and where its words go. A day,
 * a time or a month the browser lets nobody write otherwise.
 */
export const fields: Readonly<Record<string, Use>> = {
  'ui/field.tsx input': part('TextField'),
  'ui/field.tsx textarea': part('TextArea'),
  'ui/number-fields.tsx `${label} (${currency})`': part('MoneyField'),
  'ui/number-fields.tsx label': part('NumberField'),
  'ui/reason-form.tsx props.label': part('ReasonForm'),
  'ui/password-field.tsx words.label': part('PasswordField'),
  'features/settings/invoicing-settings.tsx props.label': part('PatternField'),
  'features/proofs/comment-box.tsx props.label': part('CommentBox'),
  'features/booking/reference-tile.tsx `${text.references.caption}: ${props.name}`':
    part('CaptionField'),

  'features/sign-in/mail-link-form.tsx text.signIn.mail': to('requestSignInLink', 'email'),
  'features/sign-in/password-form.tsx text.signIn.mail': to('signInWithPassword', 'email'),
  'features/sign-in/password-form.tsx words.current': to('signInWithPassword', 'password'),
  'features/sign-in/ask-password-link.tsx text.signIn.mail': to('requestPasswordLink', 'email'),
  'features/sign-in/new-password-form.tsx words.address': to('redeemPasswordLink', 'email'),
  'shared/password/new-password-field.tsx words.fresh': part('NewPasswordField'),
  'features/sign-in/new-password-form.tsx NewPasswordField': to('redeemPasswordLink', 'password'),
  'features/account/set-password.tsx NewPasswordField': to('setPassword', 'password'),
  'features/account/set-password.tsx input': 'shown',
  'features/sign-in/link-page.tsx text.signIn.otherBrowser': to('redeemSignInLink', 'email'),
  'shared/factors/code-form.tsx props.label ?? words.label': to('proveAgain', 'code'),
  'shared/factors/passkeys-panel.tsx words.name': to('renamePasskey', 'name'),
  'features/members/join-form.tsx words.email': to('redeemInvitation', 'email'),
  'features/sign-in/in-app-notice.tsx inApp.address': 'shown',

  'features/booking/place-search.tsx text.booking.search': 'search',
  'features/booking/place-step.tsx text.booking.venue': to('requestBooking', 'place.name'),
  'features/booking/story-step.tsx text.booking.story': to('requestBooking', 'story'),
  'features/booking/change-ask.tsx text.change.ask.words': to('requestChange', 'words'),
  'features/booking/reference-link-dialog.tsx words.address': to(
    'saveMoodboard',
    'references.*.url',
  ),
  'features/booking/reference-link-dialog.tsx words.caption': to(
    'saveMoodboard',
    'references.*.caption',
  ),
  'features/booking/reference-tile.tsx CaptionField': to('saveMoodboard', 'references.*.caption'),

  'features/chat/composer.tsx text.chat.message': { writes: 'message' },
  'features/chat/sidebar.tsx text.chat.search': 'search',
  'features/chat/thread-search.tsx words.label': 'search',

  'features/proofs/new-comment.tsx words.write[side]': { writes: 'comment' },
  'features/proofs/comment-thread.tsx words.writeAnswer': { writes: 'comment' },
  'features/proofs/sets-dialog.tsx words.name(index + 1)': to('arrangeGallery', 'sets.*.name'),
  'features/proofs/archive-dialog.tsx words.reason': to('archiveGallery', 'reason'),
  'features/proofs/release-dialog.tsx words.reason': to('decideRelease', 'reason'),
  'features/proofs/reopen-dialog.tsx words.words': to('reopenSelection', 'words'),
  'features/proofs/undecided-final.tsx words.search': 'search',
  'features/proofs/choosing-editor.tsx words.included': 'number',
  'features/proofs/choosing-editor.tsx words.minimum': 'number',
  'features/proofs/choosing-editor.tsx words.maximum': 'number',
  'features/proofs/choosing-editor.tsx words.extraPrice(currency)': 'number',

  'features/shares/share-form.tsx words.label': to('shareGallery', 'label'),
  'features/proofs/release-to-vendors.tsx words.name': to('releaseToVendors', 'name'),
  'features/shares/share-form.tsx { label: hasOne ? words.password.newLabel : words.password.label, show: words.password.show, hide: words.password.hide, }':
    to('shareGallery', 'password'),
  'features/shares/password-gate.tsx words': { opens: 'share' },
  'features/shares/made-link.tsx words.link': 'shown',

  'features/account/change-address.tsx words.address': to('requestAddressChange', 'email'),
  'features/account/profile-form.tsx words.name': to('saveProfile', 'name'),
  'features/account/profile-form.tsx words.calledAs': to('saveProfile', 'calledAs'),
  'features/account/profile-form.tsx words.phone': to('saveProfile', 'phone'),
  'features/account/profile-form.tsx words.address': to('saveProfile', 'address'),
  'features/clients/new-client-dialog.tsx words.name': to('inviteClient', 'name'),
  'features/clients/new-client-dialog.tsx words.email': to('inviteClient', 'email'),
  'features/members/invite-dialog.tsx words.email': to('inviteMember', 'email'),
  'features/notices/hearing-timing.tsx words.phone': to('saveNoticePreferences', 'phone'),

  'features/queue/queue-filter.tsx text.queue.search': 'search',
  'features/queue/move-buttons.tsx text.queue.place': 'number',
  'features/queue/reason-field.tsx text.queue.reason': to('moveInQueue', 'reason'),
  'features/clients/client-list.tsx words.search': 'search',
  'features/proofs/gallery-list.tsx words.search': 'search',
  'features/clients/audit-filter-bar.tsx words.search': 'search',
  'features/palette/palette-panel.tsx placeholder': 'search',
  'shared/search/choose-client.tsx text.common.findClient': 'search',
  'features/calendar/feed-panel.tsx words.address': 'shown',

  'features/money/desk-invoices.tsx words.search': 'search',
  'features/money/draft-editor.tsx words.subject': to('saveDraft', 'content.subject'),
  'features/money/draft-editor.tsx words.noteLabel': to('saveDraft', 'content.note'),
  'features/money/draft-lines.tsx words.label': to('saveDraft', 'content.lines.*.label'),
  'features/money/draft-amounts.tsx words.taxLabel': to('saveDraft', 'content.tax.label'),
  'features/money/propose-dialog.tsx words.scope': to('proposeChangeOrder', 'words'),
  'features/money/propose-dialog.tsx words.label': to('proposeChangeOrder', 'lines.*.label'),
  'features/money/record-payment.tsx words.reference': to('recordPayment', 'reference'),
  'features/money/credit-dialog.tsx words.reason': to('creditInvoice', 'reason'),
  'features/money/correct-dialog.tsx words.reason': to('correctPayment', 'reason'),
  'features/money/refund-dialog.tsx words.reason': to('refundPayment', 'reason'),
  'features/money/void-dialog.tsx words.reason': to('voidInvoice', 'reason'),
  'features/clients/billing-dialog.tsx words.label': to('setBillingAddress', 'address'),

  'features/settings/studio-settings.tsx words.name': to('updateStudio', 'name'),
  'features/settings/studio-settings.tsx words.tagline': to('updateStudio', 'tagline'),
  'features/settings/studio-settings.tsx words.email': to('updateStudio', 'contact.email'),
  'features/settings/studio-settings.tsx words.phone': to('updateStudio', 'contact.phone'),
  'features/settings/studio-settings.tsx words.address': to('updateStudio', 'contact.address'),
  'features/settings/studio-settings.tsx words.words': to('updateStudio', 'portal.words'),
  'features/settings/package-fields.tsx words.name': to('updateStudio', 'packages.*.name'),
  'features/settings/package-fields.tsx words.story': to('updateStudio', 'packages.*.story'),
  'features/settings/add-on-settings.tsx words.name': to('updateStudio', 'addOns.*.name'),
  'features/settings/add-on-settings.tsx words.story': to('updateStudio', 'addOns.*.story'),
  'features/settings/travel-settings.tsx words.studio': to('updateStudio', 'travel.studio.name'),
  'features/settings/travel-settings.tsx words.geocoder': to('updateStudio', 'travel.geocoder'),
  'features/settings/travel-settings.tsx words.tiles': to('updateStudio', 'travel.tiles'),
  'features/settings/terms-settings.tsx words.own': to('updateStudio', 'terms'),
  'features/settings/invoicing-settings.tsx words.label': to('updateStudio', 'invoicing.tax.label'),
  'features/settings/invoicing-settings.tsx words.invoices': to(
    'updateStudio',
    'invoicing.invoiceNumbers',
  ),
  'features/settings/invoicing-settings.tsx words.creditNotes': to(
    'updateStudio',
    'invoicing.creditNoteNumbers',
  ),
  'features/settings/invoicing-settings.tsx words.legalName': to(
    'updateStudio',
    'invoicing.paper.legalName',
  ),
  'features/settings/invoicing-settings.tsx words.taxNumber': to(
    'updateStudio',
    'invoicing.paper.taxNumber',
  ),
  'features/settings/invoicing-settings.tsx words.address': to(
    'updateStudio',
    'invoicing.paper.address',
  ),
  'features/settings/invoicing-settings.tsx words.bank': to('updateStudio', 'invoicing.paper.bank'),
  'features/settings/invoicing-settings.tsx words.footer': to(
    'updateStudio',
    'invoicing.paper.footer',
  ),
  'features/settings/notice-text.tsx words.subject': to('editNotice', 'words.title'),
  'features/settings/notice-text.tsx words.body': to('editNotice', 'words.body'),
  'features/settings/notice-text.tsx words.button': to('editNotice', 'words.button'),
  'features/settings/replies-settings.tsx words.name': to('saveQuickReplies', 'replies.*.name'),
  'features/settings/replies-settings.tsx words.text': to('saveQuickReplies', 'replies.*.text'),
  'features/settings/watermark-settings.tsx words.text': to('changeWatermark', 'mark.text'),

  'help.html search': 'search',
}

/** Places of calls that take any words, and where they come from other than a field beside it. */
export const otherWords: Readonly<Partial<Record<CallName, Readonly<Record<string, string>>>>> = {
  registerDevice: { token: 'the push service' },
  unsubscribe: { token: 'the address of a mail' },
  drawMark: { text: 'the field of changeWatermark' },
  previewNotice: {
    'words.title': 'the field of editNotice',
    'words.body': 'the field of editNotice',
    'words.button': 'the field of editNotice',
  },
  saveMoodboard: {
    'from.*.caption': 'what the board was before',
  },
  updateShare: {
    label: 'the field of shareGallery',
    'password.set': 'the field of shareGallery',
  },
}
