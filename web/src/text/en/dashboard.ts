import { counted, grouped, photographs } from './counted.ts'
import type { BookingStatus } from '@portal/model/booking'
import type { PartKind } from '@portal/model/invoicing/names'
import type { GalleryStage } from '@portal/model/stage'

/** English, the client's home. */
export const dashboard = {
  pageTitle: 'Your shoot',
  statuses: {
    pending: 'Requested',
    waitlisted: 'On the waiting list',
    approved: 'Confirmed',
    completed: 'Completed',
    declined: 'Not possible',
    cancelled: 'Cancelled',
  } satisfies Record<BookingStatus, string>,
  date: 'Date',
  place: 'Place',

  today: 'Today',
  tomorrow: 'Tomorrow',
  yesterday: 'Yesterday',
  ahead: {
    days: (count: number) => `In ${counted(count, 'day')}`,
    weeks: (count: number) => `In ${counted(count, 'week')}`,
    months: (count: number) => `In ${counted(count, 'month')}`,
  },
  ago: {
    days: (count: number) => `${counted(count, 'day')} ago`,
    weeks: (count: number) => `${counted(count, 'week')} ago`,
    months: (count: number) => `${counted(count, 'month')} ago`,
  },

  offer: {
    eyebrow: (name: string) => `Held for you, ${name}`,
    title: (day: string) => `${day} has become free`,
    first: 'It is the day you asked for.',
    instead: (day: string) => `You named it as an alternative to ${day}.`,
    until: (at: string, left: string) => `I am holding it for you until ${at}. ${left}`,
    left: {
      hours: (count: number) => `${counted(count, 'hour')} left.`,
      minutes: (count: number) => `${counted(count, 'minute')} left.`,
    },
    take: 'Take it',
    pass: 'Pass',
    takeTitle: (day: string) => `Take ${day}?`,
    takeBody: (name: string, deposit: string | null) =>
      deposit === null
        ? `${name} is confirmed for that day. There is no deposit to pay.`
        : `${name} is confirmed for that day, and your invoice says when the deposit of ${deposit} is due.`,
    passTitle: (day: string) => `Let ${day} go?`,
    passBody: 'It goes to the next person on the list. You keep your own place.',
    taken: (day: string) => `${day} is yours.`,
    passed: 'Passed on. You keep your place.',
  },

  notes: {
    askedToCancel: (at: string) => `On ${at} you asked to cancel. I have not answered yet.`,
    askedForDate: (at: string, day: string) =>
      `On ${at} you asked for ${day}. I have not answered yet.`,
    look: 'See your request',
    refundDue: (amount: string) => `${amount} of what you paid goes back to you.`,
  },

  details: {
    title: 'What you booked',
    addOns: 'Extras',
    alternatives: 'Would also work',
    total: 'Total',
    deposit: 'including a deposit of',
  },

  queue: {
    /** Around the number: "You're #3 on the waiting list". */
    before: "You're",
    after: 'on the waiting list',
    sentence: (place: number) => `You're #${place} on the waiting list`,
    live: 'This number updates by itself, and I will tell you when you move up.',
    first: 'You are next: I answer requests from the top of the list.',
    unknown: {
      title: 'Your place in the list could not be loaded',
      body: 'It is still yours. Reload the page to see it.',
    },
    moving: 'I am looking at your request',
  },

  next: {
    title: 'What comes next',
    wait: {
      heading: 'Nothing to do for now',
      body: 'I read every request myself. When I say yes, the date is yours and your invoice follows.',
      action: 'Write to me',
    },
    prepare: {
      heading: 'Everything is arranged',
      body: 'The day is yours. If anything changes or comes to mind, tell me.',
      action: 'Write to me',
    },
    'shoot-day': {
      heading: 'Today is the day',
      body: 'I am looking forward to it. If anything comes up on the way, write to me.',
      action: 'Write to me',
    },
    'await-photographs': {
      heading: 'I am at work',
      body: 'I am going through your photographs. You will hear from me the moment you can see them.',
      action: 'Write to me',
    },
    'book-again': {
      heading: 'Another day, perhaps',
      body: 'This one will not take place, but other days are open. I am happy to answer any questions.',
      action: 'Book another date',
    },
    'view-gallery': {
      heading: 'Your photographs are here',
      body: (until: string | null) =>
        until === null
          ? 'Look through them whenever you like.'
          : `Your gallery is open until ${until}.`,
      action: 'See the gallery',
    },
    download: {
      heading: 'Your photographs are ready',
      body: (count: number, until: string | null) =>
        [
          count === 1
            ? 'Your finished photograph is yours to keep.'
            : `All ${grouped(count)} finished photographs are yours to keep.`,
          ...(until === null ? [] : [`Your gallery is open until ${until}.`]),
        ].join(' '),
      action: 'Open your gallery',
    },
    paying: {
      heading: 'Your photographs are finished',
      body: 'Your payment is on its way. You can download them as soon as it arrives.',
      action: 'See your invoices',
    },
    withheld: {
      heading: 'Downloads are closed for the moment',
      body: 'Write to me, and I will tell you why.',
      action: 'Write to me',
    },
    choose: {
      heading: 'Choose your photographs',
      body: (chosen: number, included: number) =>
        chosen > included
          ? `${included} of ${included} chosen, plus ${counted(chosen - included, 'extra')}`
          : `${chosen} of ${included} chosen`,
      until: (day: string) => `, until ${day}.`,
      action: 'Go to the gallery',
    },
    submitted: {
      heading: 'I have your choice',
      body: 'I am working on your photographs now. You will hear from me when they are ready.',
      action: 'See your choice',
    },
    'choosing-over': {
      heading: 'The time to choose is over',
      body: 'Nothing was submitted. Write to me and I will open it again.',
      action: 'Write to me',
    },
    'gallery-archived': {
      heading: 'Your gallery is in the archive',
      body: 'Nothing in it is lost. Write to me and I will open it again.',
      action: 'Ask me to open it',
    },
    pay: {
      heading: {
        date: 'Secure your date with the deposit',
        deposit: 'Your deposit is still due',
        balance: 'The balance is due',
        extras: 'Your extra photographs',
        change: 'The change we agreed on',
        whole: 'Your invoice is due',
      } satisfies Record<PartKind | 'date', string>,
      finished: {
        heading: 'Your photographs are finished',
        body: (amount: string, due: string) =>
          `You can download them as soon as your invoice is paid. ${amount} is due by ${due}.`,
      },
      body: (amount: string, due: string) => `${amount}, by ${due}.`,
      action: {
        deposit: (amount: string) => `Pay the deposit, ${amount}`,
        balance: (amount: string) => `Pay the balance, ${amount}`,
        extras: (amount: string) => `Pay for your extras, ${amount}`,
        change: (amount: string) => `Pay for the change, ${amount}`,
        whole: (amount: string) => `Pay your invoice, ${amount}`,
      } satisfies Record<PartKind, (amount: string) => string>,
    },
    failed: {
      title: 'What comes next could not be loaded',
      body: 'Nothing is lost. Reload the page, or write to me if it keeps happening.',
    },
  },

  links: {
    title: 'Go to',
    chat: 'Chat',
    gallery: 'Gallery',
    invoice: 'Invoice',
    references: 'References',
    referencesOn: (count: number) =>
      count === 0
        ? 'Show me what you love'
        : count === 1
          ? '1 on the board'
          : `${count} on the board`,
    calendar: 'Add to calendar',
    calendarFile: 'A file your calendar opens',
    calendarOffline: 'You are offline. You can get the file when you are back.',
    change: 'Change or cancel',
    changeQuiet: 'If your plans change',
    changeAsked: 'You have asked for a change',
    unread: (count: number) => counted(count, 'new message'),
    chatQuiet: 'Write to me any time',
    galleryAt: {
      choosing: (there) => `${photographs(there.ready)} to choose from`,
      'too-late': (there) => photographs(there.ready),
      looking: (there) => photographs(there.ready),
      editing: () => 'I am working on your choice',
      unpaid: () => 'Finished, and waiting for payment',
      withheld: () => 'Downloads are closed for the moment',
      delivered: (there) => `${photographs(there.finals)}, finished`,
    } satisfies Record<
      Exclude<GalleryStage, 'preparing' | 'archived'>,
      (there: { ready: number; finals: number }) => string
    >,
    galleryLater: 'Opens when your photographs are ready',
    invoicePaid: 'Paid',
    invoiceOpen: (amount: string) => `${amount} to pay`,
    invoiceVoid: 'Void',
    invoiceBack: (amount: string) => `${amount} goes back to you`,
    invoiceNone: 'Nothing was invoiced',
    invoiceLater: 'Comes with the confirmation',
    unknown: 'Could not be loaded',
  },

  others: 'Your other bookings',
  none: {
    eyebrow: 'Welcome',
    title: 'Nothing is booked yet',
    body: 'Find a day, see the price at once, and tell me a little about it. It takes three minutes.',
    action: 'Book your date',
  },
  bookAnother: 'Book another date',
  failed: {
    title: 'Your bookings could not be loaded',
    body: 'Nothing is lost. Reload the page, or write to me if it keeps happening.',
  },
}
