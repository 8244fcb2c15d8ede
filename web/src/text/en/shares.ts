import type { ShareDownloads } from '@portal/model/share'
import { counted } from './counted.ts'

const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

/** English, share links for those who make them: the client and Les. */
export const shares = {
  open: 'Share',
  title: 'Share links',
  lead: 'Whoever has a link sees these photographs without an account, until you take it back.',
  none: 'There is no link yet.',
  add: 'New link',
  back: 'Back to the links',
  list: 'Links',
  state: { open: 'Open', over: 'Over', revoked: 'Revoked' },
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
      none: 'Looking alone',
      web: '2,048 pixels',
      print: 'Full size, and 2,048 pixels',
    },
    about:
      'Until the finished photographs are released, guests see proofs with the watermark and download nothing.',
    said: {
      none: 'no downloads',
      web: 'downloads for the screen',
      print: 'downloads for print',
    },
  } satisfies Record<string, string | Record<ShareDownloads, string>>,
  label: 'Whom it is for',
  labelHint: 'For your list alone, as “Grandparents”.',
  labelMissing: 'Give it a name, so that you know it again.',
  lastDay: 'Last day',
  dayMissing: 'Please choose a day from tomorrow on, within a year.',
  password: {
    switch: 'With a password',
    switchHint: 'Tell it by another way than the link.',
    label: 'Password',
    newLabel: 'New password',
    unchanged: 'Leave it empty to keep the password there is.',
    missing: 'At least six signs.',
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
  made: 'Send it to whoever is to see the photographs.',
  madePassword: 'Tell them the password separately; it is not shown again.',
  link: 'Link',
  copy: 'Copy the link',
  copyOf: (label: string) => `Copy the link for ${label}`,
  copied: 'Copied.',
  notCopied: 'It could not be copied. Mark the link and copy it by hand.',
  until: (day: string) => `until ${day}`,
  ended: (day: string) => `ended on ${day}`,
  views: (count: number, last: string) => `Opened ${times(count)}, last on ${last}`,
  noViews: 'Not opened yet',
  taken: (count: number) => counted(count, 'download'),
  revoke: (label: string) => `Revoke ${label}`,
  revokeTitle: (label: string) => `Revoke the link for ${label}?`,
  revokeBody:
    'Within a minute it shows nothing, to nobody. It cannot be brought back; a new link can be made.',
  revokeAction: 'Revoke',
  revoked: 'Revoked. Within a minute it shows nothing.',
} as const
