import type { DownloadSize } from '@portal/model/delivery'
import { grouped, photographs } from './counted.ts'

/** English, the page that a share link leads to; alone, because that page stays light. */
export const sharedPage = {
  home: 'The studio',
  skip: 'Skip to the content',
  plainTitle: 'Shared photographs',
  opening: 'Opening the photographs',
  photographs,
  proofs: 'These are proofs. The finished photographs take their place when they are released.',
  take: 'Open a photograph to download it.',
  delivered: (name: string) => `Photographs of ${name}`,
  finished: (count: number) =>
    count === 1 ? '1 finished photograph' : `${grouped(count)} finished photographs`,
  shown: { label: 'What is shown', finished: 'Finished', all: 'With the proofs' },
  save: {
    share: 'Save to Photos',
    sharing: (done: number, count: number) => `Fetching ${done} of ${count} …`,
    shareNow: (count: number) => (count === 1 ? 'Save it now' : `Save ${count} now`),
    shareNext: (from: number, to: number, all: number) =>
      from === to ? `Save ${from} of ${all}` : `Save ${from}–${to} of ${all}`,
    shared: (count: number) =>
      count === 1 ? 'Your phone has it now.' : `Your phone has all ${grouped(count)} now.`,
    notShared: 'That did not work. Try again.',
  },
  sets: 'Sets',
  all: 'All',
  notLoaded: 'Not loaded',
  download: {
    web: (name: string) => `Download ${name} for the screen`,
    print: (name: string) => `Download ${name} for print`,
  } satisfies Record<DownloadSize, (name: string) => string>,
  lightbox: {
    label: 'Photograph',
    position: (index: number, total: number) => `${grouped(index)} / ${grouped(total)}`,
    previous: 'Previous',
    next: 'Next',
    close: 'Close',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
  },
  password: {
    title: 'These photographs need a password',
    body: 'Whoever sent you the link can tell you.',
    label: 'Password',
    show: 'Show the password',
    hide: 'Hide the password',
    open: 'Open',
    missing: 'Please enter the password.',
    wrong: 'That is not the password. Check it and try again.',
    tooMany: 'That was a few tries too many. Wait a while, then try again.',
  },
  gone: {
    title: 'This link no longer works',
    body: 'Ask whoever sent it for a new one.',
  },
  closed: {
    title: 'The doors are closed for a moment',
    body: 'The photographs are safe. Please look in again soon.',
  },
  empty: {
    title: 'Nothing to see here yet',
    body: 'The photographs will appear here as soon as there are some.',
  },
  failed: {
    title: 'This could not be shown',
    body: 'That is our fault, not your connection’s. Try again in a moment.',
    bodyOffline: 'You are offline. Try again when you are back.',
    again: 'Try again',
  },
  busy: {
    title: 'One moment',
    body: 'That was a little too often. Wait a while, then try again.',
  },
  offline: 'You are offline. What is here stays; the rest will load when you are back.',
} as const
