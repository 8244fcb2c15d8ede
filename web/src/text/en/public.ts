import { counted, photographs } from './counted.ts'

/** English, the public pages. It is loaded alone: these pages must stay light. */
export const publicSite = {
  yourPortal: 'Your portal',
  nowBooking: (month: string) => `Now booking for ${month}`,
  fullyBooked: 'Fully booked for now. Ask to join the waiting list.',
  freeUnknown: 'The free dates could not be checked just now.',
  hours: (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`),
  photographs: (count: number) => `${photographs(count)} of your choice`,
  covers: { photo: 'Photographs', film: 'Film', 'photo and film': 'Photographs and film' },
  ofThePackage: (share: string) => `${share} of the package`,
  failed: 'The packages could not be loaded. They will appear as soon as the connection is back.',
  noPackages:
    'There is nothing to book at the moment. Write to me and I will tell you when there is.',
  closed: 'Nothing can be booked at the moment. I will be back soon.',

  linkTo: 'Link to this answer',
  found: (count: number) => counted(count, 'answer'),

  who: (name: string) => `The studio is called ${name}.`,
  reach: (ways: string) => `You can reach the studio at ${ways}.`,
  noReach: 'You can reach the studio through the portal.',
  copied: 'Copied',
  copyFailed: 'Selected',
  contactFailed:
    'The other contact details could not be loaded. They will appear as soon as the connection is back.',
  valuesFailed:
    'The numbers on this page could not be loaded just now. You will also see them before you book and before you cancel.',

  travel: {
    free: (km: string, place: string) => `Within ${km} km of ${place} there is no travel fee.`,
    fee: (fee: string) => `Beyond that, it is ${fee} for each kilometre or part of one.`,
    noFee: 'Beyond that there is none, either.',
    most: (km: string) => `I travel up to ${km} km, measured in a straight line.`,
  },
  cutOff: (days: number) =>
    days === 0
      ? 'You can move or cancel a confirmed shoot yourself, up to the day of the shoot.'
      : `You can move or cancel a confirmed shoot yourself until ${dayCount(days)} before it.`,
  refund: {
    all: 'everything you have paid',
    share: (share: string) => `${share} of what you have paid`,
    nothing: 'nothing',
    atLeast: (days: number, back: string) =>
      days === 0
        ? `Cancelled on the day of the shoot or before: ${back}.`
        : `Cancelled ${dayCount(days)} or more before the shoot: ${back}.`,
    later: (back: string) => `Later: ${back}.`,
    never: 'If you cancel, what you have paid is not refunded.',
  },
  deposit: {
    share: (name: string, share: string) => `${name}: ${share} of the total.`,
    amount: (name: string, amount: string) => `${name}: ${amount}.`,
    none: (name: string) => `${name}: no deposit.`,
  },
  included: {
    with: (name: string, count: number, extra: string) =>
      `${name}: ${photographs(count)}, and ${extra} for each extra one.`,
    free: (name: string, count: number) => `${name}: ${photographs(count)}.`,
    none: (name: string) => `${name}: a film, with no photographs to choose.`,
  },
  offer: (hours: number) =>
    `It is held for you for ${hours === 1 ? '1 hour' : `${hours} hours`}; then it goes to the next in line.`,
  mapServices: {
    none: 'Places are looked up in a list that comes with the page, and the map is drawn from it too. Nothing you type there is sent to a map service.',
    some: (hosts: string) =>
      `To look up places and draw the map, the studio uses ${hosts}. The place names you type, the part of the map you look at and your network address go there.`,
  },
} as const

function dayCount(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
