import { z } from 'zod'
import { declareCall } from './call.ts'
import { PersonId } from './ids.ts'
import { Email, TypedEmail } from './person.ts'
import { isRedeemable } from './sign-in-link.ts'

/** How long the link to a new address works, in days. */
export const newAddressDays = 1
/** How long the old address can take itself back, in days. */
export const takeBackDays = 7
/** Addresses that somebody may ask to have in an hour. */
export const addressChangesPerHour = 5
/** Mails in an hour to one mailbox that somebody wants for theirs, whoever asks. */
export const newAddressMails = 6

/** A link that gives an account an address, by its secret's hash; the secret itself is only in the mail. */
export const AddressChange = z.strictObject({
  person: PersonId,
  /** On to a new address, or back to the one before. */
  kind: z.enum(['new', 'back']),
  /** The address that the mail went to, which the account gets. */
  email: Email,
  /** The address that the account is to leave. */
  before: Email,
  askedAt: z.date(),
  expiresAt: z.date(),
  usedAt: z.date().nullable(),
})
export type AddressChange = z.infer<typeof AddressChange>

/** Whose account it is that an address is given to, as it stands at that instant. */
export interface Asker {
  person: PersonId
  /** The address it has. */
  email: Email
}

/**
 * Why the link to a new address gives it to nobody; null when it does. It is of the one who asked:
 * whoever can read a mailbox alone has not asked for anything. An account that has come to another
 * address meanwhile asks anew.
 */
export function newAddressFault(
  link: AddressChange | null,
  asker: Asker,
  now: Date,
): 'link-not-valid' | 'other-account' | null {
  if (link?.kind !== 'new' || !isRedeemable(link, now)) return 'link-not-valid'
  if (link.person !== asker.person) return 'other-account'
  return link.before === asker.email ? null : 'link-not-valid'
}

/** Whether the old address can still take itself back, wherever the account has gone since. */
export const canTakeBack = (link: AddressChange | null, now: Date): link is AddressChange =>
  link?.kind === 'back' && isRedeemable(link, now)

/** What an address that was taken back ends: whatever was asked for since it was given up. */
export const endedBy = (taken: AddressChange, others: AddressChange): boolean =>
  others.person === taken.person && others.askedAt >= taken.askedAt

/**
 * Asks for another address of one's account: a link goes to it. Answers the same whether anybody has
 * the address or not, and whether a mail goes out or there have been enough. The newest link alone
 * works. Fails with `forbidden` for Les, whose rights follow from his address, with
 * `address-not-proved` for whoever came by an invitation alone, and with `too-many-requests`.
 */
export const requestAddressChange = declareCall({
  role: 'client',
  input: z.strictObject({ email: TypedEmail }),
  output: z.strictObject({}),
})

const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/**
 * Gives the account the address its link was mailed to, once; every session ends but the one that
 * asks, which goes on by the custom token, and the old address is told. Fails with `link-not-valid`,
 * `other-account` and, for an address that is somebody else's or Les's, `address-taken`.
 */
export const confirmAddressChange = declareCall({
  role: 'client',
  input: z.strictObject({ secret }),
  output: z.strictObject({ customToken: z.string() }),
})

/**
 * Gives an account its old address back, by the link that was mailed there, and ends all its
 * sessions and every way in but that address. Fails with `link-not-valid`, and with `address-taken`
 * once the old address has an account of its own that is in use.
 */
export const takeAddressBack = declareCall({
  role: 'anyone',
  whileClosed: true,
  input: z.strictObject({ secret }),
  output: z.strictObject({}),
})
