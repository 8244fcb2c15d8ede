import type { GalleryStage } from '@portal/model/stage'
import type { AuditEvent } from '@portal/model/audit'
import type { DetailOf, DetailsRead } from '@portal/model/audit-details'
import type { BookingStatus, ChangeRequest } from '@portal/model/booking'
import type { ReleaseDecision } from '@portal/model/delivery'
import type { MemberRole } from '@portal/model/member'
import type { Role } from '@portal/model/person'
import type { ProfileField } from '@portal/model/profile'
import type { Studio } from '@portal/model/studio'
import { clockLength } from './camera-clocks.ts'
import { counted, photographsOf } from './counted.ts'

/** What comes before the dot of an event. */
export type EventGroup = AuditEvent extends infer Event
  ? Event extends `${infer Group}.${string}`
    ? Group
    : never
  : never

/** What Les has done about somebody’s downloads. */
const release = {
  'by-rules': (whose) => `let ${whose} downloads open by themselves again`,
  released: (whose) => `opened ${whose} downloads`,
  withdrawn: (whose) => `closed ${whose} downloads`,
} satisfies Record<ReleaseDecision, (whose: string) => string>

/** What the sentence of an event is made of. */
export interface LogFacts<Event extends AuditEvent> {
  /** Who did it and whom it concerns, by name. */
  who: string
  whom: string
  /** "their", or "Ann’s" where somebody else did it. */
  whose: string
  details: DetailsRead<Event>
  /** A detail in words: an amount with its currency, a day, a status; empty when it is not there. */
  say: (detail: DetailOf<Event>) => string
}

