import type { Side } from '@portal/model/chat'
import type { Place } from '@portal/model/place'

/** The clients of the demo studio's past year. */
export const names = [
  'Elise Claes',
  'Jonas Wouters',
  'Fien De Smet',
  'Arne Willems',
  'Lotte Mertens',
  'Wout Goossens',
  'Hanne Pauwels',
  'Sander Michiels',
  'Nora Lambrecht',
  'Ruben Aerts',
  'Julie Hermans',
  'Milan De Backer',
  'Sara Vandenberghe',
  'Tuur Segers',
  'Ines Bogaert',
  'Matteo Rossi',
  'Camille Laurent',
  'Noor El Amrani',
  'Theo Fischer',
  'Astrid Lindqvist',
  'Oscar Verhoeven',
  'Pauline Girard',
  'Kobe Martens',
  'Yasmina Haddad',
  'Daan Coppens',
  'Marie Thys',
  'Simon Van Damme',
  'Lena Hoffmann',
  'Victor Dumont',
  'Amber Cools',
  'Rik Stevens',
  'Zoë Lemmens',
  'Louis Baert',
  'Mila Van Acker',
  'Stan Desmet',
  'Charlotte Pieters',
] as const

export const places: readonly Place[] = [
  { name: 'Ghent', lat: 51.0543, lng: 3.7174 },
  { name: 'Bruges', lat: 51.2093, lng: 3.2247 },
  { name: 'Antwerp', lat: 51.2194, lng: 4.4025 },
  { name: 'Brussels', lat: 50.8503, lng: 4.3517 },
  { name: 'Ostend', lat: 51.2154, lng: 2.9286 },
  { name: 'Leuven', lat: 50.8798, lng: 4.7005 },
  { name: 'Lille', lat: 50.6292, lng: 3.0573 },
  { name: 'Namur', lat: 50.4674, lng: 4.872 },
  { name: 'Middelburg', lat: 51.4988, lng: 3.611 },
]

export const stories = [
  'We met on a night train and have been late for everything since.',
  'A small wedding in my grandmother’s garden, forty people and one very old dog.',
  'Portraits before we leave the house we grew up in.',
  'The workshop, before my father hands over the keys.',
  'Two families, three languages, one long table.',
  'We would like it to rain. Really.',
  'Just us at the sea, early, before anybody is up.',
] as const

export const words: readonly { side: Side; text: string }[] = [
  { side: 'client', text: 'Hello Les, we are so looking forward to it.' },
  { side: 'studio', text: 'So am I. Have you thought about the hour of the ceremony?' },
  { side: 'client', text: 'Half past four, if the light agrees.' },
  { side: 'studio', text: 'In that month it does. I will be there from noon.' },
  { side: 'client', text: 'Could my brother bring his drone, or is that a bad idea?' },
]
