import { counted } from './counted.ts'

const pictures = (count: number): string => counted(count, 'picture')

/** English, the moodboard of a booking: on its page and in the wizard. */
export const references = {
  title: 'References',
  lead: 'Light, colours, places, poses: whatever says what you have in mind.',
  deskEyebrow: (client: string, name: string) => `${client}, ${name}`,
  eyebrow: (name: string, day: string) => `${name}, ${day}`,
  back: { client: 'Back to your booking', desk: 'To this client' },
  gone: {
    title: 'This booking is not here',
    body: 'It may belong to another account.',
  },
  empty: {
    title: 'Nothing here yet',
    client: 'Add pictures and links above. I see them as you arrange them.',
    desk: 'Your client has not added anything. You can start the board above.',
    watching: 'Nothing was added.',
  },
  count: (count: number, most: number) => `${count} of ${most}`,
  board: 'The board',

  stepTitle: 'Something to look at (optional)',
  stepLead: 'Pictures and links that show what you have in mind. They are sent with your request.',

  dropTitle: 'Add pictures',
  dropNow: 'Let go to add',
  dropBody: 'Choose, drop or paste them. JPEG, PNG or WebP, up to 50 MB each.',
  pick: 'Choose pictures',
  checking: (count: number) => `Looking at ${pictures(count)}`,
  full: (most: number) => `The board is full: it holds ${most}. Remove something first.`,
  leftOut: (count: number, most: number) =>
    `The board holds ${most}, so ${count === 1 ? '1 picture was' : `${count} pictures were`} left out.`,
  refused: 'Not added',
  dismiss: (name: string) => `Dismiss ${name}`,

  link: {
    open: 'Add a link',
    title: 'Add a link',
    address: 'Address of the page',
    caption: 'What is it about? (optional)',
    add: 'Add',
    wrong: 'This is not a web address.',
    newTab: 'Opens in a new tab',
  },

  caption: 'Caption',
  captionPlaceholder: 'Add a caption',
  picture: (place: number) => `Picture ${place}`,
  linkTo: (host: string) => `Link to ${host}`,
  view: (name: string) => `Look at ${name}`,
  drag: (name: string, place: number) => `Move ${name}, now number ${place}`,
  earlier: (name: string) => `Move ${name} earlier`,
  later: (name: string) => `Move ${name} later`,
  remove: (name: string) => `Remove ${name}`,
  removed: 'Removed from the board.',
  undo: 'Undo',
  dragHelp: 'Press space to lift, arrow keys to move, space to drop, escape to put back.',

  waiting: 'Waiting its turn',
  sending: (name: string) => `${name}, sent`,
  preparing: 'Being prepared',
  broken: 'It did not arrive.',
  retry: (again: string, name: string) => `${again}: ${name}`,
  cancel: (name: string) => `Stop sending ${name}`,
  absent: 'The file is on the device it was added from.',
  notArrived: 'The file has not arrived yet.',
  notLoaded: 'Not loaded',
  unseen: 'This browser cannot show it.',
  picturesUnknown: 'The pictures could not be loaded. Reload the page to see them.',
  notSent: 'Your references did not arrive. Please add them again on the page of your booking.',
  notSaved: (why: string) => `The board is as it was before. ${why}`,

  lightbox: {
    label: 'Picture',
    previous: 'Previous',
    next: 'Next',
    close: 'Close',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
  },

  progress: {
    label: 'Your references',
    sending: (sent: number, all: number) => `Your references are on their way: ${sent} of ${all}.`,
    broken: (count: number) =>
      count === 1 ? '1 picture did not arrive.' : `${count} pictures did not arrive.`,
    retry: 'Send again',
  },
} as const
