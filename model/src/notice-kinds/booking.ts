import { inThreadOfBooking, onBooking, onReferences } from './landings.ts'
import { noticeKind } from './notice-kind.ts'
import { back, day, dues, moment, money, quantity, wish, words } from './fields.ts'

/** What every notice of a booking is filled with. */
const booked = { name: words, package: words, date: day, place: words, price: money }

const when = { package: 'Package', before: 'Before', date: 'Date', place: 'Place' }
const facts = { ...when, price: 'Price', until: 'Held until' }

/** What is told of requests, shoots and freed dates. */
export const bookingNotices = {
  'booking-requested': noticeKind({
    channels: ['bell', 'mail'],
    lands: onBooking,
    heard: { client: 'request' },
    facts,
    data: { ...booked, km: quantity },
    words: {
      title: 'I have your request',
      body: 'Thank you, {name}. {package} on {date} is on my desk, and I will answer you myself. You can follow your place on the waiting list at any time.',
      button: 'See your booking',
    },
  }),
  'booking-approved': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onBooking,
    heard: { client: 'request' },
    facts: { ...facts, deposit: 'Deposit' },
    data: { ...booked, deposit: money },
    words: {
      title: 'The date is yours',
      body: '{package} on {date} is confirmed, {name}. The deposit of {deposit} holds the day; you can pay it in the portal.',
      button: 'See what comes next',
    },
  }),
  'booking-approved-free': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onBooking,
    heard: { client: 'request' },
    facts,
    data: { ...booked, deposit: money },
    words: {
      title: 'The date is yours',
      body: '{package} on {date} is confirmed, {name}. There is no deposit to pay; everything else is in the portal.',
      button: 'See what comes next',
    },
  }),
  'booking-waitlisted': noticeKind({
    channels: ['bell', 'mail'],
    lands: onBooking,
    heard: { client: 'request' },
    facts,
    data: { ...booked, deposit: money },
    words: {
      title: 'You are on the waiting list',
      body: 'You are on my list for {package} on {date}, {name}. I will write as soon as something opens up.',
      button: 'See your place',
    },
  }),
  'moved-up': noticeKind({
    channels: ['bell', 'push'],
    lands: onBooking,
    heard: { client: 'request' },
    isNewestOnly: true,
    data: { place: quantity, package: words, date: day },
    words: {
      title: 'You have moved up to #{place}',
      body: '{package} on {date} is now number {place} on the waiting list.',
      button: 'See your place',
    },
  }),
  'date-offered': noticeKind({
    channels: ['bell', 'mail', 'push', 'sms'],
    lands: onBooking,
    heard: { client: 'request' },
    isUrgent: true,
    facts,
    data: { ...booked, until: moment },
    words: {
      title: '{date} has become free',
      body: 'You wanted this day for {package}, {name}, and it can be yours. I am holding it for you until {until}.',
      button: 'Take the date',
    },
  }),
  'booking-declined': noticeKind({
    channels: ['bell', 'mail'],
    lands: inThreadOfBooking,
    heard: { client: 'request' },
    facts: when,
    data: { ...booked, deposit: money },
    words: {
      title: 'About your request',
      body: 'I am sorry, {name}: I cannot take on {package} on {date}. Write to me if another day would work.',
      button: 'Write to me',
    },
  }),
  'shoot-in-a-week': noticeKind({
    channels: ['bell', 'mail'],
    lands: onBooking,
    heard: { client: 'shoot' },
    facts: when,
    data: booked,
    words: {
      title: 'One week to go',
      body: '{package} is on {date} in {place}, {name}. If anything has changed, write to me now; if not, just look forward to it.',
      button: 'Check the details',
    },
  }),
  'shoot-tomorrow': noticeKind({
    channels: ['bell', 'mail', 'push', 'sms'],
    lands: onBooking,
    heard: { client: 'shoot' },
    isUrgent: true,
    facts: when,
    data: booked,
    words: {
      title: 'Tomorrow is the day',
      body: 'I will be there, {name}: {date}, {place}. Just come as you are.',
      button: 'See the details',
    },
  }),
  'booking-rescheduled': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onBooking,
    heard: { client: 'shoot' },
    facts: when,
    data: { ...booked, dues },
    words: {
      title: 'We have a new date',
      body: '{package} is now on {date}, {name}. The price stays the same. {dues}',
      button: 'See your booking',
    },
  }),
  'request-rescheduled': noticeKind({
    channels: ['bell', 'mail'],
    lands: onBooking,
    heard: { client: 'shoot' },
    facts: when,
    data: booked,
    words: {
      title: 'Your request has a new date',
      body: 'Your request for {package} is now for {date}, {name}. You keep your place on the waiting list, and I will answer as soon as I can.',
      button: 'See your place',
    },
  }),
  'change-declined': noticeKind({
    channels: ['bell', 'mail'],
    lands: inThreadOfBooking,
    heard: { client: 'shoot' },
    facts: when,
    data: booked,
    words: {
      title: 'About the change you asked for',
      body: 'I am sorry, {name}: {package} on {date} has to stay as it is. Write to me and we will find a way.',
      button: 'Write to me',
    },
  }),
  'booking-cancelled': noticeKind({
    channels: ['bell', 'mail'],
    lands: inThreadOfBooking,
    heard: { client: 'shoot' },
    facts: when,
    data: { ...booked, deposit: money, back },
    words: {
      title: 'Your booking is cancelled',
      body: '{package} on {date} is cancelled. {back} If that was not what you wanted, write to me.',
      button: 'Write to me',
    },
  }),
  'booking-completed': noticeKind({
    channels: ['bell', 'mail'],
    lands: onBooking,
    heard: { client: 'shoot' },
    facts: when,
    data: { ...booked, deposit: money },
    words: {
      title: 'Thank you',
      body: 'It was a pleasure, {name}. Everything from here on happens in the portal: your photographs, your choice, your downloads.',
      button: 'Open the portal',
    },
  }),
  'booking-arrived': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onBooking,
    heard: { desk: 'requests' },
    facts,
    acts: ['approved', 'waitlisted'],
    data: { ...booked, km: quantity },
    words: {
      title: '{name} would like to book',
      body: '{package} on {date}, {place} ({km} km).',
      button: 'Open the booking',
    },
  }),
  'offer-taken': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onBooking,
    heard: { desk: 'requests' },
    facts,
    data: booked,
    words: {
      title: '{name} takes {date}',
      body: '{package}: the freed date is approved and the invoice is out.',
      button: 'Open the booking',
    },
  }),
  'change-asked': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onBooking,
    heard: { desk: 'requests' },
    facts: when,
    data: { ...booked, wish },
    words: {
      title: '{name} asks for a change',
      body: '{package} on {date}: {wish}',
      button: 'Answer',
    },
  }),
  'reschedule-arrived': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onBooking,
    heard: { desk: 'requests' },
    facts: when,
    data: { ...booked, before: day },
    words: {
      title: '{name} has moved to another day',
      body: '{package}, from {before} to {date}.',
      button: 'Open the booking',
    },
  }),
  'cancellation-arrived': noticeKind({
    channels: ['bell', 'mail', 'push', 'sms'],
    lands: onBooking,
    heard: { desk: 'requests' },
    isUrgent: true,
    facts: when,
    data: { ...booked, refund: money },
    words: {
      title: '{name} has cancelled',
      body: '{package} on {date}. To be paid back: {refund}.',
      button: 'Open the booking',
    },
  }),
  'references-arrived': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onReferences,
    heard: { desk: 'requests' },
    facts: when,
    data: booked,
    words: {
      title: '{name} added references',
      body: 'There is something new on the moodboard for {package} on {date}.',
      button: 'See the moodboard',
    },
  }),
} as const
