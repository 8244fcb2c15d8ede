import type { ShareDownloads } from '@portal/model/share'
import { counted } from './counted.ts'

const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

/** English, share links for those who make them: the client and Les. */
export const shares = {
  open: 'Share',
  title: 'Share links',
  lead: 'Anybody with a link can see these photographs without an account, until you revoke it.',
  none: 'There are no links yet.',
  add: 'New link',
  back: 'Back to the links',
  list: 'Links',
  state: { open: 'Open', over: 'Expired', revoked: 'Revoked' },
  what: {
    legend: 'Which photographs',
    all: 'All',
    selection: { client: 'My choice', studio: 'The client’s choice' },
    gone: 'A set that is no longer there',
  },
  downloads: {
    legend: 'Downloads',
    options: { none: 'None', web: 'For the screen', print: 'For print too' },
    hints: {
      none: 'Viewing only',
      web: '2,048 pixels',
      print: 'Full size, and 2,048 pixels',
    },
    about:
      'Until the finished photographs are released, guests see proofs with the watermark and cannot download.',
    said: {
      none: 'no downloads',
      web: 'downloads for the screen',
      print: 'downloads for print',
    },
  } satisfies Record<string, string | Record<ShareDownloads, string>>,
  label: 'Who it is for',
  labelHint: 'Only for your list, such as “Grandparents”.',
  labelMissing: 'Give it a name, so that you recognise it.',
  lastDay: 'Last day',
  dayMissing: 'Please choose a day from tomorrow on, within a year.',
  password: {
    switch: 'With a password',
    switchHint: 'Send it separately from the link.',
    label: 'Password',
    newLabel: 'New password',
    unchanged: 'Leave it empty to keep the current password.',
    missing: 'At least six characters.',
    show: 'Show the password',
    hide: 'Hide the password',
    has: 'password',
  },
  make: 'Make the link',
  save: 'Save',
  saved: 'Saved.',
  edit: (label: string) => `Change ${label}`,
  editTitle: 'Change the link',
  newTitle: 'A new link',
  madeTitle: 'The link is ready',
  made: 'Send it to whoever should see the photographs.',
  madePassword: 'Tell them the password separately; it is not shown again.',
  link: 'Link',
  copy: 'Copy the link',
  copyOf: (label: string) => `Copy the link for ${label}`,
  copied: 'Copied.',
  notCopied: 'It could not be copied. Select the link and copy it yourself.',
  until: (day: string) => `until ${day}`,
  ended: (day: string) => `ended on ${day}`,
  views: (count: number, last: string) => `Opened ${times(count)}, last on ${last}`,
  noViews: 'Not opened yet',
  taken: (count: number) => counted(count, 'download'),
  revoke: (label: string) => `Revoke ${label}`,
  revokeTitle: (label: string) => `Revoke the link for ${label}?`,
  revokeBody:
    'Within a minute it stops working for everybody. It cannot be brought back, but you can make a new link.',
  revokeAction: 'Revoke',
  revoked: 'Revoked. Within a minute it stops working.',
} as const
