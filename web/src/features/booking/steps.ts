import { type BookedDays, isBookable, isWishable, stateOfDay } from '@portal/model/availability'
import type { FailureCode } from '@portal/model/failure'
import { journeyTo } from '@portal/model/place'
import { type Quote, quote } from '@portal/model/price'
import type { AddOn, Package, Studio } from '@portal/model/studio'
import type { Draft } from './draft.ts'

/** The way through the wizard, in order. */
export const steps = ['package', 'addOns', 'date', 'place', 'story', 'review'] as const
export type Step = (typeof steps)[number]

/** Why a step that was filled in does not hold any more (or never did). */
export type Problem = Extract<
  FailureCode,
  'package-unavailable' | 'add-on-unavailable' | 'date-unavailable' | 'too-far'
>

/** How a step stands: `open` waits for an answer, `done` has one, else what is wrong with it. */
export type Standing = 'open' | 'done' | Problem

/** Where each problem is solved. */
export const stepOfProblem: Record<Problem, Step> = {
  'package-unavailable': 'package',
  'add-on-unavailable': 'addOns',
  'date-unavailable': 'date',
  'too-far': 'place',
}

export const isProblem = (code: string): code is Problem => Object.hasOwn(stepOfProblem, code)

/** What clients may choose from, in Les's order. */
export const offeredPackages = (studio: Pick<Studio, 'packages'>): Package[] =>
  studio.packages.filter(({ offered }) => offered)

/** The extras that can be booked now, in Les's order. */
export const offeredAddOns = (studio: Pick<Studio, 'addOns'>): AddOn[] =>
  studio.addOns.filter(({ offered }) => offered)

const chosenAddOns = (draft: Pick<Draft, 'addOns'>, studio: Pick<Studio, 'addOns'>): AddOn[] =>
  offeredAddOns(studio).filter(({ id }) => draft.addOns.includes(id))

/**
 * How every step stands against the studio as it is now. `booked` counts the month of the chosen
 * date; `undefined` while it is not known, and then the date gets the benefit of the doubt.
 */
export function standingOf(
  draft: Draft,
  studio: Studio,
  booked: BookedDays | null | undefined,
  now: Date,
): Record<Step, Standing> {
  const chosen = studio.packages.find(({ id }) => id === draft.package)
  const bookable = draft.date && isBookable(stateOfDay(studio, booked ?? null, draft.date, now))
  const dates = draft.alternatives.every((date) => isWishable(stateOfDay(studio, null, date, now)))
  return {
    package: !draft.package ? 'open' : chosen?.offered ? 'done' : 'package-unavailable',
    addOns:
      chosenAddOns(draft, studio).length === draft.addOns.length ? 'done' : 'add-on-unavailable',
    date: !draft.date ? 'open' : bookable && dates ? 'done' : 'date-unavailable',
    place: !draft.place
      ? 'open'
      : journeyTo(studio.travel, draft.place).tooFar
        ? 'too-far'
        : 'done',
    story: 'done',
    review: 'open',
  }
}

/** The step to show: the one asked for, but never past the first that still needs an answer. */
export function stepToShow(asked: string | null, standing: Record<Step, Standing>): Step {
  const furthest = steps.findIndex((step) => standing[step] !== 'done')
  const index = (steps as readonly (string | null)[]).indexOf(asked)
  return steps[Math.max(0, Math.min(index, furthest))] ?? 'package'
}

/**
 * What is known of the price so far; null before a package is chosen. Until a place within reach
 * is chosen it is the price at the studio's door, and `travel` is false.
 */
export function estimate(draft: Draft, studio: Studio): { quote: Quote; travel: boolean } | null {
  const chosen = studio.packages.find(({ id, offered }) => offered && id === draft.package)
  if (!chosen) return null
  const extras = chosenAddOns(draft, studio)
  const reachable = draft.place && !journeyTo(studio.travel, draft.place).tooFar
  return reachable && draft.place
    ? { quote: quote(studio, chosen, draft.place, extras), travel: true }
    : { quote: quote(studio, chosen, studio.travel.studio, extras), travel: false }
}
