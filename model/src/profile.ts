import { z } from 'zod'
import { declareCall } from './call.ts'
import { nameLimit } from './person.ts'
import { Line, Prose } from './words.ts'

export const phoneLimit = 30
export const addressLimit = 200

/**
 * A telephone number as its owner writes it, "0470 12 34 56" or "+32 470 12 34 56": whoever calls it
 * reads it, and where it is no country says so either. What nobody could dial is none.
 */
export const TypedPhone = Line(phoneLimit).refine(
  (words) => /^\+?[\d\s().\-/\u00a0\u2011\u202f]+$/.test(words) && /(?:\D*\d){6}/.test(words),
)

/** What clients say of themselves; null is what they would rather not. */
export const Profile = z.strictObject({
  name: Line(nameLimit),
  /** How they like to be spoken to in e-mails, "Ann"; null for the whole name. */
  calledAs: Line(nameLimit).nullable(),
  phone: TypedPhone.nullable(),
  /** Where they live, in lines, as it stands on invoices. */
  address: Prose(addressLimit).nullable(),
})
export type Profile = z.infer<typeof Profile>
export type ProfileField = keyof Profile

/**
 * Keeps what clients say of themselves, wherever their name was copied to; what was issued keeps the
 * name it has, and has the address from then on if it had none. Twice is once.
 */
export const saveProfile = declareCall({
  role: 'client',
  input: Profile,
  output: z.strictObject({ saved: z.literal(true) }),
})
