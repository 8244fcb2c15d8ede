import { z } from 'zod'
import { CalendarDate, endOfDay } from './calendar.ts'
import type { FailureCode } from './failure.ts'
import { Amount } from './money.ts'
import { Prose } from './words.ts'

/** Whatever a package says, one person's picks fit into one document that rules can count. */
export const picksLimit = 2_000
/** The most that all extras of one gallery may come to, in minor units. */
export const extrasLimit = 100_000_000
/** The days a client has to pay for extras, from submitting them. */
export const extrasDueDays = 7

const photographs = z.int().min(0).max(picksLimit)

/** What Les sets about choosing in one gallery. */
export const choosingShape = {
  /** Fewer cannot be submitted. */
  minimum: photographs,
  /** Those chosen beyond these are extras. */
  included: photographs,
  /** No heart beyond these. */
  maximum: photographs,
  /** The last day, in the studio's zone; null: there is no hurry. */
  deadline: CalendarDate.nullable(),
  /** The price of each extra; null: there are none. */
  extraPrice: Amount.min(1).nullable(),
}

/** Whether limits go together: minimum ≤ included ≤ maximum, and no extras without a price. */
export const isSoundChoosing = ({
  minimum,
  included,
  maximum,
  extraPrice,
}: Pick<Choosing, 'minimum' | 'included' | 'maximum' | 'extraPrice'>): boolean =>
  minimum <= included &&
  included <= maximum &&
  (extraPrice === null ? maximum === included : (maximum - included) * extraPrice <= extrasLimit)

/** The rules of choosing in one gallery. */
export const Choosing = z.strictObject(choosingShape).refine((rules) => isSoundChoosing(rules))
export type Choosing = z.infer<z.ZodObject<typeof choosingShape>>

/** The rules for a member's hearts: none but what a document holds. */
export const freeChoosing: Choosing = {
  minimum: 0,
  included: picksLimit,
  maximum: picksLimit,
  deadline: null,
  extraPrice: null,
}

/** What a package says about choosing; the deadline comes when the gallery is published. */
export function choosingOf(
  chosen: Record<
    'photographs' | 'leastPhotographs' | 'mostExtraPhotographs' | 'extraPhotograph',
    number
  >,
): Choosing {
  const hasExtras =
    chosen.extraPhotograph > 0 && chosen.mostExtraPhotographs > 0 && chosen.photographs < picksLimit
  return {
    minimum: chosen.leastPhotographs,
    included: chosen.photographs,
    maximum: hasExtras
      ? Math.min(picksLimit, chosen.photographs + chosen.mostExtraPhotographs)
      : chosen.photographs,
    deadline: null,
    extraPrice: hasExtras ? chosen.extraPhotograph : null,
  }
}

/** The instant at which hearts end: the end of the last day in the studio's zone. */
export const closesAt = (deadline: CalendarDate | null, zone: string): Date | null =>
  deadline === null ? null : endOfDay(zone, deadline)

/** What is chosen beyond the included ones, and what it costs together. */
export function extrasOf(
  { included, extraPrice }: Pick<Choosing, 'included' | 'extraPrice'>,
  chosen: number,
): { count: number; amount: Amount } {
  const count = extraPrice === null ? 0 : Math.max(0, chosen - included)
  return { count, amount: count * (extraPrice ?? 0) }
}

/**
 * How many may be chosen before it is asked what one more costs: the included ones, and as many
 * extras as were agreed to; never more than the maximum.
 */
export const agreedLimit = (
  { included, maximum }: Pick<Choosing, 'included' | 'maximum'>,
  agreedExtras: number,
): number => Math.min(maximum, included + agreedExtras)

/** How a selection stands: `submitted` is locked, `reopened` can be changed like `open`. */
export const SelectionState = z.enum(['open', 'submitted', 'reopened'])
export type SelectionState = z.infer<typeof SelectionState>

/** What Les says when he opens a selection again. */
export const ReopeningWords = Prose(400)

/** The client's choice in one gallery as a whole; the photographs themselves are the picks. */
export const Selection = z.strictObject({
  state: SelectionState,
  /** When it was submitted last; null: never. */
  submittedAt: z.date().nullable(),
  /** How many were submitted last, and how many of them are extras. */
  chosen: photographs,
  extras: photographs,
  /** What Les said when he last reopened it. */
  reopenedWith: ReopeningWords.nullable(),
})
export type Selection = z.infer<typeof Selection>

export const newSelection: Selection = {
  state: 'open',
  submittedAt: null,
  chosen: 0,
  extras: 0,
  reopenedWith: null,
}

const moves = {
  open: { submit: 'submitted', reopen: null },
  submitted: { submit: null, reopen: 'reopened' },
  reopened: { submit: 'submitted', reopen: null },
} as const satisfies Record<SelectionState, Record<'submit' | 'reopen', SelectionState | null>>

/** Where an act leads; null when it is not possible from there. */
export const moved = (state: SelectionState, act: 'submit' | 'reopen'): SelectionState | null =>
  moves[state][act]

/** What choosing looks at in a gallery. */
export interface Choosable {
  choosing: Choosing
  closesAt: Date | null
  selection: Pick<Selection, 'state'>
  /** How many photographs there are. */
  ready: number
}

/** Whether hearts can be given: `none` where nothing is to be chosen, `over` after the last day. */
export function stateOfChoosing(
  { choosing, closesAt, selection }: Omit<Choosable, 'ready'>,
  now: Date,
): 'none' | 'open' | 'submitted' | 'over' {
  if (selection.state === 'submitted') return 'submitted'
  if (choosing.maximum === 0) return 'none'
  return closesAt !== null && closesAt <= now ? 'over' : 'open'
}

/** How many must be chosen: never more than there are. */
export const leastOf = ({ choosing, ready }: Pick<Choosable, 'choosing' | 'ready'>): number =>
  Math.min(choosing.minimum, ready)

/** Why so many cannot be submitted now; null when they can. */
export function whyNotSubmit(gallery: Choosable, chosen: number, now: Date): FailureCode | null {
  if (moved(gallery.selection.state, 'submit') === null) return 'selection-locked'
  if (stateOfChoosing(gallery, now) === 'over') return 'choosing-over'
  if (chosen === 0 || chosen < leastOf(gallery)) return 'too-few-chosen'
  if (chosen > gallery.choosing.maximum) return 'too-many-chosen'
  return null
}
