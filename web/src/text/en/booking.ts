import type { DayState } from '@portal/model/availability'
import type { Package } from '@portal/model/studio'

/** English, booking: the wizard at `/book`. */
export const booking = {
  pageTitle: (step: string) => `${step} · Book your date`,
  steps: {
    package: 'Package',
    date: 'Date',
    place: 'Place',
    story: 'Story',
    review: 'Review',
  },
  stepOf: (step: number, all: number) => `Step ${step} of ${all}`,
  progress: 'Your way to a booking',
  headings: {
    package: 'What shall we make together?',
    date: 'When does it happen?',
    place: 'Where does it happen?',
    story: 'Tell me a little about it',
    review: 'One last look',
  },
  leads: {
    package: 'Every package can be talked about. Choose the one that comes closest.',
    date: 'The days you see are the days I have. They change live as others book.',
    place: 'A town is enough for now. It tells us both what the journey costs.',
    story: 'Two sentences are plenty. Who is there, what matters, what worries you.',
    review:
      'Nothing is paid now. Sending this puts you on the waiting list, and I answer in person.',
  },
  next: {
    package: 'Choose a date',
    date: 'Choose a place',
    place: 'Tell your story',
    story: 'Review',
  },
  back: 'Back',
  missing: {
    package: 'Choose a package to go on.',
    date: 'Choose a day to go on.',
    place: 'Choose a place to go on.',
  },
  kept: 'What you enter stays on this device until you send it.',
  offline: 'You are offline. What you entered is kept; the request can be sent when you are back.',

  covers: {
    photo: 'Photographs',
    film: 'Film',
    'photo and film': 'Photographs and film',
  } satisfies Record<Package['covers'], string>,
  hours: (hours: number) => (hours === 1 ? '1 hour with me' : `${hours} hours with me`),
  photographs: (count: number) =>
    count === 1 ? '1 photograph of your choice' : `${count} photographs of your choice`,
  noPackages: {
    title: 'Nothing can be booked right now',
    body: 'Please look in again soon, or write to Les.',
  },

  calendar: (month: string) => `Days of ${month}`,
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  dayStates: {
    open: 'open',
    'few-left': 'few left',
    full: 'full',
    closed: 'closed',
  } satisfies Record<DayState, string>,
  dayLabel: (day: string, state: string) => `${day}, ${state}`,
  chosenDay: (day: string) => `Your day: ${day}`,
  noDayChosen: 'No day chosen yet',
  monthFull: (month: string) => `Nothing is free in ${month} any more.`,
  lookAt: (month: string) => `Look at ${month}`,
  daysUnknown:
    'The free days of this month cannot be read right now. Look at another month, or reload the page.',
  daysFromCache: 'You are offline: these are the free days as you last saw them.',

  search: 'Town',
  searchHint: 'Or coordinates, such as 51.05, 3.72',
  myLocation: 'Use my location',
  locating: 'Finding you',
  locationDenied:
    'Your browser did not share the location. Allow it in its settings, or type a town.',
  locationFailed: 'The location could not be found. Type the town instead.',
  suggestions: 'Places',
  noTown: (search: string) =>
    `“${search}” is not in my list. Try the nearest larger town, or type coordinates.`,
  townsFailed: 'The list of towns could not be loaded.',
  tryAgain: 'Try again',
  townsLoading: 'Loading the list of towns',
  found: (count: number) => (count === 1 ? '1 place' : `${count} places`),
  pointNear: (point: string, town: string) => `${point} (near ${town})`,
  distance: (km: number, studio: string) => `${km} km from ${studio}`,
  journeyFree: 'no travel fee',
  journeyFee: (fee: string) => `${fee} for travel`,
  journeyTooFar: 'farther than I usually travel',
  freeRadius: (km: number) => `The first ${km} km are on me.`,
  feePerKm: (fee: string) => `Then ${fee} for each further km.`,
  tooFarTitle: 'That is a long way',
  tooFarBody: (km: number, most: number) =>
    `It is ${km} km from the studio, and I usually travel up to ${most} km. For the right story I may still come. Ask me before you fill in the rest.`,
  askLes: 'Ask Les',
  venue: 'House, church or hall (optional)',
  venueHint: 'If you know it already.',

  story: 'Your story (optional)',
  storyLeft: (left: number) => `${left} characters left`,

  price: 'Your price',
  priceSoFar: 'So far',
  priceEmpty: 'Choose a package and the price appears here.',
  showPrice: 'Show the price in detail',
  travel: 'Travel',
  travelLater: 'with the place',
  total: 'Total',
  deposit: 'Deposit, once I say yes',
  change: 'Change',
  changeStep: (step: string) => `Change: ${step}`,
  noStory: 'Nothing yet. That is fine, too.',
  priceMoved: (from: string, to: string) =>
    `The price has changed since you saw it: it was ${from} and is ${to} now. Send it again if that is fine.`,
  send: 'Send my request',
  sendAtNewPrice: 'Agree and send',
  signInAndSend: 'Sign in to send',
  signInWhy: 'The last thing: sign in, so that I know whom to answer. You come back to this page.',
  sessionFailed: 'Signing in did not work. Try once more; everything you entered is kept.',
  arrived: 'Your request has arrived.',
}
