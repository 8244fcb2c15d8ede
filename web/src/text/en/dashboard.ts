import { counted, grouped, photographs } from './counted.ts'
import type { BookingStatus } from '@portal/model/booking'
import type { Instalment } from '@portal/model/invoicing/instalment'
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
    days: (count: number) => `In ${count} days`,
    weeks: (count: number) => `In ${count} weeks`,
    months: (count: number) => `In ${count} months`,
  },
  ago: {
    days: (count: number) => `${count} days ago`,
    weeks: (count: number) => `${count} weeks ago`,
    months: (count: number) => `${count} months ago`,
  },

  offer: {
    eyebrow: (name: string) => `Held for you, ${name}`,
    title: (day: string) => `${day} has become free`,
    first: 'It is the day you wished for.',
    instead: (day: string) => `You named it beside ${day}.`,
    until: (at: string, left: string) => `I hold it for you until ${at}. ${left}`,
    left: {
      hours: (count: number) => `${count} hours are left.`,
      minutes: (count: number) =>
        count === 1 ? '1 minute is left.' : `${count} minutes are left.`,
    },
    take: 'Take it',
    pass: 'Pass',
    takeTitle: (day: string) => `Take ${day}?`,
    takeBody: (name: string, deposit: string) =>
      `${name} is confirmed for that day, and the deposit of ${deposit} is due within a week.`,
    passTitle: (day: string) => `Let ${day} go?`,
    passBody: 'It is offered to the next in the list. You keep your own place.',
    taken: (day: string) => `${day} is yours.`,
    passed: 'Passed on. You keep your place.',
  },

  notes: {
    askedToCancel: (at: string) => `On ${at} you asked to cancel. I have not answered yet.`,
    askedForDate: (at: string, day: string) =>
      `On ${at} you asked for ${day}. I have not answered yet.`,
    look: 'Look at your request',
    refundDue: (amount: string) => `${amount} of what you paid goes back to you.`,
  },

  details: {
    title: 'What you booked',
    addOns: 'Extras',
    alternatives: 'Would do as well',
    total: 'Total',
    deposit: 'of which deposit',
  },

  queue: {
    /** Around the number: "You're #3 in the waiting list". */
    before: "You're",
    after: 'in the waiting list',
    sentence: (place: number) => `You're #${place} in the waiting list`,
    live: 'This number moves by itself. You are told when you move up.',
    first: 'You are next: I answer the first in the list before all others.',
    unknown: {
      title: 'Your place in the list cannot be read right now',
      body: 'You keep it all the same. Reload the page to see it.',
    },
    moving: 'I am looking at your request',
  },

  next: {
    title: 'What is next',
    wait: {
      heading: 'Nothing to do for now',
      body: 'I read every request in person. When I say yes, the date is yours and the deposit is due.',
      action: 'Write to Les',
    },
    prepare: {
      heading: 'Everything is arranged',
      body: 'The day is yours. If something changes or comes to mind, write.',
      action: 'Write to Les',
    },
    'shoot-day': {
      heading: 'Today is the day',
      body: 'I look forward to it. If something comes up on the way, write to me.',
      action: 'Write to Les',
    },
    'await-photographs': {
      heading: 'I am at work',
      body: 'I am going through your photographs. You hear from me the moment you can see them.',
      action: 'Write to Les',
    },
    'book-again': {
      heading: 'Another day, perhaps',
      body: 'This one does not take place. Other days are open, and I answer every question.',
      action: 'Book another date',
    },
    'view-gallery': {
      heading: 'Your photographs are here',
      body: (until: string | null) =>
        until === null
          ? 'Look through them whenever you like.'
          : `Your gallery is open until ${until}.`,
      action: 'Look at the gallery',
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
    'pay-added': {
      heading: 'Your photographs are finished',
      body: 'They open for download as soon as the invoice for what you added is paid.',
      action: 'To your invoices',
    },
    withheld: {
      heading: 'Downloads are closed for the moment',
      body: 'Write to me, and I will tell you why.',
      action: 'Write to Les',
    },
    choose: {
      heading: 'Choose your photographs',
      body: (chosen: number, included: number) =>
        chosen > included
          ? `${included} of ${included} chosen and ${chosen - included} extra`
          : `${chosen} of ${included} chosen`,
      until: (day: string) => `, until ${day}.`,
      action: 'Go to the gallery',
    },
    submitted: {
      heading: 'I have your choice',
      body: 'I am working on your photographs now. You hear from me when they are ready.',
      action: 'Look at your choice',
    },
    'choosing-over': {
      heading: 'The time to choose is over',
      body: 'Nothing was submitted. Write to me and I open it again.',
      action: 'Write to Les',
    },
    'gallery-archived': {
      heading: 'Your gallery is in the archive',
      body: 'Nothing in it is lost. Write to me and I open it again.',
      action: 'Ask Les to open it',
    },
    pay: {
      heading: {
        date: 'The date is yours, the deposit keeps it',
        deposit: 'Your deposit is still open',
        balance: 'The balance is due',
        extras: 'Your extra photographs',
        change: 'What we changed',
      } satisfies Record<Instalment['kind'] | 'date', string>,
      finished: {
        heading: 'Your photographs are finished',
        body: (amount: string, due: string) =>
          `They open for download as soon as your invoice is paid. ${amount} is due by ${due}.`,
      },
      body: (amount: string, due: string) => `${amount}, by ${due}.`,
      action: {
        deposit: (amount: string) => `Pay the deposit, ${amount}`,
        balance: (amount: string) => `Pay the balance, ${amount}`,
        extras: (amount: string) => `Pay your extras, ${amount}`,
        change: (amount: string) => `Pay the change, ${amount}`,
      } satisfies Record<Instalment['kind'], (amount: string) => string>,
    },
    failed: {
      title: 'What comes next cannot be read right now',
      body: 'Nothing is lost. Reload the page, or write to me if it stays like this.',
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
    calendarOffline: 'You are offline. The file can be had when you are back.',
    change: 'Change or cancel',
    changeQuiet: 'Another date, or none',
    changeAsked: 'You have asked me',
    unread: (count: number) => counted(count, 'new message'),
    chatQuiet: 'Write to Les any time',
    galleryAt: {
      choosing: (there) => `${photographs(there.ready)} to choose from`,
      'too-late': (there) => photographs(there.ready),
      looking: (there) => photographs(there.ready),
      editing: () => 'I am working on your choice',
      unpaid: () => 'Finished, and waiting for the invoice',
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
    unknown: 'Cannot be read right now',
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
    title: 'Your bookings cannot be read right now',
    body: 'Nothing is lost. Reload the page, or write to me if it stays like this.',
  },
}
