import type { DayState } from '@portal/model/availability'
import type { Package } from '@portal/model/studio'
import { counted } from './counted.ts'

/** English, booking: the wizard at `/book`. */
export const booking = {
  reach: {
    title: 'How far I come',
    upTo: (km: string, from: string) => `I come up to ${km} km from ${from}.`,
    ask: 'Check whether I come to you',
    tooFar: (place: string) => `${place} is farther than that`,
    within: (place: string) => `${place} is within reach`,
  },
  closed: 'What you have chosen so far is kept in this browser until bookings open again.',
  pageTitle: (step: string) => `${step} · Book your date`,
  steps: {
    package: 'Package',
    addOns: 'Extras',
    date: 'Date',
    place: 'Place',
    story: 'Story',
    review: 'Review',
  },
  stepOf: (step: number, all: number) => `Step ${step} of ${all}`,
  progress: 'Steps to your booking',
  headings: {
    package: 'What shall we make together?',
    addOns: 'Anything to add?',
    date: 'When is it?',
    place: 'Where is it?',
    story: 'Tell me a little about it',
    review: 'One last look',
  },
  leads: {
    package: 'Choose the one that comes closest. We can always talk about the details.',
    addOns: 'All of it is optional, and all of it can be added later.',
    date: 'The days you see are the days I have. They update live as others book.',
    place: 'A town is enough for now. It tells us both what travel will cost.',
    story: 'Two sentences are plenty. Who is there, what matters, what worries you.',
    review:
      'Nothing is paid now. Sending this puts you on the waiting list, and I will answer you myself.',
  },
  next: {
    package: 'Look at the extras',
    addOns: 'Choose a date',
    date: 'Choose a place',
    place: 'Tell your story',
    story: 'Review',
  },
  back: 'Back',
  missing: {
    package: 'Choose a package to continue.',
    date: 'Choose a day to continue.',
    place: 'Choose a place to continue.',
  },
  kept: 'What you enter stays on this device until you send it.',
  offline:
    'You are offline. What you entered is kept; you can send your request when you are back online.',

  covers: {
    photo: 'Photographs',
    film: 'Film',
    'photo and film': 'Photographs and film',
  } satisfies Record<Package['covers'], string>,
  hours: (hours: number) => (hours === 1 ? '1 hour with me' : `${hours} hours with me`),
  photographs: (count: number) =>
    counted(count, 'photograph of your choice', 'photographs of your choice'),
  noPackages: {
    title: 'Nothing can be booked right now',
    body: 'Please look in again soon, or write to me.',
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
  monthFull: (month: string) => `No free days left in ${month}.`,
  lookAt: (month: string) => `See ${month}`,
  daysUnknown:
    'The free days of this month could not be loaded. Try another month, or reload the page.',
  daysFromCache: 'You are offline: these are the free days as you last saw them.',

  search: 'Town',
  searchHint: 'Or coordinates, such as 51.05, 3.72',
  myLocation: 'Use my location',
  locating: 'Finding you',
  suggestions: 'Places',
  noTown: (search: string) =>
    `“${search}” is not in my list. Try the nearest larger town, or type coordinates.`,
  townsFailed: 'The list of towns could not be loaded.',
  tryAgain: 'Try again',
  townsLoading: 'Loading the list of towns',
  found: (count: number) => counted(count, 'place'),
  pointNear: (point: string, town: string) => `${point} (near ${town})`,
  journeyFree: 'no travel fee',
  journeyFee: (fee: string) => `${fee} for travel`,
  journeyTooFar: 'farther than I usually travel',
  tooFarTitle: 'That is a long way',
  askLes: 'Ask me',
  near: (town: string) => `Near ${town}`,
  journeyInList: (km: string, meaning: string) => `${km} km · ${meaning}`,
  journeyWithin: (km: string, free: string) => `${km} km, within the free ${free} km`,
  journeyBeyond: (km: string, fee: string, beyond: string, free: string) =>
    `${km} km: ${fee} for ${beyond} km beyond the free ${free}`,
  journeyPaid: (km: string, fee: string) => `${km} km: ${fee} for travel`,
  beyondReach: (place: string, km: string, most: string) =>
    `${place} is ${km} km from my studio; I travel up to ${most} km.`,
  beyondReachWhy: 'For the right story I may still come. Ask me before you fill in the rest.',
  chooseAnotherPlace: 'Choose another place',
  deviceFaults: {
    denied: 'Your browser did not share your location. Allow it in its settings, or type a town.',
    unavailable: 'Your device does not know where it is. Type the town, or set a pin on the map.',
    'timed-out': 'Finding you took too long. Try again, or type the town.',
  },
  searchingPlaces: 'Searching',
  geocoderFailed: 'The wider search is not answering, so these come from my own list of towns.',
  geocoderCredit: 'Places found with data © OpenStreetMap contributors.',
  nothingFound: (search: string) =>
    `Nothing was found for “${search}”. Try the nearest town, or set a pin on the map.`,
  openMap: 'Set a pin on a map',
  closeMap: 'Close the map',
  mapFailed: 'The map could not be loaded. Type the town instead, or try again.',
  mapLabel:
    'Map around the studio. Arrow keys move it, plus and minus zoom, Enter sets the pin at the cross.',
  mapHint:
    'Tap the map, drag the pin, or move the map under the cross. The inner circle is free of charge, the dashed one is as far as I travel.',
  pinHere: 'Set the pin here',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  mapFaults: {
    outlines: 'The outlines of the land could not be loaded. The towns still show where you are.',
    tiles: 'The detailed map is not answering, so you see the outlines of the land.',
  },
  venue: 'Venue (optional)',
  venueHint: 'The house, church or hall, if you know it already.',

  noAddOns: 'None',
  addOnShare: (percent: string) => `${percent} of the package`,
  noAddOnsOffered: 'There are no extras at the moment.',
  orOn: (dates: string[]) => `or on ${dates.join(' or ')}`,
  references: (count: number) => counted(count, 'reference'),
  alternatives: 'Would another day work, too?',
  alternativesWhy:
    'You can name two. Even a full day can be one of them: if it becomes free, I will ask you.',
  addAlternative: 'Add another day',
  choosingAlternative: 'Choose the other day in the calendar.',
  backToFirst: 'Done',
  dropAlternative: (day: string) => `Remove ${day}`,
  elsewhere: {
    words: (at: string) => `You filled this in on another device, last at ${at}.`,
    take: 'Continue from there',
    keep: 'Keep what is here',
  },

  story: 'Your story (optional)',
  storyLeft: (left: number) => `${counted(left, 'character')} left`,

  price: 'Your price',
  priceSoFar: 'So far',
  priceEmpty: 'Choose a package and the price appears here.',
  showPrice: 'Show the price in detail',
  travel: 'Travel',
  travelLater: 'once you choose a place',
  total: 'Total',
  deposit: 'Deposit, once I say yes',
  change: 'Change',
  changeStep: (step: string) => `Change: ${step}`,
  noStory: 'Nothing yet. That is fine, too.',
  priceMoved: (from: string, to: string) =>
    `The price has changed since you saw it: it was ${from} and is now ${to}. Send it again if you agree.`,
  send: 'Send my request',
  sendAtNewPrice: 'Agree and send',
  signInAndSend: 'Sign in to send',
  signInWhy:
    'One last thing: sign in, so that I know who to answer. You will come back to this page.',
  sessionFailed: 'Signing in did not work. Try again; everything you entered is kept.',
  arrived: 'Your request has arrived.',
}
