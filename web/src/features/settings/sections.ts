import { NoticeKind } from '@portal/model/notice'
import type { StudioSettings } from '@portal/model/studio'

/** The sections of the settings, in the order of their list. */
export const sectionNames = [
  'studio',
  'packages',
  'extras',
  'availability',
  'travel',
  'invoicing',
  'changes',
  'watermark',
  'galleries',
  'terms',
  'notices',
  'replies',
  'security',
] as const

export type SectionName = (typeof sectionNames)[number]

/** Where Les works on each setting. */
export const sectionOf = {
  name: 'studio',
  tagline: 'studio',
  logo: 'studio',
  accent: 'studio',
  contact: 'studio',
  portal: 'studio',
  zone: 'studio',
  currency: 'studio',
  pinnedMonth: 'studio',
  travel: 'travel',
  availability: 'availability',
  packages: 'packages',
  addOns: 'extras',
  changes: 'changes',
  galleryDays: 'galleries',
  invoicing: 'invoicing',
  terms: 'terms',
} as const satisfies Record<keyof StudioSettings, SectionName>

/** What is edited and saved by itself: a setting, the watermark, the quick replies, a text. */
export type Place = `${SectionName}/${string}`

/** Everything that may be begun and not yet saved. */
export const places: readonly Place[] = [
  ...Object.entries(sectionOf).map(([key, section]): Place => `${section}/${key}`),
  'watermark/style',
  'replies/list',
  ...NoticeKind.options.map((kind): Place => `notices/${kind}`),
]

/** The sections that some places belong to, each once, in the order of the list. */
export const sectionsOf = (some: readonly Place[]): SectionName[] =>
  sectionNames.filter((name) => some.some((place) => place.startsWith(`${name}/`)))
