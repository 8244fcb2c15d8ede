import type { z } from 'zod'

/**
 * Who may ask: `anyone` also signed out, `person` whoever is signed in (even before having a role),
 * `client` a client or Les, `admin` Les alone.
 */
export type CallerRole = 'anyone' | 'person' | 'client' | 'admin'

/** What both sides agree on about one callable. */
export interface Contract<Input extends z.ZodType, Output extends z.ZodType> {
  role: CallerRole
  input: Input
  output: Output
  /** For pages that load no SDK, and so have no App Check token. */
  withoutAppCheck?: true
}

/** Declares a callable; its name is its key in `contracts.ts`. */
export const contract = <Input extends z.ZodType, Output extends z.ZodType>(
  declared: Contract<Input, Output>,
) => declared
