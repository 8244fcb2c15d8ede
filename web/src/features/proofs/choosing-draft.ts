import { CalendarDate } from '@portal/model/calendar'
import { type Choosing, extrasLimit, picksLimit } from '@portal/model/choosing'
import { type Currency, decimalsOf, parseMoney } from '@portal/model/money'
import { text } from '#text/text.ts'

/** The rules of choosing as Les types them. */
export interface ChoosingDraft {
  minimum: string
  included: string
  hasExtras: boolean
  extraPrice: string
  maximum: string
  /** `YYYY-MM-DD`, or empty for none. */
  deadline: string
}

export type ChoosingFaults = Partial<Record<keyof ChoosingDraft, string>>

export function draftOf({ extraPrice, ...rules }: Choosing, currency: Currency): ChoosingDraft {
  const decimals = decimalsOf(currency)
  return {
    minimum: String(rules.minimum),
    included: String(rules.included),
    hasExtras: extraPrice !== null,
    extraPrice: extraPrice === null ? '' : (extraPrice / 10 ** decimals).toFixed(decimals),
    maximum: String(rules.maximum),
    deadline: rules.deadline ?? '',
  }
}

const count = (typed: string): number | null =>
  /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= picksLimit ? Number(typed) : null

/** What the draft means, or a sentence for each field that cannot be. */
export function readDraft(
  draft: ChoosingDraft,
  currency: Currency,
): { choosing: Choosing } | { faults: ChoosingFaults } {
  const { fault } = text.choosing.desk
  const included = count(draft.included)
  const minimum = count(draft.minimum)
  const maximum = draft.hasExtras ? count(draft.maximum) : included
  const price = draft.hasExtras ? parseMoney(draft.extraPrice, currency) : null
  const deadline = draft.deadline === '' ? null : CalendarDate.safeParse(draft.deadline).data
  const faults: ChoosingFaults = {}
  if (included === null) faults.included = fault.number
  if (minimum === null) faults.minimum = fault.number
  else if (included !== null && minimum > included) faults.minimum = fault.minimum
  if (maximum === null) faults.maximum = fault.number
  else if (draft.hasExtras && included !== null && maximum <= included)
    faults.maximum = fault.maximum
  if (draft.hasExtras && !price) faults.extraPrice = fault.price
  else if (((maximum ?? 0) - (included ?? 0)) * (price ?? 0) > extrasLimit)
    faults.extraPrice = fault.tooMuch
  if (deadline === undefined) faults.deadline = fault.day
  if (
    Object.keys(faults).length > 0 ||
    included === null ||
    minimum === null ||
    maximum === null ||
    deadline === undefined
  )
    return { faults }
  return { choosing: { minimum, included, maximum, deadline, extraPrice: price } }
}
