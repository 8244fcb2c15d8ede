import type { NoticeData, NoticeKind } from './notice.ts'
import type { NoticeEdits, NoticeWords } from './notice-edit.ts'

/** The words of each notice until Les writes others. `{name}` is filled from its data. */
export const noticeWords = {
  'sign-in-link': {
    title: 'Your way into the portal',
    body: 'Here is the link you asked for. It opens the portal once and works for {minutes} minutes. If you did not ask for it, you can leave this letter alone.',
    button: 'Sign in',
  },
  'address-changed': {
    title: 'Your account has a new address',
    body: 'Your Google account has another address now, so letters about your portal go to {address} from now on. If that was not you, write to me at once.',
    button: 'Write to Les',
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
  'booking-approved-free': {
    title: 'The date is yours',
    body: '{package} on {date} is confirmed, {name}. There is no deposit to pay; everything else is in the portal.',
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
  'booking-rescheduled': {
    title: 'We have a new date',
    body: '{package} is now on {date}, {name}. Everything else stays as it was; the due dates of your invoice have moved along.',
    button: 'See your booking',
  },
  'request-rescheduled': {
    title: 'Your request is for another day now',
    body: '{package}: your request is now for {date}, {name}, and your place in the waiting list is kept. I answer as soon as I can.',
    button: 'See your place',
  },
  'change-declined': {
    title: 'About the change you asked for',
    body: 'I am sorry, {name}: {package} on {date} has to stay as it is. Write to me and we will find a way.',
    button: 'Write to Les',
  },
  'date-offered': {
    title: '{date} has become free',
    body: 'You wanted this day for {package}, {name}, and you are the first I ask. It is held for you until {until}.',
    button: 'Take the date',
  },
  'shoot-in-a-week': {
    title: 'One week to go',
    body: '{package} is on {date} in {place}, {name}. If anything has changed, write to me now; otherwise get some sleep.',
    button: 'Look at everything once more',
  },
  'shoot-tomorrow': {
    title: 'Tomorrow is the day',
    body: 'I will be there, {name}: {date}, {place}. You need not do anything but come as you are.',
    button: 'See the details',
  },
  'cancellation-arrived': {
    title: '{name} has cancelled',
    body: '{package} on {date}. To be paid back: {refund}.',
    button: 'Open the booking',
  },
  'reschedule-arrived': {
    title: '{name} has moved to another day',
    body: '{package}, from {before} to {date}.',
    button: 'Open the booking',
  },
  'change-asked': {
    title: '{name} asks for a change',
    body: '{package} on {date}: {wish}',
    button: 'Answer',
  },
  'offer-taken': {
    title: '{name} takes {date}',
    body: '{package}: the freed date is approved and the invoice is out.',
    button: 'Open the booking',
  },
  'references-arrived': {
    title: '{name} added references',
    body: 'There is something new on the moodboard for {package} on {date}.',
    button: 'Look at it',
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
  'choose-soon': {
    title: 'Please choose your favourites',
    body: '{chosen} of {included} have a heart so far, {name}. I begin to work on them after {date}; until then everything can still be changed.',
    button: 'Go on choosing',
  },
  'selection-received': {
    title: 'I have your choice',
    body: 'Thank you, {name}: {count} photographs, and I begin with them now. {extras} If you want to change something, write to me.',
    button: 'Look at your choice',
  },
  'selection-reopened': {
    title: 'Your choice is open again',
    body: '“{words}” Your hearts are as you left them, {name}. Submit them again when you are done.',
    button: 'Open the gallery',
  },
  'selection-submitted': {
    title: '{name} has chosen {count} photographs',
    body: '{package}: {included} are included. {extras}',
    button: 'Open the gallery',
  },
  'comments-arrived': {
    title: '{name} wrote about {photographs}',
    body: '{comments} on {package}. The latest: “{text}”',
    button: 'Read and answer',
  },
  'comment-answered': {
    title: 'I have written about your photographs',
    body: '{name}, there is something from me on {photographs}: “{text}”',
    button: 'Read and answer',
  },
  'photographs-ready': {
    title: 'Your photographs are ready to download',
    body: '{name}, the finished photographs of {package} are yours: one by one, or all together as a ZIP.',
    button: 'Download them',
  },
  'photographs-added': {
    title: 'More photographs are ready',
    body: '{photographs} more of {package}, {name}: finished, and yours to download.',
    button: 'Download them',
  },
  'gallery-expires': {
    title: 'Your gallery is open until {date}',
    body: 'After that day I put {package} into the archive, {name}. Download what you want to keep until then, or write to me if you need longer.',
    button: 'Open the gallery',
  },
  'gallery-archived': {
    title: 'Your gallery is in the archive',
    body: '{package} is closed now, {name}. Nothing in it is lost: your hearts and comments are kept, and I can open it again when you ask me.',
    button: 'Ask Les',
  },
  'gallery-reopened': {
    title: 'Your gallery is open again',
    body: '{package} is as you left it, {name}. {stays}',
    button: 'Open the gallery',
  },
  'gallery-over': {
    title: 'The gallery of {name} is archived',
    body: '{package}: its last day, {date}, is over. You can open it again at any time.',
    button: 'Open the gallery',
  },
  'zip-ready': {
    title: 'Your ZIP is ready',
    body: '{count} photographs of {package}. It stays there for {days} days.',
    button: 'Download it',
  },
  'member-invited': {
    title: '{name} invites you',
    body: '{name} would like to share photographs with you in Les’s portal: {rights}. The invitation is for this address, and open for {days} days. If you do not know {name}, you can leave this letter alone.',
    button: 'See the invitation',
  },
  'member-joined': {
    title: '{member} has joined you',
    body: 'Your invitation is accepted: {member} ({role}) now sees what you share. You can take that back at any time.',
    button: 'See who has access',
  },
  'member-arrived': {
    title: '{member} has joined {name}',
    body: '{member} ({role}) now sees what {name} shares.',
    button: 'Open the client',
  },
  'invoice-sent': {
    title: 'Your invoice for {subject}',
    body: 'Here is invoice {number} over {amount}, {name}. You can look at it, keep it and pay it in the portal.',
    button: 'See the invoice',
  },
  'invoice-settled': {
    title: 'Your invoice for {subject}',
    body: 'Here is invoice {number} over {amount}, {name}. There is nothing to pay; it is yours to keep.',
    button: 'See the invoice',
  },
  'invoice-credited': {
    title: 'I have credited {amount}',
    body: 'Invoice {number} is {amount} less now, {name}: “{reason}” The credit note {creditNote} is in the portal.',
    button: 'See the invoice',
  },
  'invoice-voided': {
    title: 'Invoice {number} is void',
    body: 'You need not pay it, {name}: “{reason}”',
    button: 'See the invoice',
  },
  'payment-soon': {
    title: '{amount} is due on {due}',
    body: 'A friendly word ahead, {name}: {amount} of invoice {number} for {subject} is due on {due}.',
    button: 'Pay now',
  },
  'payment-due': {
    title: '{amount} is due today',
    body: '{name}, {amount} of invoice {number} for {subject} is due today. If the money is on its way already, thank you.',
    button: 'Pay now',
  },
  'payment-overdue': {
    title: '{amount} was due on {due}',
    body: 'Perhaps this slipped through, {name}: {amount} of invoice {number} for {subject} was due on {due}. Write to me if something is in the way.',
    button: 'Pay now',
  },
  'payment-failed': {
    title: 'Your payment did not go through',
    body: 'Your bank did not complete the payment of {amount} for invoice {number}, {name}. Nothing was taken; you can pay again, by another way if you like.',
    button: 'Pay again',
  },
  'payment-received': {
    title: 'Thank you, your payment is in',
    body: 'I received {amount} for invoice {number}.',
    button: 'See the invoice',
  },
  'payment-arrived': {
    title: '{name} paid {amount}',
    body: 'Invoice {number}, {subject}.',
    button: 'Open the invoice',
  },
  'refund-made': {
    title: '{amount} is on its way back to you',
    body: 'I have sent {amount} of invoice {number} back, {name}: “{reason}” With a card it takes a few days to arrive.',
    button: 'See the invoice',
  },
  'money-case': {
    title: '{what}: {amount} from {name}',
    body: 'Invoice {number}. This money needs your decision.',
    button: 'Decide',
  },
  'alarm-raised': {
    title: 'Something is trying the doors',
    body: 'In a short while there were {count} {what}. They were all turned away, and nothing else is wrong. The log says when it began and who was signed in.',
    button: 'Open the log',
  },
  'change-proposed': {
    title: 'I propose a change',
    body: '“{words}” {subject} would come to {amount} in all, {name}. Please say yes or no until {until}.',
    button: 'Look and answer',
  },
  'change-order-answered': {
    title: '{name} says {answer} to your change',
    body: '{subject}: “{words}”',
    button: 'Open the invoice',
  },
  digest: {
    title: 'Since yesterday',
    body: 'Everything that is new, in one letter a day, as you asked.',
    button: 'Open the portal',
  },
} as const satisfies Record<NoticeKind, NoticeWords>

/** What a preview is filled with. */
export const exampleData: NoticeData = {
  address: 'a…@e….com',
  name: 'Ann',
  package: 'The Wedding',
  date: '13 March 2027',
  before: '6 March 2027',
  until: 'tomorrow, 18:00',
  stays: 'It stays open until 13 March 2027.',
  place: 'Bruges',
  km: '39',
  deposit: '€800.00',
  refund: '€400.00',
  amount: '€800.00',
  number: '2027-0001',
  creditNote: 'CN-2027-0001',
  subject: 'The Wedding',
  due: '27 February 2027',
  reason: 'The drone stayed in its case.',
  what: 'Paid too much',
  answer: 'yes',
  count: '22',
  chosen: '7',
  included: '20',
  extras: '2 extra photographs, €50.00.',
  words: 'Take the one on the stairs as well.',
  comments: '3 comments',
  photographs: '2 photographs',
  from: 'Les',
  text: 'The light will be kind at half past five.',
  wish: 'another day, 20 March 2027',
  minutes: '15',
  member: 'Bram',
  role: 'partner',
  rights: 'you see everything, choose and write along',
  days: '7',
}

/** The placeholders that Les may use in a notice: those of its own words. */
export const placeholdersOf = (kind: NoticeKind): string[] => {
  const { title, body, button } = noticeWords[kind]
  const found = `${title} ${body} ${button}`.matchAll(/\{(\w+)\}/g)
  return [...new Set(Array.from(found, ([, name]) => name ?? ''))]
}

/** Words with the data filled in; an unknown placeholder stays empty. */
export function filled({ title, body, button }: NoticeWords, data: NoticeData): NoticeWords {
  const fill = (text: string) =>
    text
      .replace(/\{(\w+)\}/g, (_, name: string) =>
        Object.hasOwn(data, name) ? (data[name] ?? '') : '',
      )
      .trim()
  return { title: fill(title), body: fill(body), button: fill(button) }
}

/** The words for one notice, Les's own if there are any. */
export const noticeText = (
  kind: NoticeKind,
  data: NoticeData,
  edits?: Pick<NoticeEdits, 'words'> | null,
): NoticeWords => filled(edits?.words[kind] ?? noticeWords[kind], data)
