import { counted, photographs } from './counted.ts'

const hearts = (count: number): string => (count === 1 ? 'One heart' : `${count} hearts`)

/** English, choosing among the proofs: the client's side and Les's. */
export const choosing = {
  /** Extras never count among the included: "20 of 20", and the rest beside it. */
  quota: (chosen: number, included: number) => `${Math.min(chosen, included)} of ${included}`,
  extras: (count: number, amount: string) => `plus ${counted(count, 'extra')}, ${amount}`,
  chosen: 'chosen',
  full: 'All chosen',
  /** Beside the count: the last day to choose, else that of the gallery, else none. */
  until: (day: string) => `until ${day}`,
  openUntil: (day: string) => `Open until ${day}`,
  noHurry: 'Take your time',
  atLeast: (count: number) => `at least ${count}`,
  submit: 'Submit',
  onTheWay: 'Your last hearts are still on their way to me. You can submit in a moment.',
  limit: {
    fullTitle: (maximum: number) =>
      maximum === 1 ? 'You have chosen yours' : `You have chosen all ${maximum}`,
    fullBody: (name: string) => `Tap the one that makes room for ${name}.`,
    extraTitle: (included: number) =>
      included === 0
        ? 'Each photograph is an extra'
        : included === 1
          ? 'You have chosen the one included'
          : `You have chosen all ${included} included`,
    extraBody: (name: string) => `${name} can be an extra, or take the place of another.`,
    moreTitle: (count: number, amount: string) =>
      `You have ${counted(count, 'extra')} so far, ${amount}`,
    howMany: 'How many more would you like?',
    each: (price: string) => `${price} for each`,
    fewer: 'One fewer',
    more: 'One more',
    inAll: (count: number, amount: string, more: number) =>
      `${counted(count, 'extra photograph')}, ${amount} in all. You only pay for what you submit, and are asked again before ${more === 1 ? 'the next one' : 'any more'}.`,
    take: (count: number, price: string) =>
      count === 1 ? `Take it as an extra, ${price}` : `Agree to ${count} extras, ${price}`,
    or: 'Or let one go instead',
  },
  dialog: {
    title: 'Submit your choice?',
    included: (count: number) => `${photographs(count)}, included`,
    extras: (count: number, price: string) =>
      count === 1 ? `1 extra, ${price}` : `${count} extras, ${price} each`,
    nothing: 'at no charge',
    sum: 'To pay',
    onInvoice: (days: number) =>
      `Extras come on an invoice of their own, due within ${counted(days, 'day')}.`,
    left: (count: number) =>
      count === 1
        ? 'One more is included in your package.'
        : `${count} more are included in your package.`,
    locked: 'You cannot change it afterwards. If something is not right, I can reopen it for you.',
    action: 'Submit my choice',
    chosen: 'What you have chosen',
    done: 'Thank you. I have your choice.',
  },
  submitted: 'Submitted',
  submittedOn: (day: string) => `on ${day}`,
  toInvoice: 'See the invoice',
  change: 'Write to me',
  over: {
    title: 'The time to choose is over',
    body: (day: string) =>
      `It ended on ${day}, and nothing was submitted. Write to me and I will open it again.`,
    action: 'Write to me',
  },
  reopened: {
    title: 'Your choice is open again',
    body: 'Change what you like, then submit it again.',
  },
  late: {
    submitted: (count: number) =>
      `${hearts(count)} arrived after your choice was submitted, and could not be added.`,
    over: (count: number) =>
      `${hearts(count)} arrived after the last day to choose, and could not be added.`,
  },
  heart: (name: string) => `${name} is chosen`,
  others: {
    title: 'What the others have chosen',
    chosenBy: (names: readonly string[]) => `Chosen by ${names.join(', ')}`,
    counts: (count: number, shared: number) => `${counted(count, 'heart')}, ${shared} in common`,
    take: 'Add to mine',
    takeTitle: (name: string) => `Add what ${name} has chosen?`,
    takeBody: (count: number, all: number) =>
      count === all
        ? `${photographs(count)} will join yours, all of them included.`
        : `${count} of ${all} will join yours: that is how many more are included. No extras are taken.`,
    takeAction: (count: number) => `Add ${count}`,
    noRoom: 'All included photographs are chosen. Let some go first, or take extras one by one.',
    close: 'OK',
    taken: (count: number, name: string) => `${count} of ${name}’s joined yours.`,
    mine: (count: number) => counted(count, 'heart'),
    decides: (client: string) => `${client} sees what you choose, and decides.`,
    closed: { submitted: 'Submitted', over: 'Time is up' },
    closedBody: (client: string) => `${client} can tell you more.`,
  },

  desk: {
    title: 'Your client’s choice',
    state: { open: 'Choosing', submitted: 'Submitted', reopened: 'Reopened', over: 'Time is up' },
    notShown: 'Begins when you publish',
    chosen: (chosen: number, included: number) =>
      `${Math.min(chosen, included)} of ${included} chosen`,
    submitted: (count: number, day: string) => `${photographs(count)} submitted on ${day}`,
    extras: (count: number, amount: string) =>
      count === 1 ? `1 extra, ${amount}` : `${count} extras, ${amount}`,
    limits: (minimum: number, included: number, maximum: number) =>
      [
        `${included} included`,
        ...(minimum > 0 ? [`at least ${minimum}`] : []),
        ...(maximum > included ? [`at most ${maximum}`] : []),
      ].join(', '),
    each: (price: string) => `each extra ${price}`,
    lastDay: (day: string) => `until ${day}`,
    noLastDay: 'no last day',
    unknown: 'What is chosen could not be loaded',
    edit: 'Limits and last day',
    editTitle: 'What may be chosen',
    minimum: 'At least',
    minimumHint: 'Fewer cannot be submitted.',
    included: 'Included',
    hasExtras: 'Extras can be taken',
    hasExtrasHint: (days: number) =>
      `When the choice is submitted, they come on an invoice of their own, due within ${counted(days, 'day')}.`,
    extraPrice: (currency: string) => `Each extra (${currency})`,
    maximum: 'At most, including extras',
    deadline: 'Last day',
    deadlineHint: 'Reminders go out 7 and 2 days before. Leave it empty for no last day.',
    save: 'Save',
    saved: 'Saved, and in force at once.',
    fault: {
      number: 'A whole number from 0 to 2,000.',
      minimum: 'No more than are included.',
      maximum: 'More than are included.',
      price: 'An amount above 0, such as 25.00.',
      day: 'A date, or leave it empty.',
      tooMuch: 'All extras together may come to 1,000,000 at most.',
    },
    reopen: 'Reopen',
    reopenTitle: (name: string) => `Reopen ${name}’s choice?`,
    /** `extras` is how many were submitted, which are on invoices of their own. */
    reopenBody: (extras: number) =>
      extras === 0
        ? 'Hearts can be changed again.'
        : `Hearts can be changed again. ${extras === 1 ? 'The extra has an invoice of its own' : 'The extras have an invoice of their own'}: if nothing was paid on it, it becomes void; otherwise it stays, and counts towards the next choice.`,
    words: 'A note to go with it',
    wordsHint: 'It appears in the e-mail and above the gallery.',
    wordsMissing: 'Please say briefly why.',
    reopened: (name: string) => `${name} can choose again.`,
  },
} as const
