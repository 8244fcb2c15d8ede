import { z } from 'zod'
import { costlyBudget } from './budget.ts'
import { declareCall } from './call.ts'
import { PersonId, SessionId } from './ids.ts'
import { Assertion } from './passkey.ts'
import { FactorCode } from './second-factor.ts'
import { LinkSecret } from './sign-in-link.ts'

/** How long (minutes) a link opens that is mailed to prove who somebody is. */
export const proofLinkMinutes = 15

/** A link that proves who somebody is in the session that asked for it, and in no other. */
export const ProofLink = z.strictObject({
  person: PersonId,
  session: SessionId,
  expiresAt: z.date(),
})
export type ProofLink = z.infer<typeof ProofLink>

/** Asks for a challenge that one of the caller's own passkeys answers. */
export const offerProof = declareCall({
  role: 'client',
  whileClosed: true,
  input: z.strictObject({}),
  output: z.strictObject({ options: z.looseObject({ challenge: z.string() }) }),
})

/** Mails the caller a link that proves who they are in this session. */
export const mailProof = declareCall({
  role: 'client',
  whileClosed: true,
  budget: costlyBudget,
  input: z.strictObject({}),
  output: z.strictObject({}),
})

/** A token of Firebase's, as JWTs are written; the emulator's have no signature. */
const IdToken = z
  .string()
  .regex(/^[\w-]+\.[\w-]+\.[\w-]*$/)
  .max(8_192)

/** How somebody proves once more that it is them. */
export const Proof = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('passkey'), assertion: Assertion }),
  /** Of an authenticator app, or a recovery code. */
  z.strictObject({ by: z.literal('code'), code: FactorCode }),
  /** The ID token of signing in with Google just now. */
  z.strictObject({ by: z.literal('google'), token: IdToken }),
  z.strictObject({ by: z.literal('link'), secret: LinkSecret }),
])
export type Proof = z.infer<typeof Proof>

/**
 * Proves that whoever is signed in is still there; what asks for a proof goes through for ten minutes
 * then. Fails with `proof-refused`, for a code with `code-wrong` and `too-many-requests`, with `link-not-valid` and, for a link that another browser asked
 * for, with `proof-elsewhere`.
 */
export const proveAgain = declareCall({
  role: 'client',
  whileClosed: true,
  input: Proof,
  output: z.strictObject({}),
})
