import type { z } from 'zod'
import { type Budget, type CallerRole, defaultBudgets } from './budget.ts'

/** What both sides agree on about one callable. */
export interface Call<Input extends z.ZodType, Output extends z.ZodType> {
  role: CallerRole
  input: Input
  output: Output
  /** Also while Les keeps the portal closed, when clients and guests look and do nothing. */
  whileClosed?: true
  /** Asks for a proof of the last ten minutes that it is still its person: a sign-in is one. */
  asksProof?: true
  /** For pages that load no SDK, and so have no App Check token. */
  withoutAppCheck?: true
  /** Where the budget that all calls of its role share is too wide, or too narrow. */
  budget?: Budget
}

/** Declares a callable; its name is its key in `calls.ts`. */
export const declareCall = <Input extends z.ZodType, Output extends z.ZodType>(
  declared: Call<Input, Output>,
) => declared

/** What its askers may spend: a purse of its own, or the one that all calls of its role share. */
export const budgetOf = (
  name: string,
  { role, budget }: Pick<Call<z.ZodType, z.ZodType>, 'role' | 'budget'>,
): { purse: string; budget: Budget } =>
  budget ? { purse: name, budget } : { purse: `calls of ${role}`, budget: defaultBudgets[role] }
