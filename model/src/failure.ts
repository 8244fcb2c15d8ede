/**
 * Every way in which a request may be refused on purpose, with the sentence people read.
 * Whatever is not one of these is a bug: it is logged with its request id and shown as `internal`.
 */
export const failures = {
  'signed-out': 'Please sign in to continue.',
  forbidden: 'Your account does not have access to this.',
  invalid: 'Something in this form is not right yet. Please check it and try again.',
  'not-storable': 'This text is too long to save in one place. Please shorten it and try again.',
  'unknown-placeholder':
    'Something in braces would stay empty, because this text has nothing to fill it with. Use one of those listed.',
  'viewing-only': 'You are looking through a client’s eyes. Nothing can be changed from here.',
  'not-found': 'This is no longer here.',
  conflict: 'This has changed in the meantime. Please look at it again.',
  'too-many-requests': 'That was a little too often. Please wait a few minutes and try again.',
  'address-not-proved':
    'This address has not been confirmed yet. Ask for a link by e-mail: opening it confirms the address and signs you in.',
  'sign-in-again': 'The account behind this address has changed. Please sign in again.',
  'prove-again':
    'This needs to know that it is still you, and nothing has been changed. Try again and confirm it.',
  'proof-refused': 'That did not prove that it is you. Try once more, or choose another way.',
  'proof-elsewhere':
    'This link belongs to the browser that asked for it. Open it there, or ask for a new one here.',
  'code-wrong': 'This code does not fit, or was used already. Wait for the next one and try again.',
  'second-factor-asked': 'Show your second factor first: a passkey, or a code of your app.',
  'factor-missing':
    'Use a passkey or a code of your authenticator app in this browser first, so that you are sure to come in again.',
  'last-factor':
    'The desk asks for a second factor, and this is your last one. Add another one first, or switch that off.',
  'passkey-refused': 'This passkey opens nothing here. Please sign in another way.',
  'passkey-not-kept': 'This passkey could not be kept. Please try again.',
  'passkey-known': 'This device has a passkey of yours already.',
  'too-many-passkeys': 'You have ten passkeys already. Remove one first.',
  'other-browser':
    'This link was requested in another browser. Type the address it was sent to, and it opens here as well.',
  'address-asked': 'Type the e-mail address this invitation came to, and you are in.',
  'other-invitation': 'This invitation came to another address. Type the one it was sent to.',
  'not-that-address':
    'This link was sent to another address. If you did not ask for it yourself, close this page.',
  'link-not-valid':
    'This link has been used or has expired. Ask for a new one; it only takes a moment.',
  'address-taken':
    'This address has an account of its own here. Use another one, or write to your photographer.',
  'other-account':
    'This link was asked for from another account, so nothing has changed. Sign in with that account to use it.',
  'wrong-password':
    'This address and this password do not go together. Try again, or have a link mailed to you.',
  'password-not-allowed':
    'This password is too short or too simple, or made of your name or address. Please choose another one.',
  'password-too-common':
    'This password would be guessed quickly. A few words that do not belong together are better.',
  'portal-closed': 'The portal is closed for a short while. Please come back later.',
  'package-unavailable': 'This package is not offered at the moment. Please choose another one.',
  'add-on-unavailable': 'One of the extras is no longer offered. Please look at your choice again.',
  'date-unavailable': 'This date is no longer open. Please choose another one.',
  'too-far':
    'This place is farther than your photographer usually travels. Write and ask: it may still be possible.',
  'price-changed': 'The price has changed since you saw it. Please look at it again.',
  'too-many-bookings':
    'You already have several open requests. Please wait for an answer to those first.',
  'day-full': 'This day is already full.',
  'status-not-allowed': 'That is no longer possible for this booking.',
  'past-cut-off': 'This can no longer be changed without your photographer. Ask for it instead.',
  'refund-changed': 'What you would get back has changed. Please look at it again.',
  'offer-over': 'This date is no longer held for you.',
  'too-many-references': 'A booking holds at most 30 references. Remove one first.',
  'uploads-full':
    'There is no room for these files at the moment. Send fewer or smaller ones, or try again tomorrow.',
  'day-held':
    'The last place on this day is being held for a client. Wait for their answer, or for the deadline.',
  'not-waiting': 'This booking is not on the waiting list.',
  'queue-full': 'The waiting list is full. Please write to your photographer.',
  'watermark-blank':
    'This text cannot be drawn, so the proofs would have no watermark. Use other letters.',
  'logo-not-ready': 'This logo is not ready yet. Wait a moment, or choose it again.',
  'nothing-to-publish': 'No photograph in this gallery is ready yet.',
  'not-published': 'This gallery is not shown to its client yet. Publish it first.',
  'gallery-archived': 'This gallery is archived. Your photographer can open it again.',
  'too-many-hidden': 'A gallery holds at most 2,000 hidden photographs. Delete some of them first.',
  'too-few-chosen': 'Please choose a few more before you submit.',
  'too-many-chosen': 'You have chosen more than is possible. Please let some go first.',
  'choosing-over': 'The time to choose is over. Your photographer can open it again: just ask.',
  'selection-changed':
    'Your choice, or what it costs, has changed since you saw it. Please look at it again.',
  'selection-locked': 'This choice is submitted. It has to be reopened first.',
  'nothing-to-reopen': 'There is nothing to reopen: this choice is not submitted.',
  'deadline-past': 'This day has passed. Please choose a later one.',
  'gate-closed': 'The photographs are not open for download yet. The gallery says what is missing.',
  'too-many-shares': 'A gallery has at most 20 links at a time. Revoke one first.',
  'share-too-long': 'A link can last a year at most. Please choose an earlier day.',
  'share-revoked': 'This link is revoked for good. Make a new one.',
  'nothing-to-download': 'None of these photographs is finished yet.',
  'too-many-vendor-sets':
    'At most 20 sets of a gallery are with vendors at a time. Take one back first.',
  'nothing-to-share': 'You can invite people once your booking is confirmed.',
  'too-many-zips':
    'This gallery has as many ZIPs as it can have. Use one of those, or download the photographs one by one.',
  'already-member': 'This person already has access.',
  'already-invited': 'There is an open invitation to this address already.',
  'too-many-members': 'Nobody else can be given access. End somebody’s access first.',
  'other-address':
    'This invitation was sent to another address. Sign in with that one to accept it.',
  'has-account':
    'There is already an account with this address. Sign in with it first, then accept the invitation.',
  'nothing-due': 'There is nothing to pay here any more.',
  'payment-processing':
    'A payment is on its way already. This page will update as soon as your bank has settled it.',
  'nothing-to-invoice': 'There is nothing on this invoice yet. Add a line that costs something.',
  'invoice-not-open': 'This invoice can no longer be changed this way.',
  'invoice-of-booking':
    'This is what the booking itself costs. Cancel the booking, or credit the invoice instead.',
  'not-approved': 'Approve this booking first. That sends its first invoice; others come after it.',
  'more-than-owed': 'This is more than the invoice still asks for.',
  'payment-online':
    'This came through Stripe, so the amount is certain. Refund part of it instead.',
  'more-than-paid': 'This is more than can still be refunded from this payment.',
  'reminded-today': 'This client was reminded today. Once a day is enough.',
  'too-little-to-charge':
    'This is too little to be paid by card. Please pay it by bank transfer, or ask for another way.',
  'too-much-to-charge':
    'This is more than can be paid by card at once. Please pay it in parts, or by bank transfer.',
  'payment-unavailable':
    'The payment page cannot be opened right now. Nothing was charged; please try again.',
  internal: 'Something went wrong on our side. Nothing was lost; please try again.',
} as const satisfies Record<string, string>

export type FailureCode = keyof typeof failures

/** When it may be tried again, in whole minutes upwards. */
function tooOften(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  const wait =
    minutes === 1
      ? 'a minute'
      : minutes < 90
        ? `${minutes} minutes`
        : `${Math.ceil(minutes / 60)} hours`
  return `That was a little too often. Please try again in ${wait}.`
}

/** A refusal somebody expected; `message` is the sentence to show. */
export class Failure extends Error {
  readonly code: FailureCode
  /** With `too-many-requests`: from when on it may be tried again. */
  readonly retryAt: Date | null
  constructor(code: FailureCode, retryAt: Date | null = null) {
    super(retryAt ? tooOften((retryAt.getTime() - Date.now()) / 1_000) : failures[code])
    this.name = 'Failure'
    this.code = code
    this.retryAt = retryAt
  }
}

/** Whether a string that came over the wire is one of our codes. */
export const isFailureCode = (code: unknown): code is FailureCode =>
  typeof code === 'string' && Object.hasOwn(failures, code)
