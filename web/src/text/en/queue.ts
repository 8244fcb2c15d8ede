import type { BookingStatus } from '@portal/model/booking'
import { counted } from './counted.ts'

/** English, Les's booking queue. */
export const queue = {
  title: 'Booking queue',
  eyebrow: 'The desk',
  waiting: 'Waiting',
  approved: 'Approved',
  past: 'Past',
  count: (count: number) => counted(count, 'booking'),
  search: 'Search name, package or place',
  byStatus: 'Status',
  anyStatus: 'Any status',
  byMonth: 'Month of the shoot',
  anyMonth: 'Any month',
  clear: 'Show all',
  asks: { cancel: 'Asks to cancel', reschedule: 'Asks for another date' },
  reason: 'Why (optional)',
  reasonHint: 'Kept in the log.',
  undone: 'Undone',
  dialog: {
    title: 'A booking',
    story: 'Story',
    noStory: 'Nothing was written.',
    price: 'Price',
    total: 'Total',
    alternatives: 'Would also work',
    client: 'Everything about this client',
    references: 'References',
    log: 'Requested',
    reschedule: 'Move to another date',
    newDate: 'New date',
    moving: (name: string, date: string) => `${name} will be moved to ${date}`,
    staysOn: (name: string, date: string) => `${name} stays on ${date}`,
    rescheduled: (name: string, date: string) => `${name} is now on ${date}`,
    sameDate: 'This is the date it has.',
    asked: (words: string) => `“${words}”`,
    wish: {
      cancel: (at: string, refund: string) =>
        `Asked on ${at} to cancel. Under your rules, ${refund} would go back.`,
      reschedule: (at: string, date: string) => `Asked on ${at} for ${date}.`,
    },
    accept: 'Accept',
    decline: 'Decline',
    accepted: 'Done, and the client has been told.',
    declined: 'Declined, and the client has been told.',
    refundDue: (amount: string) => `${amount} has to be paid back.`,
  },
  status: {
    pending: 'Pending',
    waitlisted: 'Waitlisted',
    approved: 'Approved',
    completed: 'Completed',
    declined: 'Declined',
    cancelled: 'Cancelled',
  } satisfies Record<BookingStatus, string>,
  act: {
    pending: 'Back to pending',
    waitlisted: 'Waitlist',
    approved: 'Approve',
    completed: 'Mark completed',
    declined: 'Decline',
    cancelled: 'Cancel booking',
  } satisfies Record<BookingStatus, string>,
  /** The sheet that a notice of a new request opens. */
  answer: {
    title: { approved: 'Approve this request?', waitlisted: 'Put it on the waiting list?' },
    answered: 'This request is answered',
    follows: {
      approved: (name: string) =>
        `${name} is told, the date is taken and the first invoice goes out. For a few seconds you can undo it.`,
      waitlisted: (name: string) =>
        `${name} is told and keeps a place on your list. For a few seconds you can undo it.`,
    },
    already: {
      approved: 'This request is approved already. There is nothing left to do.',
      waitlisted: 'This request is on the waiting list already. There is nothing left to do.',
    },
    faster: (name: string, status: string) =>
      `Somebody was faster: ${name}’s request is now marked “${status}”.`,
    open: 'Open the booking',
    gone: 'This booking is no longer here',
  },
  confirm: {
    declined: {
      title: 'Decline this request?',
      body: (name: string) => `${name} is told and leaves the waiting list.`,
      action: 'Decline',
    },
    cancelled: {
      title: 'Cancel this booking?',
      body: (name: string) =>
        `${name} is told, the date is free again, and what was paid goes back in full.`,
      action: 'Cancel booking',
    },
  },
  drag: (name: string, place: number) => `Move ${name}, now number ${place}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  top: 'Move to top',
  toPlace: 'Move to place…',
  toPlaceTitle: (name: string) => `Move ${name} to place`,
  place: 'Place',
  placeHint: (count: number) => `From 1 to ${count}`,
  move: 'Move',
  more: (name: string) => `More ways to move ${name}`,
  otherStatus: (name: string) => `Other decisions for ${name}`,
  moved: (name: string, place: number) => `${name} is now #${place}`,
  undo: 'Undo',
  km: (km: number) => `${km} km`,
  chat: 'Chat',
  gallery: 'Gallery',
  dragHelp: 'Press space to lift, arrow keys to move, space to drop, escape to put back.',
  emptyTitle: 'Nobody is waiting',
  emptyBody: 'New requests appear here and on your bell.',
  noMatch: 'Nothing here by that name.',
  approving: {
    title: (name: string) => `Approve ${name}?`,
    capacity: (approved: number, most: number, names: string) => {
      const holds = most === 1 ? 'You take one shoot a day' : `You take ${most} shoots a day`
      if (approved === 0) return `${holds}; none is approved yet.`
      const are = approved === 1 ? 'is' : 'are'
      return approved >= most
        ? `${holds}, and this day is full: ${names} ${are} approved.`
        : `${holds}; ${names} ${are} approved already.`
    },
    others: (count: number) =>
      count === 1 ? 'Somebody else wants this day' : `${count} others want this day`,
    rival: (place: number | null, isFirstWish: boolean) =>
      [place === null ? null : `#${place}`, isFirstWish ? 'first choice' : 'as an alternative']
        .filter((part) => part !== null)
        .join(' · '),
    stay: 'They stay on the waiting list.',
    action: (name: string) => `Approve ${name}`,
  },
  /** What is about to happen, for some seconds. */
  pending: {
    approved: (name: string) => `${name} will be approved`,
    waitlisted: (name: string) => `${name} will be put on the waiting list`,
    completed: (name: string) => `${name} will be marked completed`,
    declined: (name: string) => `${name} will be declined`,
    cancelled: (name: string) => `${name}’s booking will be cancelled`,
  },
  stays: (name: string, status: string) => `${name} stays ${status.toLowerCase()}`,
  done: {
    approved: (name: string) => `${name} is approved`,
    waitlisted: (name: string) => `${name} is on the waiting list`,
    completed: (name: string) => `${name} is marked completed`,
    declined: (name: string) => `${name} is declined`,
    cancelled: (name: string) => `${name}’s booking is cancelled`,
  },
  sayWhy: 'Say why',
  whyTitle: (name: string) => `Why ${name} was moved`,
  keepWhy: 'Save',
  whyKept: 'Kept in the log.',
  dragging: {
    lifted: (name: string, place: number, total: number) =>
      `${name} is lifted, place ${place} of ${total}.`,
    over: (name: string, place: number, total: number) => `${name}, place ${place} of ${total}.`,
    dropped: (name: string, place: number, total: number) =>
      `${name} is dropped at place ${place} of ${total}.`,
    back: (name: string, place: number, total: number) =>
      `${name} is back at place ${place} of ${total}.`,
  },
  story: 'Story',
} as const
