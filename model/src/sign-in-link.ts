import { z } from 'zod'
import { CarriedDraft } from './booking-draft.ts'
import { declareCall } from './call.ts'
import { Email, TypedEmail } from './person.ts'

/** How long an e-mailed link works. */
export const signInLinkMinutes = 15
/** Requests an hour from one network. */
export const signInLinksPerNetwork = 60
/**
 * Mails with a link to one mailbox, of those one network asks for in an hour and of all in a
 * quarter of one. As long as that a link works: whoever asks for too many leaves the owner of the
 * mailbox one that does.
 */
export const signInMails = { ofOneNetwork: 5, inQuarterHour: 6 } as const

/** A path inside the portal to go on to; never another site. */
export const ReturnPath = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/)

/** What a browser keeps of having asked for a link, so that the link knows it again. */
export const BrowserSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** The secret of a link that is mailed. */
export const LinkSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** Stored under the hash of the link's secret; the secret itself is only in the mail. */
export const SignInLink = z.strictObject({
  email: Email,
  /** The hash of what the browser that asked keeps; null when it can keep nothing. */
  browser: z.string().nullable().default(null),
  /** What the browser that asked was filling in, for the one the link is opened in. */
  draft: CarriedDraft.nullable().default(null),
  /** Whether Les has invited by it: it is open for days, and lets into an account nobody has used yet. */
  invites: z.boolean().default(false),
  /** Whether it sets a password, and does nothing else. */
  setsPassword: z.boolean().default(false),
  expiresAt: z.date(),
  usedAt: z.date().nullable(),
})
export type SignInLink = z.infer<typeof SignInLink>

/** Whether a link may still be redeemed at an instant. */
export const isRedeemable = (link: Pick<SignInLink, 'expiresAt' | 'usedAt'>, now: Date): boolean =>
  link.usedAt === null && now < link.expiresAt

/**
 * Answers the same whether the address is known or not, and whether a mail goes out or there have
 * been enough. Fails with `too-many-requests` for a network that asks too often.
 */
export const requestSignInLink = declareCall({
  role: 'anyone',
  whileClosed: true,
  input: z.strictObject({
    email: TypedEmail,
    returnTo: ReturnPath,
    browser: BrowserSecret.optional(),
    /** A booking that is being filled in: it goes on in the browser the link is opened in. */
    draft: CarriedDraft.optional(),
  }),
  output: z.strictObject({}),
})

/**
 * Trades the secret for a custom token, once. In another browser than the one that asked, the
 * address it was sent to must be typed as well: otherwise somebody could mail a link of their own,
 * and whoever opens it would write into that account unawares. Fails with `link-not-valid`, and
 * without using the link up with `other-browser` and `not-that-address`, or of
 * Les's invitation with `address-asked` and `other-invitation`.
 */
export const redeemSignInLink = declareCall({
  role: 'anyone',
  whileClosed: true,
  input: z.strictObject({
    secret: LinkSecret,
    browser: BrowserSecret.optional(),
    email: Email.optional(),
    /** Whether this browser stays signed in without activity: it does where nothing is said. */
    keep: z.boolean().optional(),
  }),
  output: z.strictObject({ customToken: z.string() }),
})
