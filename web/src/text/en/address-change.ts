/** English, having another e-mail address. */
export const addressChange = {
  title: 'E-mail',
  now: 'The address you sign in with',
  hint: 'E-mails about your portal go there as well.',
  open: 'Change e-mail',
  address: 'New e-mail address',
  addressHint: 'I send a link there. Your address changes once you have opened it.',
  same: 'This is your address already.',
  send: 'Send the link',
  keep: 'Keep my address',
  sent: 'Check your new inbox',
  sentBody: (email: string) =>
    `If ${email} can receive e-mail, a link is on its way. Open it where you are signed in; it works once, within 24 hours.`,
  again: 'Use another address',
  confirm: {
    title: 'Your new address',
    body: 'One click, and this is the address you sign in with. Other devices are signed out, and your old address is told. If you signed in with Google, sign in with the new address from now on.',
    action: 'Use this address',
    done: 'This is your address now',
    doneBody: 'You stay signed in here. Everywhere else, sign in with your new address.',
    on: 'My account',
    broken: 'This link has been used or has expired, or you have asked for another one since.',
    brokenOn: 'Ask for a new link',
  },
  back: {
    title: 'Was that not you?',
    body: 'One click gives your account this address back. Everybody who is signed in to it is signed out, and it opens with this address alone.',
    action: 'Take my address back',
    done: 'Your account has its address back',
    doneBody: 'Nobody is signed in to it any more. Sign in with your address to look around.',
    on: 'Sign in',
    broken:
      'This link has been used, or its seven days are over. If somebody else is in your account, write to me.',
    brokenOn: 'Write to me',
  },
} as const
