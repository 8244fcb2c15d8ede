import { counted } from './counted.ts'

/** English, the public pages. It is loaded alone: these pages must stay light. */
export const publicSite = {
  yourPortal: 'Your portal',
  nowBooking: (month: string) => `Now booking for ${month}`,
  fullyBooked: 'Fully booked for now. Ask for the waiting list.',
  freeUnknown: 'Which dates are free could not be looked up just now.',
  hours: (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`),
  photographs: (count: number) => `${count} photographs of your choice`,
  covers: { photo: 'Photographs', film: 'Film', 'photo and film': 'Photographs and film' },
  ofThePackage: (share: string) => `${share} of the package`,
  failed: 'The packages could not be loaded. They come by themselves once the connection is back.',
  noPackages: 'There is nothing to book at the moment. Write to me and I tell you when there is.',
  closed: 'Nothing can be booked at the moment. I am back soon.',

  linkTo: 'Link to this answer',
  found: (count: number) => counted(count, 'answer'),

  reach: (ways: string) => `It is reached at ${ways}.`,
  noReach: 'It is reached through the portal.',
  copied: 'Copied',
  copyFailed: 'Select it',
  contactFailed:
    'The other ways to reach the studio could not be loaded. They come by themselves once the connection is back.',
  valuesFailed:
    'The numbers on this page could not be loaded just now. They are also shown before you book, and before you cancel.',

  travel: {
    free: (km: string, place: string) => `Within ${km} km of ${place} there is no travel fee.`,
    fee: (fee: string) => `Beyond that, each started kilometre costs ${fee}.`,
    noFee: 'Beyond that there is none either.',
    most: (km: string) => `The farthest is ${km} km, measured in a straight line.`,
  },
  cutOff: (days: number) =>
    days === 0
      ? 'You can move or cancel a confirmed shoot by yourself until the day of the shoot.'
      : `You can move or cancel a confirmed shoot by yourself until ${dayCount(days)} before it.`,
  refund: {
    all: 'everything you have paid',
    share: (share: string) => `${share} of what you have paid`,
    nothing: 'nothing',
    atLeast: (days: number, back: string) =>
      days === 0
        ? `Cancelled by the day of the shoot: ${back}.`
        : `Cancelled ${dayCount(days)} or more before the shoot: ${back}.`,
    later: (back: string) => `Later: ${back}.`,
    never: 'What has been paid is not given back when you cancel.',
  },
  deposit: {
    share: (name: string, share: string) => `${name}: ${share} of the total.`,
    amount: (name: string, amount: string) => `${name}: ${amount}.`,
    none: (name: string) => `${name}: no deposit.`,
  },
  included: {
    with: (name: string, count: number, extra: string) =>
      `${name}: ${count} photographs, each further one ${extra}.`,
    free: (name: string, count: number) => `${name}: ${count} photographs.`,
    none: (name: string) => `${name}: a film, no photographs to choose.`,
  },
  offer: (hours: number) =>
    `It is held for you for ${hours === 1 ? '1 hour' : `${hours} hours`}; then the next one is asked.`,
  mapServices: {
    none: 'Places are looked up in a list that comes with the page, and the map is drawn from it: what you type there is sent to no map service.',
    some: (hosts: string) =>
      `To look up places and draw the map, the studio uses ${hosts}; it receives the place names you type or the part of the map you look at, and your network address.`,
  },
} as const

function dayCount(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
