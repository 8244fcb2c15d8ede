import { counted, grouped, photographs } from './counted.ts'
import type { NoticeDelivery } from '@portal/model/notice'

/** English, Les's first page. */
export const today = {
  title: 'Today',
  greeting: {
    morning: (name: string) => `Good morning, ${name}`,
    afternoon: (name: string) => `Good afternoon, ${name}`,
    evening: (name: string) => `Good evening, ${name}`,
  },
  numbers: {
    waiting: 'Waiting for you',
    owed: 'Owed to you this week',
    next: 'Shoots in the next 30 days',
    unknown: 'Not known yet',
    atLeast: (count: number, isMore: boolean) => (isMore ? `${grouped(count)}+` : grouped(count)),
  },
  open: 'Open',
  openOf: (name: string) => `Open: ${name}`,
  age: {
    now: 'just now',
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`,
    days: (count: number) => counted(count, 'day'),
  },
  ahead: {
    today: 'Today',
    tomorrow: 'Tomorrow',
    days: (count: number) => `In ${counted(count, 'day')}`,
  },
  due: {
    today: 'due today',
    ahead: (days: number) => (days === 1 ? 'due tomorrow' : `due in ${days} days`),
    over: (days: number) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
  },
  more: (count: number) => `${count} more`,
  /** Where a list was cut at its limit. */
  beyond: (shown: number) => `These are the first ${shown}. See them all`,
  waiting: {
    title: 'Waiting for you',
    pending: 'Requests',
    messages: 'Messages',
    changes: 'Change requests',
    toFinish: 'To edit and deliver',
    finals: (finals: number, chosen: number) => `${finals} of ${chosen} delivered`,
    comments: 'Comments on photographs',
    threads: (open: number, retouch: number) =>
      retouch === 0
        ? counted(open, 'comment')
        : `${counted(open, 'comment')}, ${retouch} to retouch`,
    picture: 'A picture',
    place: (place: number) => `#${place}`,
    booking: (name: string, date: string) => `${name}, ${date}`,
    empty: 'Nobody is waiting for you. Enjoy the quiet.',
  },
  change: {
    cancel: (name: string, date: string) => `asks to cancel ${name} on ${date}`,
    reschedule: (from: string, to: string) => `asks for ${to} in place of ${from}`,
    words: (words: string) => `“${words}”`,
    accept: 'Accept',
    decline: 'Decline',
    acceptOf: (name: string) => `Accept: ${name}`,
    declineOf: (name: string) => `Decline: ${name}`,
    confirm: {
      cancel: {
        title: (name: string) => `Cancel ${name}’s booking?`,
        body: 'The booking is cancelled at once, the date is free again, and the client is told.',
        refund: (amount: string) => `Under your rules, ${amount} goes back.`,
        action: 'Cancel booking',
      },
      reschedule: {
        title: (name: string, date: string) => `Move ${name} to ${date}?`,
        action: 'Move the shoot',
      },
      decline: {
        title: (name: string) => `Decline what ${name} asks for?`,
        body: (date: string) => `The booking stays as it is, on ${date}, and the client is told.`,
        action: 'Decline',
      },
    },
    accepted: 'Done, and the client has been told.',
    declined: 'Declined, and the client has been told.',
  },
  owed: {
    title: 'Money',
    invoices: 'Owed to you',
    refunds: 'To pay back',
    due: (day: string) => `due ${day}`,
    refund: (date: string) => `cancelled on ${date}`,
    empty: 'Nothing is due this week.',
  },
  stuck: {
    title: 'Stuck',
    letters: 'Messages not delivered',
    galleries: 'Photographs that failed',
    offers: 'Freed dates being held',
    letter: (channel: NoticeDelivery['channel'], to: string) =>
      `${{ mail: 'by e-mail', push: 'by push', sms: 'by text message' }[channel]} to ${to}`,
    noFault: 'The reason is not known.',
    again: 'Try again',
    againOf: (name: string) => `Try again: ${name}`,
    allAgain: (count: number) => `Try all ${count} again`,
    allTried: (count: number) =>
      count === 1
        ? 'One message is on its way again.'
        : `${count} messages are on their way again.`,
    notAllTried: (count: number) =>
      count === 1
        ? 'One message could not be tried again.'
        : `${count} messages could not be tried again.`,
    tried: 'It is on its way again.',
    drop: 'Let it go',
    dropOf: (name: string) => `Let it go: ${name}`,
    dropTitle: 'Let this message go?',
    dropBody: (name: string, to: string) =>
      `“${name}” will not reach ${to} this way. What it was about stays as it is.`,
    dropped: 'It will not be tried again.',
    desk: 'your desk',
    client: 'a client',
    failed: photographs,
    held: (name: string) => `held for ${name}`,
    until: (at: string) => `until ${at}`,
    empty: 'Nothing is stuck: no message and no photograph has failed, and no date is on hold.',
  },
  next: {
    title: 'Next',
    where: (place: string, km: number) => `${place}, ${km} km`,
    row: (name: string, date: string) => `${name}, ${date}`,
    empty: 'No shoot in the next 30 days. A good time for the archive.',
  },
} as const
