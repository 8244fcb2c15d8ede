import { counted } from './counted.ts'

const days = (count: number): string => counted(count, 'day')

/** English, what a client changes about a booking that was sent. */
export const change = {
  title: 'Change or cancel',
  back: 'Back to your booking',
  of: (name: string, day: string) => `${name}, ${day}`,
  gone: {
    title: 'This booking is not here',
    body: 'It may belong to another account. Yours are on your home page.',
  },
  none: {
    title: 'Nothing can be changed here any more',
    body: 'This booking is closed. If something is on your mind, write to me.',
  },
  over: {
    title: 'The day has come and gone',
    body: 'A shoot that has taken place cannot be moved. If something is on your mind, write to me.',
  },
  write: 'Write to me',

  links: 'What would you like to change?',
  date: {
    title: 'Another date',
    alone: 'Choose a free day. The rest of your booking moves with it.',
    ask: 'Name a day, and I will get back to you.',
  },
  cancel: {
    title: 'Cancel',
    alone: 'You see what you get back before anything happens.',
    ask: 'Tell me, and I will get back to you.',
  },
  late: (cutOff: number) =>
    `The shoot is less than ${days(cutOff)} away, so this goes through me. Tell me what you need, and I will get back to you.`,
  shot: 'Your photographs are already here, so this goes through me. Tell me what you need, and I will get back to you.',
  other: 'Something else',

  was: 'Now',
  becomes: 'New',
  dialog: {
    title: 'Move to this day?',
    due: 'What is still to pay, and when',
    sameDue: (day: string) => `by ${day}, as before`,
    newDue: (day: string) => `by ${day}`,
    nothingDue: 'No due date changes.',
    dueUnknown: 'Due dates that count from the shoot move with it.',
    place: 'You keep your place on the waiting list.',
    action: 'Move it',
  },
  moved: (day: string) => `Your shoot is now on ${day}.`,
  asksFor: (day: string) => `Your request is now for ${day}.`,
  pick: 'Choose the new day in the calendar.',

  refund: {
    title: 'What you get back',
    rule: (when: string, what: string) => `${when}: ${what}.`,
    from: (count: number) =>
      count === 0 ? 'Cancelled on the day or before' : `Cancelled ${days(count)} or more before`,
    below: (count: number) => `Cancelled less than ${days(count)} before`,
    any: 'Under the studio’s terms',
    /** The client has moved the shoot, which never raises what comes back. */
    moved: 'By the rule that applied when you moved the date',
    everything: 'everything you paid',
    share: (percent: string) => `${percent} of what you paid`,
    nothing: 'nothing is paid back',
    notice: (count: number) =>
      count === 0 ? 'The shoot is today.' : `The shoot is in ${days(count)}.`,
    amount: (amount: string, paid: string) => `You paid ${paid}; ${amount} goes back to you.`,
    unpaid: 'You have not paid anything, so there is nothing to pay back.',
    unknown: 'What you have paid could not be loaded. Reload the page before you cancel.',
    answered: 'If I agree, what counts is the rule on the day you ask.',
    changedTo: (amount: string) => `It is now ${amount}.`,
  },
  confirm: {
    open: 'Cancel this booking',
    title: 'Cancel this booking?',
    body: (name: string, day: string, amount: string) =>
      `${name} on ${day} is cancelled, and the day becomes free for others. ${amount} goes back to you.`,
    unpaid: (name: string, day: string) =>
      `${name} on ${day} is cancelled, and the day becomes free for others. You have not paid anything, so nothing goes back.`,
    action: 'Cancel it',
  },
  cancelled: 'Your booking is cancelled.',

  ask: {
    words: 'What should I know? (optional)',
    chosen: (day: string) => `You are asking for ${day}.`,
    dateAction: 'Ask for this day',
    cancelAction: 'Ask to cancel',
    sent: 'I have it, and will get back to you.',
  },
  open: {
    title: 'You have asked me',
    cancel: (at: string) => `On ${at} you asked to cancel. I have not answered yet.`,
    reschedule: (at: string, day: string) =>
      `On ${at} you asked for ${day}. I have not answered yet.`,
    words: (words: string) => `“${words}”`,
    replace: 'If you ask again, the new request takes its place.',
    settle: 'What you do here now takes its place.',
  },
} as const
