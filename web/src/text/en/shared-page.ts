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
    title: 'These photographs have a password',
    body: 'Whoever sent you the link knows it.',
    label: 'Password',
    show: 'Show the password',
    hide: 'Hide the password',
    open: 'Open',
    missing: 'Please write the password.',
    wrong: 'This is not the password. Look at it once more.',
    tooMany: 'That was a little too often. Wait a while, and try again.',
  },
  gone: {
    title: 'This link shows nothing any more',
    body: 'Ask whoever sent it.',
  },
  closed: {
    title: 'The doors are closed for a moment',
    body: 'The photographs are safe. Please look in again soon.',
  },
  empty: {
    title: 'Nothing to see here yet',
    body: 'The photographs appear here as soon as there are some.',
  },
  failed: {
    title: 'This could not be shown',
    body: 'Look at your connection and try again.',
    again: 'Try again',
  },
  busy: {
    title: 'One moment',
    body: 'That was a little too often. Wait a while, and try again.',
  },
  offline: 'You are offline. What is here stays; the rest comes when you are back.',
} as const
