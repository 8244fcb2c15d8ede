import type { AttachmentId, PersonId } from '@portal/model/ids'
import { budgetLimits, type BudgetLimits } from '@portal/model/upload-budget'
import type { Purpose } from '@portal/model/upload-ticket'
import type { Actor } from '#platform/call'
import type { Transaction } from '#platform/firestore'

/** Budgets by their ids, with what is the most of each. */
export type Budgets = ReadonlyMap<string, BudgetLimits>

/** What files of a kind are for. */
export type PurposeOf<Kind extends Purpose['kind']> = Extract<Purpose, { kind: Kind }>

/** What a domain knows of the files that people share in it. */
export interface SharedFiles<Kind extends Purpose['kind']> {
  /** Whether nothing but pictures is taken. */
  onlyPictures: boolean
  /** The budgets files count in. Fails with `not-found` for whoever may not speak there. */
  budgetsFor: (tx: Transaction, purpose: PurposeOf<Kind>, actor: Actor) => Promise<Budgets>
  /** Whether the words, or the board, that a file was given for name it. */
  isNamed: (tx: Transaction, purpose: PurposeOf<Kind>, id: AttachmentId) => Promise<boolean>
}

/** A person's own budget, which grows with the first booking, beside that of a place. */
export const budgetsOf = (
  person: PersonId,
  hasBooked: boolean,
  place: string,
  limits: BudgetLimits,
): Budgets =>
  new Map([
    [`person-${person}`, hasBooked ? budgetLimits.person : budgetLimits.newcomer],
    [place, limits],
  ])
