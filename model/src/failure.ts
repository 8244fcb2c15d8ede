/**
 * Every way in which a request may be refused on purpose, with the sentence people read.
 * Whatever is not one of these is a bug: it is logged with its request id and shown as `internal`.
 */
export const failures = {
  'signed-out': 'Please sign in to go on.',
  forbidden: 'This is not open to your account.',
  invalid: 'Something in this form is not as it should be. Please look at it once more.',
  'not-storable':
    'These words are more than can be kept in one place. Please shorten them and try again.',
  'unknown-placeholder':
    'Something in braces would stay empty, because this text is not filled with it. Take one of those that are listed.',
  'viewing-only': 'You are looking through a client’s eyes. Nothing can be changed from here.',
  'not-found': 'This is no longer here.',
  conflict: 'This has changed in the meantime. Please look at it once more.',
  'too-many-requests': 'That was a little too often. Please wait a few minutes and try again.',
  'address-not-proved':
    'This address has not been proved yet. Ask for a link by e-mail: opening it proves the address, and you are in.',
  'sign-in-again':
    'The account behind this address has changed hands or address. Please sign in once more.',
  'other-browser':
    'This link was asked for in another browser. Type the address it was sent to, and it opens here as well.',
  'not-that-address':
    'This link was sent to another address. If you did not ask for it yourself, close this page.',
  'link-not-valid': 'This link has been used or has expired. Ask for a new one, it takes a moment.',
  'portal-closed': 'The portal is closed for a short while. Please come back later.',
  'package-unavailable': 'This package is not offered at the moment. Please choose another one.',
  'add-on-unavailable':
    'One of the extras is no longer offered. Please look at your choice once more.',
  'date-unavailable': 'This date is no longer open. Please choose another one.',
  'too-far': 'This place is farther than Les usually travels. Write to him, he may still come.',
  'price-changed': 'The price has changed since you saw it. Please look at it once more.',
  'too-many-bookings': 'You already have several open requests. Let Les answer those first.',
  'day-full': 'This day already has as many shoots as it can hold.',
  'status-not-allowed': 'This booking can no longer take that step.',
  'past-cut-off':
    'It is too close to the day to change this by yourself. Ask Les, he will answer you.',
  'refund-changed': 'What you would get back has changed. Please look at it once more.',
  'offer-over': 'This date is no longer held for you.',
  'too-many-references': 'A booking holds at most 30 references. Take one away first.',
  'uploads-full':
    'There is no room for these files at the moment. Send fewer or smaller ones, or try again tomorrow.',
  'day-held':
    'The last place of this day is held for a client it was offered to. Wait for the answer, or for the deadline.',
  'not-waiting': 'This booking is not in the waiting list.',
  'queue-full': 'The waiting list is full. Please write to Les.',
  'watermark-blank':
    'These words cannot be drawn, so the proofs would be left clean. Use other letters.',
  'logo-not-ready': 'This logo is not ready yet. Wait a moment, or choose it once more.',
  'nothing-to-publish': 'There is no finished photograph in this gallery yet.',
  'not-published': 'This gallery is not shown to its client yet. Publish it first.',
  'gallery-archived': 'This gallery is archived. Les can open it again.',
  'too-many-hidden': 'A gallery holds at most 2,000 hidden photographs. Delete some of them first.',
  'too-few-chosen': 'Please choose a few more before you submit.',
  'too-many-chosen': 'There are more chosen than can be. Please let some go first.',
  'choosing-over': 'The time to choose is over. Write to Les, he can open it again.',
  'selection-changed':
    'Your choice, or what it costs, has changed since you saw it. Please look at it once more.',
  'selection-locked': 'This choice is submitted. It has to be reopened first.',
  'nothing-to-reopen': 'There is nothing to reopen: this choice is not submitted.',
  'deadline-past': 'This day has passed. Please take a later one.',
  'gate-closed': 'The photographs are not open for download yet. The gallery says what is missing.',
  'too-many-shares': 'A gallery has at most 20 links at a time. Revoke one first.',
  'share-too-long': 'A link is good for at most a year. Please take an earlier day.',
  'share-revoked': 'This link is revoked for good. Make a new one.',
  'nothing-to-download': 'There is no finished photograph among these yet.',
  'nothing-to-share': 'You can invite people once Les has said yes to your booking.',
  'too-many-zips':
    'There are as many ZIPs of this gallery as there can be. Take one of those, or the photographs one by one.',
  'already-member': 'This person already belongs to it.',
  'too-many-members': 'There are as many people here as there can be. Let somebody go first.',
  'other-address':
    'This invitation was sent to another address. Sign in with that one to accept it.',
  'nothing-due': 'There is nothing to pay here any more.',
  'payment-processing':
    'A payment is on its way already. This page follows as soon as your bank has settled it.',
  'nothing-to-invoice': 'There is nothing on this invoice yet. Add a line that costs something.',
  'invoice-not-open': 'This invoice can no longer be changed this way.',
  'invoice-of-booking':
    'This is what the booking itself costs. Cancel the booking, or credit the invoice instead.',
  'not-approved': 'Approve this booking first. That sends its first invoice, others come after.',
  'more-than-owed': 'This is more than the invoice still asks for.',
  'payment-online':
    'This came through Stripe, which knows what it was. Send a part of it back instead.',
  'more-than-paid': 'This is more than can still go back of this payment.',
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
