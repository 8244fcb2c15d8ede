import { z } from 'zod'
import { declareCall } from './call.ts'
import { PasskeyId, PersonId, SessionId } from './ids.ts'
import { orNewer } from './records/newer.ts'
import { Line, StoredWords } from './words.ts'

/** So many passkeys one person may have. */
export const mostPasskeys = 10
export const passkeyNameLimit = 60
/** How long (ms) a browser has to answer a challenge. */
export const challengeMs = 5 * 60_000

/** Bytes as WebAuthn's JSON writes them. */
const Bytes = (most: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(most)

/** The id an authenticator gives a credential: at most 1,023 bytes (WebAuthn, "Credential ID"). */
const CredentialId = Bytes(1_364)
const Transports = z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(8)

/** A passkey as the server alone keeps it, under the hash of its credential's id. */
export const Passkey = z.strictObject({
  person: PersonId,
  credential: CredentialId,
  /** The public key, as COSE writes it. */
  publicKey: Bytes(8_192),
  /** How often its authenticator says it was used; many never count, and stay at 0. */
  counter: z.int().min(0),
  transports: Transports,
})
export type Passkey = z.infer<typeof Passkey>

/** What a challenge was made for. */
export const ChallengePurpose = z.enum(['register', 'sign-in', 'prove'])
export type ChallengePurpose = z.infer<typeof ChallengePurpose>

/** A challenge that waits for one answer, under its hash; gone with the first, right or wrong. */
export const Challenge = z.strictObject({
  purpose: orNewer(ChallengePurpose),
  /** Whose answer is expected, and in which of their sessions; null where nobody has signed in. */
  person: PersonId.nullable(),
  session: SessionId.nullable(),
  expiresAt: z.date(),
})
export type Challenge = z.infer<typeof Challenge>

/** What its person sees of a passkey. */
export const KnownPasskey = z.strictObject({
  name: StoredWords(passkeyNameLimit),
  createdAt: z.date(),
  usedAt: z.date().nullable(),
})
export type KnownPasskey = z.infer<typeof KnownPasskey>

/** What somebody can prove beside their way in that it is them. They read it, the server writes it. */
export const Factors = z.strictObject({
  passkeys: z.record(PasskeyId, KnownPasskey),
  /** The authenticator app, once it is there, and how many recovery codes are left. */
  totp: z
    .strictObject({ since: z.date(), codesLeft: z.int().min(0) })
    .nullable()
    .default(null),
})
export type Factors = z.infer<typeof Factors>

/** Of somebody who has none. */
export const noFactors: Factors = { passkeys: {}, totp: null }

/** How many things somebody can show as a second factor. */
export const countOfFactors = ({ passkeys, totp }: Factors): number =>
  Object.keys(passkeys).length + (totp ? 1 : 0)

/**
 * Whether an authenticator's counter says that a copy of it was used in between (WebAuthn, "Signature
 * Counter Considerations"). One that never counts says nothing.
 */
export const isCloned = (counted: number, now: number): boolean =>
  (now > 0 || counted > 0) && now <= counted

/** What the browser's own `navigator.credentials` is asked for, as its JSON. */
const Options = z.looseObject({ challenge: z.string() })

/** What an authenticator signs when it is asked who is there. */
export const Assertion = z.strictObject({
  credential: CredentialId,
  clientData: Bytes(4_096),
  authenticatorData: Bytes(8_192),
  signature: Bytes(8_192),
})
export type Assertion = z.infer<typeof Assertion>

/** Asks for what makes a passkey. Fails with `too-many-passkeys`. */
export const startPasskey = declareCall({
  role: 'client',
  asksProof: true,
  whileClosed: true,
  input: z.strictObject({}),
  output: z.strictObject({ options: Options }),
})

/** Keeps a passkey that a browser has made. Fails with `passkey-refused`. */
export const addPasskey = declareCall({
  role: 'client',
  whileClosed: true,
  input: z.strictObject({
    clientData: Bytes(4_096),
    attestation: Bytes(32_768),
    credential: CredentialId,
    transports: Transports,
  }),
  output: z.strictObject({ passkey: PasskeyId }),
})

/** Gives a passkey another name. Fails with `not-found`. */
export const renamePasskey = declareCall({
  role: 'client',
  whileClosed: true,
  input: z.strictObject({ passkey: PasskeyId, name: Line(passkeyNameLimit) }),
  output: z.strictObject({}),
})

/** Takes a passkey away; it opens nothing from then on. Twice is once. */
export const removePasskey = declareCall({
  role: 'client',
  asksProof: true,
  whileClosed: true,
  input: z.strictObject({ passkey: PasskeyId }),
  output: z.strictObject({}),
})

/** Many people behind one network sign in; whoever guesses asks far more often. */
const signInBudget = { perMinute: 120, perHour: 1_200 }

/** Asks for a challenge to sign in with; which passkeys there are it does not say. */
export const offerPasskey = declareCall({
  role: 'anyone',
  whileClosed: true,
  budget: signInBudget,
  input: z.strictObject({}),
  output: z.strictObject({ options: Options }),
})

/**
 * Signs in with a passkey. Fails with `passkey-refused`, whatever is wrong: nobody learns which
 * passkeys there are.
 */
export const signInWithPasskey = declareCall({
  role: 'anyone',
  whileClosed: true,
  budget: signInBudget,
  input: z.strictObject({ assertion: Assertion, keep: z.boolean() }),
  output: z.strictObject({ customToken: z.string() }),
})
