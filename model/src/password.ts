import { z } from 'zod'
import { declareCall } from './call.ts'
import { fold } from './fold.ts'
import { Role, TypedEmail } from './person.ts'
import { ReturnPath } from './sign-in-link.ts'

/** How many characters a password has. */
export const passwordLength = { least: 12, most: 128 } as const
/** So many different characters it has at least. */
const leastDifferent = 5
/** So many letters and digits are left of it without the words that others know of its person. */
const leastOfItsOwn = 8
/** Shorter words of somebody's name say nothing of whose it is. */
const leastWord = 3

/** How long (minutes) a mailed link works by which a password is set. */
export const passwordLinkMinutes = 30
/** Mails with such a link to one mailbox, and requests from one network, in an hour. */
export const passwordLinksPerHour = { mailbox: 5, network: 5 } as const

/**
 * Wrong passwords for one address from one network in a quarter of an hour; fewer (`attacked`) while
 * all networks together have had more than `everybody` wrong in an hour, so that nobody uses up the
 * tries of its owner. And for all addresses from one `network` in an hour.
 */
export const passwordTries = { ofOne: 5, attacked: 2, everybody: 40, network: 60 } as const

/** As it is typed; nothing of it is cut off or tidied. */
export const TypedPassword = z.string().min(1).max(512)

/** The same password typed on another keyboard is the same (RFC 8265, 4.2). */
export const samePassword = (typed: string): string => typed.normalize('NFKC')

const charactersOf = (password: string): string[] => Array.from(samePassword(password))

/** Why a password is none; what is guessed all the same the server says (`password-too-common`). */
export type PasswordFault = 'too-short' | 'too-long' | 'too-plain' | 'own-words'

/** Letters and digits alone, as every search compares them. */
const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** The words that others know of somebody: of an address, of names. The longest first. */
export function ownWords(email: string, names: readonly (string | null)[]): string[] {
  const [local = '', host = ''] = email.split('@')
  const said = names.filter((name) => name !== null)
  const parts = [local, host, ...said].flatMap((text) => text.split(/[^\p{L}\p{M}\p{N}]+/u))
  const all = [email, local, host, ...said, ...parts].map(plain)
  return [...new Set(all)]
    .filter((word) => word.length >= leastWord)
    .toSorted((one, other) => other.length - one.length)
}

/** What is wrong with a password for somebody of whom others know these words (`ownWords`). */
export function passwordFaults(password: string, own: readonly string[]): PasswordFault[] {
  const characters = charactersOf(password)
  const rest = own.reduce((left, word) => left.replaceAll(word, ''), plain(password))
  const isOwn = rest.length < leastOfItsOwn && rest !== plain(password)
  return [
    ...(characters.length < passwordLength.least ? (['too-short'] as const) : []),
    ...(characters.length > passwordLength.most ? (['too-long'] as const) : []),
    ...(new Set(characters).size < leastDifferent ? (['too-plain'] as const) : []),
    ...(isOwn ? (['own-words'] as const) : []),
  ]
}

/** How many characters a password has, as its limits count them. */
export const lengthOfPassword = (password: string): number => charactersOf(password).length

/**
 * What is kept of a password: a hash that nobody can make without the server's key, and how much work
 * it took. Under the id of its person, so that it stays when their address changes. The server's
 * alone.
 */
export const Password = z.strictObject({
  salt: z.string(),
  hash: z.string(),
  /** Of Argon2id: KiB, and how often it goes through them. */
  memory: z.int(),
  passes: z.int(),
  setAt: z.date(),
})
export type Password = z.infer<typeof Password>

/**
 * Signs in with a password. Fails with `wrong-password`, in the same time, whether the address is
 * unknown, has no password or another one, or is shut out; with `too-many-requests` after some
 * wrong ones; and as `enter`.
 */
export const signInWithPassword = declareCall({
  role: 'anyone',
  whileClosed: true,
  input: z.strictObject({
    email: TypedEmail,
    password: TypedPassword,
    /** Whether this browser stays signed in without activity. */
    keep: z.boolean(),
  }),
  output: z.strictObject({ role: Role, customToken: z.string() }),
})

/**
 * Mails a link by which a password is set. The answer is the same whether the address is known or
 * not, and whether a mail goes out or there have been enough. Fails with `too-many-requests` for a
 * network that asks too often.
 */
export const requestPasswordLink = declareCall({
  role: 'anyone',
  whileClosed: true,
  input: z.strictObject({ email: TypedEmail, returnTo: ReturnPath }),
  output: z.strictObject({}),
})

/**
 * Sets a password by the link that was mailed, ends every session there was and signs in, once. Fails
 * with `link-not-valid`, and without using the link up with `not-that-address`,
 * `password-not-allowed` and `password-too-common`.
 */
export const redeemPasswordLink = declareCall({
  role: 'anyone',
  whileClosed: true,
  input: z.strictObject({
    secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    /** The address it was sent to: otherwise somebody could have another one set a password for theirs. */
    email: TypedEmail,
    password: TypedPassword,
    keep: z.boolean(),
  }),
  output: z.strictObject({ role: Role, customToken: z.string() }),
})

/** Whether one has a password, and whether this session may set one without another proof. */
export const passwordState = declareCall({
  role: 'client',
  whileClosed: true,
  input: z.strictObject({}),
  output: z.strictObject({ isSet: z.boolean(), isFresh: z.boolean() }),
})

/**
 * Sets one's own password, or another one in its place, and ends every other session. Fails with
 * `prove-again` in a session that was opened a while ago, `password-not-allowed` and
 * `password-too-common`.
 */
export const setPassword = declareCall({
  role: 'client',
  asksProof: true,
  whileClosed: true,
  input: z.strictObject({ password: TypedPassword }),
  output: z.strictObject({}),
})

/** Signs in without a password from now on. Twice is once. Fails with `prove-again`. */
export const removePassword = declareCall({
  role: 'client',
  asksProof: true,
  whileClosed: true,
  input: z.strictObject({}),
  output: z.strictObject({}),
})
