import { z } from 'zod'
import { declareCall } from './call.ts'
import { PersonId } from './ids.ts'
import { Portrait } from './portrait.ts'
import { clip, isSeen, oneLine, Prose, StoredWords } from './words.ts'

export const Role = z.enum(['admin', 'client'])
export type Role = z.infer<typeof Role>

/** Lower-cased and composed (RFC 6532, 3.1), so that one mailbox is one address. */
const oneAddress = (text: string): string => text.trim().toLowerCase().normalize('NFC')

const addressAs = (read: (text: string) => string) =>
  z
    .string()
    .overwrite(read)
    .regex(/^[^\p{Z}\p{Cc}\p{Cf}\p{Cs}]+@[^@\p{Z}\p{Cc}\p{Cf}\p{Cs}]+$/u)
    .max(254)

/**
 * An address that has proved itself, or that is kept of one: whatever its provider calls an address
 * is one, be it `a..b@docomo.ne.jp` or `max@müller.de`; nothing in it that could end a header or
 * hide what it says.
 */
export const Email = addressAs(oneAddress)
export type Email = z.infer<typeof Email>

export const nameLimit = 80

/** What an input method of East Asia types in full width: letters, digits, the at sign and dots. */
const inHalfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize('NFKC')).replace(/[。｡]/g, '.')

/** An address somebody types, which may hold a slip: its host has a dot, and no sign of a list. */
export const TypedEmail = addressAs((text) => oneAddress(inHalfWidth(text))).regex(
  /^[^@"<>(),;:\\[\]]+@(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,}$/u,
)

/** An account. What is in it the server alone writes; its person says name, phone and address. */
export const Person = z.strictObject({
  email: Email,
  name: StoredWords(nameLimit),
  /** How they like to be spoken to; null for the whole name. */
  calledAs: StoredWords(nameLimit).nullable().default(null),
  phone: StoredWords(30).nullable(),
  /** Where they live, in lines, as it stands on invoices; null while nobody has said it. */
  address: StoredWords(200).nullable().default(null),
  portrait: Portrait.nullable().default(null),
  role: Role,
  createdAt: z.date(),
  /** When Les invited them, until they have come in. */
  invitedAt: z.date().nullable().default(null),
})
export type Person = z.infer<typeof Person>

/** What somebody is called: the first of these that can be seen, else the address's first part. */
export function knownAs(
  ...[stored, given, email]: [string | undefined, string | null, string]
): string {
  const names = [stored ?? '', given ?? '', email.split('@')[0] ?? '', email]
  return clip(names.map(oneLine).find(isSeen) ?? 'Unnamed', nameLimit)
}

/**
 * What of an account rights follow from. Read alone, so that nothing its person writes can keep
 * anybody from reading it.
 */
export const Standing = z.object({ role: Role, email: Email })
export type Standing = z.infer<typeof Standing>

/**
 * What the server pins of an account beyond what the account says itself, so that nobody slips into
 * it: the Google account it belongs to, with the address Google last gave for it, and how little has
 * proved its address.
 */
export const Account = z.strictObject({
  google: z.strictObject({ sub: z.string(), email: Email.nullable() }).nullable(),
  /** Whether an invitation alone has proved its address so far: Google or a link of our own ends what came by it. */
  invited: z.boolean().default(false),
  /** Whether Les made it, and nobody has proved its address so far. */
  byDesk: z.boolean().default(false),
})
export type Account = z.infer<typeof Account>

/**
 * Les says where a client lives, as it is to stand on invoices. What was issued without an address
 * has it from then on; what has one keeps it. Twice is once. Fails with `not-found`.
 */
export const setBillingAddress = declareCall({
  role: 'admin',
  input: z.strictObject({ person: PersonId, address: Prose(200) }),
  output: z.strictObject({ invoices: z.int() }),
})

/** The ways to sign in that prove an address: Google, and our own link (a custom token). */
export const provingProviders: readonly string[] = ['google.com', 'custom']

/** A browser that takes pushes; the document id is a hash of the token. */
export const Device = z.strictObject({
  token: z.string().min(8).max(4_096),
  /** Who uses it: Les's accounts share the desk's devices, and an account may leave the desk. */
  owner: PersonId,
  createdAt: z.date(),
})
export type Device = z.infer<typeof Device>

/** So many browsers of one person (or of the desk) take pushes, the newest. */
export const mostDevices = 20

/** Has this browser take the pushes of the person, or of the desk. Fails with `not-found`. */
export const registerDevice = declareCall({
  role: 'client',
  input: z.strictObject({ of: PersonId, token: Device.shape.token }),
  output: z.strictObject({ device: z.string() }),
})

/** Admin is whoever signs in with a verified address on the list. */
export const roleOf = (
  person: { email: string | undefined; verified: boolean },
  adminEmails: readonly string[],
): Role =>
  person.verified && person.email && adminEmails.includes(oneAddress(person.email))
    ? 'admin'
    : 'client'

/** The address list as the `ADMIN_EMAILS` parameter holds it: separated by commas or spaces. */
export const parseAdminEmails = (parameter: string): string[] =>
  oneAddress(parameter)
    .split(/[\s,]+/)
    .filter(Boolean)

/**
 * Called after each sign-in and at each start: makes the account on the first one, and holds role
 * and address against the list and the identity provider. Whoever finds another role than the token
 * says fetches a new token. Fails with `address-not-proved` and, where the account had to go,
 * `sign-in-again`.
 */
export const enter = declareCall({
  role: 'person',
  whileClosed: true,
  input: z.strictObject({}),
  output: z.strictObject({ role: Role }),
})
