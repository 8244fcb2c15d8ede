import { z } from 'zod'
import { costlyBudget } from './budget.ts'
import { declareCall } from './call.ts'
import { PersonId } from './ids.ts'
import { nameLimit, TypedEmail } from './person.ts'
import { Line } from './words.ts'

/** How long (days) the link of such an invitation works. */
export const clientInvitationDays = 7
/** Mails with one to one mailbox in a day. */
export const clientInvitationsPerDay = 3

/**
 * Les makes a client of a name and an address, whom a mail lets in; once more while nobody has come
 * in, it is mailed again. Whoever has an account with the address is that client already, and is
 * mailed nothing (`isNew` false). Fails with `too-many-requests`, with `forbidden` for an address
 * that is Les's or shut out, and with `conflict` where somebody signed up in that moment.
 */
export const inviteClient = declareCall({
  role: 'admin',
  budget: costlyBudget,
  input: z.strictObject({ name: Line(nameLimit), email: TypedEmail }),
  output: z.strictObject({ person: PersonId, isNew: z.boolean() }),
})
