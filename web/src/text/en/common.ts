import type { Stage } from '@portal/model/tracker'
import { counted, grouped } from './counted.ts'

/** English, what every screen shares. */
export const common = {
  help: 'Help',
  /** In place of the studio's name until it is known. */
  studio: 'Your photographer',
  loading: 'Loading',
  showMore: 'Show more',
  /** While the clock makes what was there before an update be found. */
  filling: {
    list: 'This list is still being filled after an update.',
    log: 'The search of the log is still being filled after an update.',
    dues: 'What is due is still being added up after an update.',
    soFar: (count: number) => `${grouped(count)} so far.`,
    byItself: 'The rest will appear by itself.',
  },
  /** Of what a search finds. */
  firstFound: (count: number) => `Showing the first ${count}. Type more letters to find fewer.`,
  findClient: 'Find a client',
  clientsFound: (count: number) =>
    count === 0 ? 'Nobody by that name, address or number.' : counted(count, 'client'),
  clientsUnknown: 'The clients could not be loaded. Check your connection and try again.',
  close: 'Close',
  cancel: 'Not now',
  /** What was confirmed and happens in a few seconds. */
  pending: {
    undo: 'Undo',
    left: (seconds: number) => `in ${seconds} s`,
    failed: (act: string, why: string) => `Not done: “${act}”. ${why}`,
  },
  failed: {
    title: 'This could not be shown',
    body: 'This is our fault, not your connection’s. Try again; if it keeps happening, write to the studio. Nothing was lost.',
  },
  failedOffline: {
    title: 'This part did not load',
    body: 'Check your connection and try again. Nothing was lost.',
  },
  newVersion: {
    title: 'The portal has a new version',
    body: 'This screen needs it. Try again to reload the page. Nothing was lost.',
  },
  /** Entries of a list that this version of the portal cannot read. */
  unreadable: {
    entries: (count: number) =>
      count === 1 ? 'One entry here cannot be shown.' : `${count} entries here cannot be shown.`,
    client: 'Reload the page to get the newest version. If this line stays, write to the studio.',
    les: 'Reload the page to get the newest version. If this line stays, tell whoever looks after the portal; the browser’s console names the record. Everything else is complete.',
  },
  /** Something that a newer version has written, which this one has no words for. */
  newer: {
    title: 'Something new',
    body: 'A newer version of the portal wrote this. Reload the page to read it.',
    event: 'a newer version of the portal recorded something that this one has no words for',
    kind: 'something that only a newer version can name',
  },
  denied: {
    title: 'You do not have access to this',
    body: 'If you think you should, write to the studio.',
  },
  notHere: {
    title: 'Not on this device',
    body: 'You are offline, and nothing of this was kept here. It comes as soon as you are back.',
  },
  mediaClosed: 'Pictures and documents cannot be opened right now. The portal keeps trying.',
  mediaOpen: 'You can open it now.',
  noDocument: 'This document cannot be loaded right now. Please try again in a moment.',
  tryNow: 'Try now',
  copied: 'Copied.',
  notCopied: 'This could not be copied. Select the text and copy it yourself.',
  offline: 'You are offline. What you write is kept and sent when you are back.',
  notDoneOffline: 'You are offline, so this was not done. Try again when you are back.',
  reload: 'Try again',
  notFound: {
    title: 'This scene was cut',
    body: 'There is nothing at this address.',
    action: 'Back to the start',
  },
  signingIn: 'One moment, the doors are opening',
  skip: 'Skip to the content',
  navigation: 'Main',
  nav: {
    home: 'Home',
    chat: 'Chat',
    gallery: 'Gallery',
    invoices: 'Invoices',
    book: 'Book',
    today: 'Today',
    queue: 'Queue',
    clients: 'Clients',
    calendar: 'Calendar',
    galleries: 'Galleries',
    analytics: 'Analytics',
    settings: 'Settings',
    log: 'Log',
    more: 'More',
  },
  closed: {
    title: 'The doors are closed for a moment',
    body: 'Everything you have here is safe. Please look in again soon.',
    contact: 'Contact the studio',
  },
  viewing: {
    as: (name: string) => `You are viewing the portal as ${name}. Nothing can be changed.`,
    leave: 'Back to the desk',
  },
  unread: (count: number) => (count === 1 ? '1 unread' : `${count} unread`),
  account: 'Your account',
  signOut: 'Sign out',
  tracker: {
    label: 'Progress',
    now: (stage: string, percent: number) => `${stage}, ${percent} percent of the way`,
    stages: {
      booked: 'Booked',
      confirmed: 'Confirmed',
      shoot: 'Shoot',
      uploading: 'Uploading',
      proofing: 'Proofing',
      editing: 'Editing',
      ready: 'Ready',
      delivered: 'Delivered',
    } satisfies Record<Stage, string>,
  },
} as const
