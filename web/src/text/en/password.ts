import type { PasswordFault } from '@portal/model/password'

/** English, passwords: signing in with one, setting one, removing it. */
export const password = {
  byLink: 'Send me a link instead',
  current: { label: 'Your password', show: 'Show the password', hide: 'Hide the password' },
  fresh: { label: 'New password', show: 'Show the password', hide: 'Hide the password' },
  signIn: 'Sign in',
  missing: 'Please enter your password.',
  forgotten: 'Forgot it, or never had one?',
  askTitle: 'Choose a password',
  askBody:
    'Tell me your e-mail address, and I send you a link. With it you choose a password and are signed in at once.',
  ask: 'Send me the link',
  asked: 'Check your inbox',
  askedBody: (email: string) =>
    `If ${email} can receive e-mail, a link is on its way. It works once, within 30 minutes.`,
  another: 'Use another address',
  newTitle: 'Choose your password',
  newBody:
    'A sentence that only you would think of is easy to keep and hard to guess. Every other device is signed out.',
  address: 'The address the link was sent to',
  choose: 'Keep it and sign in',
  askAgain: 'Ask for a new link',
  /** What a new password is held to, each with what is wrong. */
  rules: 'What it needs',
  rule: {
    'too-short': '12 characters or more',
    'too-long': 'No more than 128 characters',
    'too-plain': 'Five different characters or more',
    'own-words': 'More than your name, your address or the studio’s name',
  } satisfies Record<PasswordFault, string>,
  met: 'done',
  notMet: 'still missing',
  notYet: 'Not quite yet: see what is still missing below.',
  common: 'What many people use is refused, also with a number behind it.',
  section: {
    title: 'Password',
    lead: 'A password is a third way in, beside Google and a link in an e-mail.',
    open: 'Set, change or remove it',
    some: 'You have a password. A new one takes its place.',
    save: 'Save the password',
    saved: 'Your password is set. Your other devices are signed out.',
    remove: 'Sign in without a password',
    removeTitle: 'Sign in without a password?',
    removeBody: 'From then on you come in by Google or by a link in an e-mail.',
    removed: 'Your password is removed.',
    keep: 'Keep it',
    prove: 'You signed in a while ago. To be safe, a password is changed by a link in an e-mail.',
    proveRemove: 'You signed in a while ago. Sign out and in again to remove the password.',
    mail: 'Send me the link',
    mailed: (email: string) =>
      `A link is on its way to ${email}. It works once, within 30 minutes.`,
    cancel: 'Not now',
  },
} as const
