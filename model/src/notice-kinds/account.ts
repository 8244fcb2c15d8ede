import {
  onAlarm,
  onContact,
  onHome,
  onInvitation,
  onNewAddress,
  onPeople,
  onSignInLink,
  onTakeBack,
} from './landings.ts'
import { noticeKind } from './notice-kind.ts'
import { alarm, days, minutes, quantity, rights, role, words } from './fields.ts'

/** What is told of accounts, members and the safety of the portal. */
export const accountNotices = {
  'member-joined': noticeKind({
    channels: ['bell', 'mail'],
    lands: onPeople,
    heard: { client: 'pictures' },
    data: { name: words, member: words, role },
    words: {
      title: '{member} has joined you',
      body: '{member} ({role}) has accepted an invitation and now sees what you share. You can end that at any time.',
      button: 'See who has access',
    },
  }),
  'alarm-raised': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onAlarm,
    heard: { desk: 'safety' },
    data: { count: quantity, what: alarm },
    words: {
      title: 'Unusual activity in your portal',
      body: 'In a short time, {count} {what}. The log says when it began and who was signed in.',
      button: 'Open the log',
    },
  }),
  'sign-in-link': noticeKind({
    channels: ['mail'],
    lands: onSignInLink,
    isAlwaysOn: true,
    isUrgent: true,
    data: { minutes: quantity },
    also: { howLong: ['minutes', minutes] },
    words: {
      title: 'Your link to sign in',
      body: 'Here is the link you asked for. It opens the portal once and works for {howLong}. If you did not ask for it, you can ignore this e-mail.',
      button: 'Sign in',
    },
  }),
  'address-changed': noticeKind({
    channels: ['mail'],
    lands: onContact,
    isAlwaysOn: true,
    isUrgent: true,
    data: { address: words },
    words: {
      title: 'Your account has a new address',
      body: 'Your Google account has a new address, so e-mails about your portal now go to {address}. If that was not you, write to me at once.',
      button: 'Write to me',
    },
  }),
  'address-asked': noticeKind({
    channels: ['mail'],
    lands: onNewAddress,
    isAlwaysOn: true,
    isUrgent: true,
    data: { days: quantity },
    also: { howLong: ['days', days] },
    words: {
      title: 'Is this your new address?',
      body: 'You asked to use this address for your account here. Open the link where you are signed in and confirm it there; it works once, for {howLong}. If you did not ask for it, you can ignore this e-mail: nothing changes.',
      button: 'Confirm my address',
    },
  }),
  'address-moved': noticeKind({
    channels: ['mail'],
    lands: onTakeBack,
    isAlwaysOn: true,
    isUrgent: true,
    data: { address: words, days: quantity },
    also: { howLong: ['days', days] },
    words: {
      title: 'Your account has a new address',
      body: 'From now on you sign in with {address}, and e-mails about your portal go there. If that was not you, take this address back: everybody who is signed in to your account is signed out. This is possible for {howLong}.',
      button: 'That was not me',
    },
  }),
  'member-invited': noticeKind({
    channels: ['mail'],
    lands: onInvitation,
    isAlwaysOn: true,
    isUrgent: true,
    data: { name: words, rights, days: quantity },
    also: { howLong: ['days', days] },
    words: {
      title: '{name} invites you',
      body: '{name} would like to share photographs with you: {rights}. The invitation is for this address and valid for {howLong}. If you do not know {name}, you can ignore this e-mail.',
      button: 'See the invitation',
    },
  }),
  'client-invited': noticeKind({
    channels: ['mail'],
    lands: onSignInLink,
    isAlwaysOn: true,
    isUrgent: true,
    data: { name: words, days: quantity },
    also: { howLong: ['days', days] },
    words: {
      title: 'Your portal is ready',
      body: 'Hello {name}. Your booking, our messages, your photographs and your invoices are all in one place now. This link lets you in without a password; it works for {howLong}.',
      button: 'Come in',
    },
  }),
  'member-arrived': noticeKind({
    channels: ['bell'],
    lands: onPeople,
    data: { name: words, member: words, role },
    words: {
      title: '{member} has joined {name}',
      body: '{member} ({role}) now sees what {name} shares.',
      button: 'Open the client',
    },
  }),
  digest: noticeKind({
    channels: ['mail'],
    lands: onHome,
    isAlwaysOn: true,
    data: {},
    words: {
      title: 'Since yesterday',
      body: 'Everything new in one e-mail a day, as you asked.',
      button: 'Open the portal',
    },
  }),
} as const
