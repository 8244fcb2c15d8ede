import { z } from 'zod'
import { CalendarDate } from '../calendar.ts'
import { Amount, apportioned } from '../money.ts'
import { type DueAnchors, dueOn, DueRule, type Terms } from './due.ts'

/** A deposit, twelve parts and what came later; a page can show them all. */
export const mostInstalments = 40

export const InstalmentId = z.string().regex(/^[a-z]{1,20}(?:-[0-9]{1,3})?$/)
export type InstalmentId = z.infer<typeof InstalmentId>

/** A part of an invoice that is due on a day. Money fills them in their order. */
export const Instalment = z.strictObject({
  id: InstalmentId,
  kind: z.enum(['deposit', 'balance', 'extras', 'change']),
  amount: Amount.min(1),
  due: CalendarDate,
  /** What the day is counted from; null for a day that was set by itself. */
  rule: DueRule.nullable(),
  /** How much of it is paid; `amount` when it is settled. */
  paid: Amount,
  /** When it was settled in full; null while it is open. */
  paidAt: z.date().nullable(),
  /** The day of its schedule that was reminded of last. */
  reminded: CalendarDate.nullable(),
})
export type Instalment = z.infer<typeof Instalment>

/** A new one of which nothing is paid. */
export const newInstalment = (
  id: InstalmentId,
  kind: Instalment['kind'],
  amount: Amount,
  due: CalendarDate,
  rule: DueRule | null,
): Instalment => ({ id, kind, amount, due, rule, paid: 0, paidAt: null, reminded: null })

/** Whether an instalment is still to be paid. */
export const isOpenInstalment = ({ paidAt }: Pick<Instalment, 'paidAt'>): boolean => paidAt === null

/** Instalments in their order never become due before one that comes first. */
function inOrder(instalments: readonly Instalment[]): Instalment[] {
  let latest = ''
  return instalments.map((part) => {
    if (part.rule === null) return part
    latest = part.due > latest ? part.due : latest
    return { ...part, due: latest }
  })
}

/** The deposit and the rest of a total, as the terms have it; parts of nothing are left out. */
export function plannedOf(
  terms: Terms,
  { total, deposit }: { total: Amount; deposit: Amount },
  anchors: DueAnchors,
  step = 1,
): Instalment[] {
  const amounts = apportioned(
    total - deposit,
    terms.rest.map(({ share }) => share),
    step,
  )
  const parts = [
    { id: 'deposit', kind: 'deposit' as const, amount: deposit, rule: terms.deposit },
    ...terms.rest.map(({ due }, index) => ({
      id: terms.rest.length === 1 ? 'balance' : `balance-${index + 1}`,
      kind: 'balance' as const,
      amount: amounts[index] ?? 0,
      rule: due,
    })),
  ]
  return inOrder(
    parts
      .filter(({ amount }) => amount > 0)
      .map(({ id, kind, amount, rule }) =>
        newInstalment(id, kind, amount, dueOn(rule, anchors), rule),
      ),
  )
}

/** The open instalments that are counted from the shoot, due as for a shoot on another day. */
export const redated = (
  instalments: readonly Instalment[],
  issue: CalendarDate,
  shoot: CalendarDate,
): Instalment[] =>
  inOrder(
    instalments.map((part) =>
      part.rule?.from === 'shoot' && isOpenInstalment(part)
        ? { ...part, due: dueOn(part.rule, { issue, booking: null, shoot }) }
        : part,
    ),
  )

/** The instalments so filled by what was paid in all, in their order; `at` is when it came. */
export function filled(
  instalments: readonly Instalment[],
  paid: Amount,
  at: Date | null,
): Instalment[] {
  let left = Math.max(0, paid)
  return instalments.map((part) => {
    const own = Math.min(left, part.amount)
    left -= own
    return { ...part, paid: own, paidAt: own < part.amount ? null : (part.paidAt ?? at) }
  })
}

/**
 * The instalments coming to another sum. Less is taken from the last ones first; more, as when a
 * credit was not to be, goes to the last open one, or is one of its own due on a day.
 */
export function resized(
  instalments: readonly Instalment[],
  sum: Amount,
  due: CalendarDate,
): Instalment[] {
  const parts = [...instalments]
  let change = sum - parts.reduce((all, { amount }) => all + amount, 0)
  if (change > 0) {
    const index = parts.findLastIndex(isOpenInstalment)
    const open = parts[index]
    if (open) parts[index] = { ...open, amount: open.amount + change }
    else parts.push(newInstalment(freeId(parts, 'change'), 'change', change, due, null))
    return parts
  }
  for (const index of parts.map((_, at) => at).toReversed()) {
    const part = parts[index]
    if (!part || change === 0) continue
    const taken = Math.min(part.amount, -change)
    change += taken
    parts[index] = { ...part, amount: part.amount - taken }
  }
  return parts.filter(({ amount }) => amount > 0)
}

function freeId(parts: readonly Instalment[], kind: Instalment['kind']): InstalmentId {
  const numbers = parts.map(({ id }) => Number(new RegExp(`^${kind}-(\\d+)$`).exec(id)?.[1] ?? 0))
  return `${kind}-${Math.max(0, ...numbers) + 1}`
}
