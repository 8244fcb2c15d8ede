import { counted } from './counted.ts'

const days = (count: number): string => counted(count, 'day')

/** English, what a client changes about a booking that was sent. */
export const change = {
  title: 'Change or cancel',
  back: 'Back to your booking',
  of: (name: string, day: string) => `${name}, ${day}`,
  gone: {
    title: 'This booking is not here',
    body: 'It may belong to another account. Your own bookings are at home.',
  },
  none: {
    title: 'Nothing can be changed here any more',
    body: 'This booking is closed. If something is on your mind, write to me.',
  },
  over: {
    title: 'The day has come and gone',
    body: 'A shoot that was cannot be moved. If something is on your mind, write to me.',
  },
  write: 'Write to Les',

  links: 'What would you like to change?',
  date: {
    title: 'Another date',
    alone: 'Choose a free day. Everything else moves along.',
    ask: 'Name a day, and I answer you.',
  },
  cancel: {
    title: 'Cancel',
    alone: 'You see what goes back to you before anything happens.',
    ask: 'Tell me, and I answer you.',
  },
  late: (cutOff: number) =>
    `It is less than ${days(cutOff)} to the shoot, so this goes through me. Tell me what you need, and I answer.`,
  other: 'Something else',

  was: 'Now',
  becomes: 'New',
  dialog: {
    title: 'Move to this day?',
    due: 'What is still to pay moves along',
    sameDue: (day: string) => `by ${day}, as before`,
    newDue: (day: string) => `by ${day}`,
    nothingDue: 'Everything is paid, so no due date moves.',
    dueUnknown: 'The due dates of your invoice move along.',
    place: 'You keep your place in the waiting list.',
    action: 'Move it',
  },
  moved: (day: string) => `Your shoot is on ${day} now.`,
  asksFor: (day: string) => `Your request is for ${day} now.`,
  pick: 'Choose the new day in the calendar.',

  refund: {
    title: 'What goes back to you',
    rule: (when: string, what: string) => `${when}: ${what}.`,
    from: (count: number) =>
      count === 0 ? 'Cancelled before the day' : `Cancelled ${days(count)} or more before`,
    below: (count: number) => `Cancelled less than ${days(count)} before`,
    any: 'By the terms of the studio',
    everything: 'everything you paid',
    share: (percent: string) => `${percent} of what you paid`,
    nothing: 'nothing is paid back',
    notice: (count: number) =>
      count === 0 ? 'The shoot is today.' : `You are ${days(count)} before.`,
    amount: (amount: string, paid: string) => `You paid ${paid}; ${amount} goes back to you.`,
    unpaid: 'Nothing was paid, so there is nothing to give back.',
    unknown: 'What you have paid cannot be read right now. Reload the page before you cancel.',
    answered: 'If I agree, the rule of the day on which you ask counts.',
    changedTo: (amount: string) => `It is ${amount} now.`,
  },
  confirm: {
    open: 'Cancel this booking',
    title: 'Cancel this booking?',
    body: (name: string, day: string, amount: string) =>
      `${name} on ${day} is given up, and the day is free for others. ${amount} goes back to you.`,
    unpaid: (name: string, day: string) =>
      `${name} on ${day} is given up, and the day is free for others. Nothing was paid, so nothing goes back.`,
    action: 'Cancel it',
  },
  cancelled: 'Your booking is cancelled.',

  ask: {
    words: 'What should I know? (optional)',
    chosen: (day: string) => `You ask for ${day}.`,
    dateAction: 'Ask for this day',
    cancelAction: 'Ask to cancel',
    sent: 'I have it, and I answer you.',
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