/** English, clients and the audit log. */
export const clients = {
  title: 'Clients',
  eyebrow: 'The desk',
  count: (count: number) => counted(count, 'client'),
  invite: {
    open: 'New client',
    title: 'New client',
    lead: 'They get an e-mail with a link that lets them in. You can write to them, and prepare what is theirs, at once.',
    name: 'Name',
    nameMissing: 'Please enter a name.',
    email: 'E-mail address',
    emailMissing: 'This does not look like an e-mail address.',
    send: 'Send the invitation',
    sent: (address: string) => `An invitation is on its way to ${address}.`,
    known: (address: string) => `${address} has an account already. This is it.`,
    waiting: (day: string) => `Invited on ${day}, has not come in yet.`,
    again: 'Send it again',
  },
  search: 'Search by name, address or phone',
  keys: 'Press / to search, the arrows to move, Enter to open.',
  columns: {
    name: 'Name',
    address: 'Address',
    booking: 'Latest booking',
    words: 'Latest message',
    outstanding: 'Outstanding',
  },
  noBooking: 'No booking',
  noRecentBooking: 'None lately',
  noWords: 'No messages yet',
  nothingOutstanding: 'Nothing',
  picture: 'A picture',
  you: (words: string) => `You: ${words}`,
  emptyTitle: 'No clients yet',
  emptyBody: 'Everybody who signs in appears here.',
  noMatch: 'Nobody here by that name, address or number.',
  latest: (count: number) => `Showing the latest ${count}. Type more of the name to find fewer.`,
  status: {
    pending: 'Pending',
    waitlisted: 'Waitlisted',
    approved: 'Approved',
    completed: 'Completed',
    declined: 'Declined',
    cancelled: 'Cancelled',
  } satisfies Record<BookingStatus, string>,

  page: {
    eyebrow: 'Client',
    all: 'All clients',
    gone: 'There is no client at this address',
    goneBody: 'Look for the name in the list of all clients.',
    since: (day: string) => `Here since ${day}`,
    viewAs: (name: string) => `View as ${name}`,
    chat: 'Chat',
    contact: 'Contact',
    email: 'E-mail',
    phone: 'Phone',
    noPhone: 'Not given',
    calledAs: 'Called',
    billing: {
      term: 'Address',
      none: 'Not given, so it is not on invoices',
      enter: 'Enter the address',
      change: 'Change the address',
      title: 'Billing address',
      lead: (name: string) => `Where ${name} lives, as invoices and statements show it.`,
      label: 'Address',
      hint: 'Street and number, postcode and town, on lines of their own.',
      missing: 'Please enter the address.',
      save: 'Save the address',
      done: (invoices: number) =>
        invoices === 0
          ? 'Saved. Invoices will show it from now on.'
          : `Saved. ${counted(invoices, 'invoice')} that had none ${invoices === 1 ? 'shows' : 'show'} it now.`,
    },
    bookings: 'Bookings',
    noBookings: 'Nothing is booked. Perhaps a word from you?',
    inQueue: 'Open in the queue',
    references: 'References',
    where: (place: string, km: number) => `${place}, ${km} km`,
    total: 'Total',
    story: 'Story',
    noStory: 'Nothing was written.',
    alternatives: 'Would also work',
    addOns: 'Extras',
    refundDue: (amount: string) => `${amount} has to be paid back.`,
    asks: {
      cancel: 'Asks to cancel',
      reschedule: 'Asks for another date',
    } satisfies Record<ChangeRequest['kind'], string>,
    gallery: 'Gallery',
    ready: (count: number) => counted(count, 'photograph ready', 'photographs ready'),
    failed: (count: number) => `${count} failed`,
    chosen: (count: number, included: number) =>
      count > included
        ? `${included} of ${included} chosen, ${count - included} extra`
        : `${count} of ${included} chosen`,
    galleryAt: {
      preparing: 'Not published',
      choosing: 'Your client is choosing',
      'too-late': 'The last day passed without a choice',
      looking: 'Published',
      editing: 'Chosen, and being edited',
      unpaid: 'Finished, not paid',
      withheld: 'Finished, downloads closed',
      delivered: 'Delivered',
      archived: 'Archived',
    } satisfies Record<GalleryStage, string>,
    unknown: 'Could not be loaded',
    invoices: 'Invoices',
    noInvoices: 'No invoice yet. Approving a booking sends the first one.',
    invoice: (number: string) => `Invoice ${number}`,
    paidOf: (paid: string, total: string) => `${paid} of ${total} paid`,
    due: (amount: string, day: string) => `${amount} due ${day}`,
    overdue: (amount: string, day: string) => `${amount} overdue since ${day}`,
    payments: {
      title: 'Payments and refunds',
      none: 'No payments yet.',
      all: (count: number) => `Show all ${count}`,
    },
    changes: {
      title: 'Proposed changes',
      none: 'You have not proposed any changes.',
      invoice: 'Invoice of the booking',
    },
    conversation: 'Latest message',
    noConversation: 'You have not written to each other yet.',
    write: 'Open the chat',
    notices: {
      title: 'What was sent',
      none: 'Nothing has been sent to this client yet.',
      channel: { mail: 'E-mail', push: 'Push', sms: 'Text message' },
      state: {
        waiting: 'scheduled',
        sending: 'on its way',
        sent: 'sent',
        dropped: 'not sent: switched off, or no device',
        dead: 'failed',
      },
    },
    log: 'What happened',
    noLog: 'Nothing has been logged about this client yet.',
    wholeLog: 'The whole log',
  },

  log: {
    title: 'Audit log',
    search: 'Search the log',
    group: 'About',
    anyGroup: 'Everything',
    person: 'Person',
    anyPerson: 'Everybody',
    export: 'Export as CSV',
    file: (day: string) => `audit-log-${day}.csv`,
    columns: ['Time', 'Who', 'About whom', 'What', 'Event', 'Details'],
    count: (shown: number) => counted(shown, 'entry', 'entries'),
    more: 'Show more',
    end: 'That is all there is.',
    emptyTitle: 'Nothing has happened yet',
    emptyBody: 'Every change is written down here.',
    noMatch: 'No entries like that.',
    portal: 'The portal',
    somebody: 'Somebody',
    client: 'a client',
    desk: 'The studio',
    their: 'their',
    whose: (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`),
    role: {
      admin: 'an admin',
      client: 'a client',
      partner: 'a partner',
      family: 'family',
      vendor: 'a vendor',
    } satisfies Record<Role | MemberRole, string>,
    change: {
      cancel: 'to cancel',
      reschedule: 'for another date',
    } satisfies Record<ChangeRequest['kind'], string>,
    yes: 'yes',
    no: 'no',
    groups: {
      alarm: 'Alarms',
      account: 'Accounts',
      'sign-in-link': 'Sign-in links',
      password: 'Passwords',
      booking: 'Bookings',
      offer: 'Freed dates',
      queue: 'The queue',
      studio: 'Settings',
      notice: 'Texts',
      'calendar-feed': 'Calendar feed',
      gallery: 'Galleries',
      invoice: 'Invoices',
      payment: 'Payments',
      member: 'Members',
      share: 'Share links',
      'money-case': 'Money that needs a decision',
      'change-order': 'Proposed changes',
      session: 'Devices',
      passkey: 'Passkeys',
      'second-factor': 'Second factor',
      security: 'Security',
    } satisfies Record<EventGroup, string>,
    settings: {
      name: 'name',
      tagline: 'tagline',
      accent: 'colour',
      contact: 'contact',
      portal: 'whether the portal is open',
      zone: 'time zone',
      currency: 'currency',
      travel: 'distance',
      availability: 'availability',
      pinnedMonth: 'the month you are booking',
      packages: 'packages',
      addOns: 'extras',
      changes: 'changes and refunds',
      galleryDays: 'how long galleries stay',
      invoicing: 'invoices and tax',
      watermark: 'watermark',
      logo: 'logo',
      terms: 'terms',
      calledAs: 'how to address them',
      phone: 'phone',
      address: 'postal address',
    } satisfies Record<keyof Studio | ProfileField, string>,
    /** Names of details; one that is not here is shown as it is stored. */
    details: {
      count: 'How many',
      alarm: 'What',
      revision: 'Version',
      pattern: 'Pattern',
      mark: 'Mark',
      booking: 'Booking',
      browser: 'Browser',
      isNew: 'New',
      way: 'Way in',
      invoice: 'Invoice',
      gallery: 'Gallery',
      payment: 'Payment',
      session: 'Session',
      number: 'Number',
      total: 'Total',
      amount: 'Amount',
      refund: 'To pay back',
      payable: 'For',
      draft: 'Draft',
      entered: 'Entered before',
      creditNote: 'Credit note',
      how: 'How',
      method: 'By',
      changeOrder: 'Change',
      photos: 'Photographs',
      camera: 'Camera',
      shift: 'Seconds added',
      sets: 'Sets',
      set: 'Set',
      order: 'Order',
      cover: 'Cover',
      extras: 'Extras',
      minimum: 'At least',
      included: 'Included',
      maximum: 'At most',
      deadline: 'Last day',
      lastDay: 'Open until',
      extraPrice: 'Each extra',
      from: 'From',
      to: 'To',
      date: 'Date',
      kind: 'Kind',
      accept: 'Accepted',
      reason: 'Why',
      decision: 'Decision',
      file: 'File',
      changed: 'Changed',
      on: 'Sent',
      own: 'In your own words',
      role: 'Role',
      share: 'Link',
      downloads: 'Downloads',
      password: 'Password',
    } as Record<string, string>,
    sentences: {
      'alarm.raised': ({ say }) => `Alarm: ${say('count')} ${say('alarm')}`,
      'account.created': ({ whom }) => `${whom} signed in for the first time`,
      'account.role-changed': ({ whom, say }) => `${whom} is now ${say('role')}`,
      'account.address-changed': ({ whom }) => `${whom} has a new e-mail address`,
      'account.portrait-saved': ({ who }) => `${who} chose a photograph of themselves`,
      'account.portrait-removed': ({ who }) => `${who} took their photograph away`,
      'account.address-asked': ({ who }) => `${who} asked to change their e-mail address`,
      'account.address-taken-back': ({ whom }) =>
        `${whom} took the old e-mail address back, and every session ended`,
      'account.billing-set': ({ who, whom }) => `${who} entered the billing address of ${whom}`,
      'account.profile-saved': ({ who, say }) => `${who} changed their account: ${say('changed')}`,
      'account.invited': ({ who, whom }) => `${who} invited ${whom}`,
      'account.removed': () =>
        'An account was removed, because whoever made it never confirmed its address',
      'sign-in-link.requested': ({ who }) => `${who} asked for a sign-in link`,
      'sign-in-link.redeemed': ({ who }) => `${who} signed in with a link`,
      'session.opened': ({ who, details, say }) =>
        details.isNew
          ? `${who} signed in on a new device: ${say('browser') || 'an unknown browser'}`
          : `${who} signed in: ${say('browser') || 'an unknown browser'}`,
      'session.ended': ({ who, say }) =>
        `${who} signed out: ${say('browser') || 'an unknown browser'}`,
      'session.all-ended': ({ who }) => `${who} signed out on all devices`,
      'password.link-requested': ({ who }) => `${who} asked for a link to choose a password`,
      'password.set': ({ who, details }) =>
        details.isNew ? `${who} set a password` : `${who} changed the password`,
      'password.removed': ({ who }) => `${who} removed the password`,
      'password.failed': ({ whom, say }) =>
        `Wrong passwords for ${whom} within an hour: ${say('count')}`,
      'session.proved': ({ who }) => `${who} confirmed who they are`,
      'passkey.added': ({ who }) => `${who} added a passkey`,
      'passkey.removed': ({ who }) => `${who} removed a passkey`,
      'passkey.copied': ({ whose }) =>
        `A copy of one of ${whose} passkeys was used, so it was refused`,
      'second-factor.on': ({ who }) => `${who} added an authenticator app`,
      'second-factor.off': ({ who }) => `${who} removed the authenticator app`,
      'second-factor.codes-renewed': ({ who }) => `${who} made new recovery codes`,
      'second-factor.recovered': ({ who, say }) =>
        `${who} used a recovery code (left: ${say('left')})`,
      'security.changed': ({ who, details }) =>
        `${who} changed how the desk is signed in to: ${details.secondFactor ? 'with a second factor' : 'without a second factor'}`,
      'booking.requested': ({ who, say }) => `${who} asked for a shoot, ${say('total')}`,
      'booking.status-changed': ({ who, whose, details, say }) =>
        `${who} moved ${whose} booking from ${say('from')} to ${say('to')}` +
        (details.refund ? `, ${say('refund')} to be paid back` : ''),
      'booking.rescheduled': ({ who, whose, say }) =>
        `${who} moved ${whose} shoot from ${say('from')} to ${say('to')}`,
      'booking.change-asked': ({ who, say }) => `${who} asked ${say('kind')}`,
      'booking.change-answered': ({ who, whose, details, say }) =>
        `${who} ${details.accept ? 'accepted' : 'declined'} ${whose} request ${say('kind')}`,
      'offer.made': ({ whom, say }) => `${say('date')} was offered to ${whom}`,
      'offer.answered': ({ who, details, say }) =>
        `${who} ${details.accept ? 'took' : 'passed on'} ${say('date')}`,
      'queue.moved': ({ who, details, say }) =>
        `${who} moved a booking to place ${say('to')} on the waiting list` +
        (details.reason ? `: “${say('reason')}”` : ''),
      'studio.changed': ({ who, say }) => `${who} changed the settings: ${say('changed')}`,
      'studio.watermark-changed': ({ who }) =>
        `${who} changed the watermark; all proofs are being redone`,
      'notice.edited': ({ who, details, say }) =>
        details.on === false
          ? `${who} switched off the text “${say('kind')}”`
          : `${who} edited the text “${say('kind')}”`,
      'notice.settled': ({ who, details, say }) =>
        details.send
          ? `${who} had the message “${say('kind')}” tried again`
          : `${who} gave up on the message “${say('kind')}”`,
      'calendar-feed.renewed': ({ who }) => `${who} renewed the address of the calendar feed`,
      'gallery.published': ({ who, whose, say }) =>
        `${who} published ${whose} gallery, ${photographsOf(say('photos'))}`,
      'gallery.arranged': ({ who, whose, details, say }) =>
        details.photos
          ? `${who} reordered ${photographsOf(say('photos'))} in ${whose} gallery`
          : `${who} arranged ${whose} gallery`,
      'gallery.clock-set': ({ who, whose, details }) => {
        const shift = Number(details.shift)
        return shift === 0
          ? `${who} undid a clock correction in ${whose} gallery`
          : `${who} moved a camera clock in ${whose} gallery ${clockLength(shift)} ${shift > 0 ? 'later' : 'earlier'}`
      },
      'gallery.photos-hidden': ({ who, whose, say }) =>
        `${who} hid ${photographsOf(say('photos'))} in ${whose} gallery`,
      'gallery.photos-shown': ({ who, whose, say }) =>
        `${who} showed ${photographsOf(say('photos'))} in ${whose} gallery again`,
      'gallery.new-shown': ({ who, whose, say }) =>
        `${who} added ${photographsOf(say('photos'))} to ${whose} gallery`,
      'gallery.photos-deleted': ({ who, whose, say }) =>
        `${who} deleted ${photographsOf(say('photos'))} from ${whose} gallery`,
      'gallery.choosing-changed': ({ who, whose }) =>
        `${who} changed what may be chosen in ${whose} gallery`,
      'gallery.submitted': ({ who, details, say }) =>
        `${who} submitted ${photographsOf(say('photos'))}` +
        (details.extras ? `, ${say('extras')} of them extras for ${say('amount')}` : ''),
      'gallery.reopened': ({ who, whose, say }) =>
        `${who} reopened ${whose} choice: “${say('reason')}”`,
      'gallery.expiry-changed': ({ who, whose, details, say }) =>
        details.lastDay
          ? `${who} set the last day of ${whose} gallery to ${say('lastDay')}`
          : `${who} removed the last day of ${whose} gallery`,
      'gallery.archived': ({ who, whose, details, say }) =>
        `${who} archived ${whose} gallery` + (details.reason ? `: “${say('reason')}”` : ''),
      'gallery.taken-out': ({ who, whose, details, say }) =>
        `${who} opened ${whose} archived gallery again` +
        (details.lastDay ? `, until ${say('lastDay')}` : ''),
      'gallery.release-decided': ({ who, whose, details, say }) =>
        `${who} ${(release[details.decision as ReleaseDecision] ?? release['by-rules'])(whose)}: “${say('reason')}”`,
      'gallery.release-held': ({ who, whom, details }) =>
        details.held
          ? `${who} held back the news of finished photographs for ${whom}`
          : `${who} let the news of finished photographs for ${whom} go out`,
      'gallery.release-told': ({ who, whom, say }) =>
        `${who} told ${whom} that photographs are ready (${say('photographs')})`,
      'gallery.released-to-vendors': ({ who, whose, say }) =>
        `${who} released ${say('photos')} of ${whose} photographs to vendors: “${say('set')}”`,
      'gallery.taken-back-from-vendors': ({ who, whose, say }) =>
        `${who} took ${whose} photographs back from vendors: “${say('set')}”`,
      'gallery.final-decided': ({ who, whom, say }) =>
        `${who} decided what becomes of the final ${say('file')} of ${whom}`,
      'share.created': ({ who, whose }) => `${who} made a link to ${whose} photographs`,
      'share.changed': ({ who, whose }) => `${who} changed a link to ${whose} photographs`,
      'share.revoked': ({ who, whose }) => `${who} revoked a link to ${whose} photographs`,
      'invoice.created': ({ whom, say }) =>
        `Invoice ${say('number')} for ${say('total')} was made out to ${whom}`,
      'invoice.drafted': ({ who, whom }) => `${who} began an invoice for ${whom}`,
      'invoice.discarded': ({ who, whom }) => `${who} discarded a draft invoice for ${whom}`,
      'invoice.voided': ({ who, say }) => `${who} voided invoice ${say('number')}`,
      'invoice.credited': ({ who, say }) =>
        `${who} credited ${say('amount')} of invoice ${say('number')}`,
      'invoice.reminded': ({ who, whom, say }) =>
        `${who} reminded ${whom} of invoice ${say('number')}`,
      'payment.started': ({ who }) => `${who} opened the payment page`,
      'payment.processing': ({ whose, say }) =>
        `${whose} payment of ${say('amount')} is on its way`,
      'payment.failed': ({ whose, say }) =>
        `${whose} payment of ${say('amount')} did not go through`,
      'payment.recorded': ({ who, whose, say }) =>
        `${who} entered ${whose} payment of ${say('amount')}`,
      'payment.corrected': ({ who, whose, say }) =>
        `${who} corrected ${whose} payment from ${say('entered')} to ${say('amount')}`,
      'payment.refunded': ({ who, whom, say }) => `${who} sent ${say('amount')} back to ${whom}`,
      'payment.refund-failed': ({ whom, say }) =>
        `${say('amount')} could not be sent back to ${whom}`,
      'payment.disputed': ({ whose, say }) => `${whose} bank took ${say('amount')} back`,
      'payment.dispute-closed': ({ whom, say }) =>
        `The dispute with ${whom} over ${say('amount')} is decided`,
      'money-case.settled': ({ who, say }) => `${who} decided about ${say('amount')}`,
      'change-order.proposed': ({ who, whom }) => `${who} proposed a change to ${whom}`,
      'change-order.withdrawn': ({ who }) => `${who} withdrew a proposed change`,
      'change-order.answered': ({ who, details }) =>
        `${who} ${details.accept ? 'accepted' : 'declined'} a proposed change`,
      'payment.received': ({ whom, say }) => `${whom} paid ${say('amount')}`,
      'member.invited': ({ who, whose, say }) =>
        `${who} invited somebody to ${whose} photographs as ${say('role')}`,
      'member.joined': ({ who, whom, say }) => `${who} joined ${whom} as ${say('role')}`,
      'member.withdrawn': ({ who, whose, say }) =>
        `${who} ended the access of ${say('role')} to ${whose} photographs`,
      'member.invitation-withdrawn': ({ who, whose }) =>
        `${who} withdrew an invitation to ${whose} photographs`,
    } satisfies { [Event in AuditEvent]: (facts: LogFacts<Event>) => string },
  },
}
