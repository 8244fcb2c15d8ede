import { z } from 'zod'
import { contract } from './contract.ts'
import { Email } from './person.ts'

/** How long an e-mailed link works. */
export const signInLinkMinutes = 15
/** Requests an hour for one address, and for one IP. */
export const signInLinksPerHour = 5

/** A path inside the portal to go on to; never another site. */
export const ReturnPath = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/)

/** Stored under the hash of the link's secret; the secret itself is only in the mail. */
export const SignInLink = z.strictObject({
  email: Email,
  expiresAt: z.date(),
  usedAt: z.date().nullable(),
})
export type SignInLink = z.infer<typeof SignInLink>

/** Whether a link may still be redeemed at an instant. */
export const isRedeemable = (link: SignInLink, now: Date): boolean =>
  link.usedAt === null && now < link.expiresAt

/** Answers the same whether the address is known or not. */
export const requestSignInLink = contract({
  role: 'anyone',
  input: z.strictObject({ email: Email, returnTo: ReturnPath }),
  output: z.strictObject({}),
})

/** Trades the secret for a custom token, once. Fails with `link-not-valid`. */
export const redeemSignInLink = contract({
  role: 'anyone',
  input: z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  output: z.strictObject({ customToken: z.string() }),
})
