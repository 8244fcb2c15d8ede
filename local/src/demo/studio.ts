import type { Studio } from '@portal/model/studio'

/** The demo studio: Ghent, three packages. */
export const studio: Studio = {
  name: 'Les',
  tagline: 'Photographs and films of the days you keep.',
  zone: 'Europe/Brussels',
  currency: 'EUR',
  travel: {
    studio: { name: 'Ghent', lat: 51.0543, lng: 3.7174 },
    freeKm: 40,
    feePerKm: 90,
    maxKm: 400,
  },
  availability: {
    weekdays: [false, false, true, true, true, true, true],
    shootsPerDay: 2,
    minimumNoticeDays: 21,
    horizonMonths: 18,
  },
  pinnedMonth: null,
  packages: [
    {
      id: 'the-wedding',
      name: 'The Wedding',
      story:
        'A whole day, from the first button to the last dance, in photographs and a film of eight minutes.',
      covers: 'photo and film',
      price: 320_000,
      deposit: { kind: 'share', basisPoints: 2_500 },
      hours: 10,
      photographs: 20,
      cover: '/stills/wedding',
      offered: true,
    },
    {
      id: 'the-short-film',
      name: 'The Short Film',
      story:
        'Four minutes about the two of you, or the place you are leaving. Written together, shot in a day.',
      covers: 'film',
      price: 185_000,
      deposit: { kind: 'share', basisPoints: 3_000 },
      hours: 6,
      photographs: 0,
      cover: '/stills/film',
      offered: true,
    },
    {
      id: 'the-portrait',
      name: 'The Portrait',
      story: 'Two hours in the light you like best. You choose twelve photographs; I print one.',
      covers: 'photo',
      price: 48_000,
      deposit: { kind: 'amount', amount: 15_000 },
      hours: 2,
      photographs: 12,
      cover: '/stills/portrait',
      offered: true,
    },
  ],
  watermark: { text: 'LES · PROOF', opacity: 0.32 },
}
