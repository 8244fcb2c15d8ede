import type { NoticeData, NoticeKind } from './notice.ts'

/** The words of a notice. `{name}` is filled from its data. */
export interface NoticeText {
  title: string
  body: string
  button: string
}

const texts = {
  'sign-in-link': {
    title: 'Your way into the portal',
    body: 'Here is the link you asked for. It opens the portal once and works for {minutes} minutes. If you did not ask for it, you can leave this letter alone.',
    button: 'Sign in',
  },
  'booking-requested': {
    title: 'I have your request',
    body: 'Thank you, {name}. {package} on {date} is on my desk, and I answer every request myself. You can follow your place in the waiting list at any time.',
    button: 'See your booking',
  },
  'booking-arrived': {
    title: '{name} would like to book',
    body: '{package} on {date}, {place} ({km} km).',
    button: 'Open the booking',
  },
  'booking-approved': {
    title: 'The date is yours',
    body: '{package} on {date} is confirmed, {name}. The deposit of {deposit} holds the day; you can pay it in the portal.',
    button: 'See what comes next',
  },
  'booking-waitlisted': {
    title: 'You are on the waiting list',
    body: '{package} on {date}: I keep you on my list, {name}, and write as soon as something opens.',
    button: 'See your place',
  },
  'booking-declined': {
    title: 'About your request',
    body: 'I am sorry, {name}: I cannot take {package} on {date}. Write to me if another day would do.',
    button: 'Write to Les',
  },
  'booking-cancelled': {
    title: 'Your booking is cancelled',
    body: '{package} on {date} is cancelled. If that was not what you wanted, write to me.',
    button: 'Write to Les',
  },
  'booking-completed': {
    title: 'Thank you',
    body: 'It was a pleasure, {name}. Everything from here on happens in the portal: your photographs, your choice, your downloads.',
    button: 'Open the portal',
  },
  'moved-up': {
    title: 'You have moved up to #{place}',
    body: '{package} on {date} is now number {place} in the waiting list.',
    button: 'See your place',
  },
  'message-arrived': {
    title: '{from}',
    body: '{text}',
    button: 'Read and answer',
  },
  'messages-unread': {
    title: 'A message from {from} is waiting',
    body: '“{text}”',
    button: 'Read and answer',
  },
  'gallery-published': {
    title: 'Your gallery is ready',
    body: '{count} photographs are waiting for you, {name}. Take your time, and put a heart on the ones you love.',
    button: 'Open the gallery',
  },
  'payment-received': {
    title: 'Thank you, your payment is in',
    body: 'I received {amount} for invoice {number}.',
    button: 'See the invoice',
  },
  'payment-arrived': {
    title: '{name} paid {amount}',
    body: 'Invoice {number}, {package} on {date}.',
    button: 'Open the booking',
  },
} as const satisfies Record<NoticeKind, NoticeText>

/** The words for one notice, with its data filled in; an unknown placeholder stays empty. */
export function noticeText(kind: NoticeKind, data: NoticeData): NoticeText {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? '').trim()
  const { title, body, button } = texts[kind]
  return { title: fill(title), body: fill(body), button: fill(button) }
}
