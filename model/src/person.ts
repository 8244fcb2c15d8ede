import { z } from 'zod'
import { contract } from './contract.ts'
import { PersonId } from './ids.ts'

export const Role = z.enum(['admin', 'client'])
export type Role = z.infer<typeof Role>

/** Lower-cased, so that one mailbox is one address. */
export const Email = z.email().max(254).toLowerCase()
export type Email = z.infer<typeof Email>

/** An account. `role` and `email` are the server's; the person edits name and phone. */
export const Person = z.strictObject({
  email: Email,
  name: z.string().trim().min(1).max(80),
  phone: z.string().trim().max(30).nullable(),
  role: Role,
  createdAt: z.date(),
})
export type Person = z.infer<typeof Person>

/** A browser that takes pushes; the document id is a hash of the token. */
export const Device = z.strictObject({
  token: z.string().min(8).max(4_096),
  /** Who uses it: Les's accounts share the desk's devices, and an account may leave the desk. */
  owner: PersonId,
  createdAt: z.date(),
})
export type Device = z.infer<typeof Device>

/** Admin is whoever signs in with a verified address on the list. */
export const roleOf = (
  person: { email: string | undefined; verified: boolean },
  adminEmails: readonly string[],
): Role =>
  person.verified && person.email && adminEmails.includes(person.email.toLowerCase())
    ? 'admin'
    : 'client'

/** The address list as the `ADMIN_EMAILS` parameter holds it: separated by commas or spaces. */
export const parseAdminEmails = (parameter: string): string[] =>
  parameter
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)

/** Called after each sign-in: makes the account on the first one and sets the role claim. */
export const enter = contract({
  role: 'person',
  input: z.strictObject({}),
  output: z.strictObject({ role: Role }),
})
