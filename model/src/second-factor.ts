import { z } from 'zod'
import { declareCall } from './call.ts'

/** How long (s) a code of an authenticator app is good for (RFC 6238, "Time Step Size"). */
export const totpPeriod = 30
/** How many steps a clock may be off, either way. */
export const totpWindow = 1
/** So many recovery codes there are, each for one time. */
export const recoveryCodes = 10
/** So many codes may be tried in a quarter of an hour. */
export const mostCodeTries = 5

/** What an authenticator app and the server share, and what opens where the app is lost. */
export const Totp = z.strictObject({
  /** Encrypted with a key that is stored elsewhere. */
  secret: z.string().max(200),
  /** Whether its person has shown that their app has it, and has saved the recovery codes. */
  isOn: z.boolean(),
  /** The step of the last code that was taken: no code of it or of one before is taken again. */
  lastStep: z.int().nullable(),
  /** The hashes of the recovery codes that are left. */
  codes: z.array(z.string().max(64)).max(recoveryCodes),
})
export type Totp = z.infer<typeof Totp>

/** Whether a code of a step may be taken, or was taken before. */
export const isUnusedStep = (step: number, { lastStep }: Pick<Totp, 'lastStep'>): boolean =>
  lastStep === null || step > lastStep

/** What somebody types of an app or of a list: digits, or a recovery code in whatever case and gaps. */
const typed = (text: string): string => {
  const plain = text.toUpperCase().replace(/[\s-]/g, '')
  return /^[A-Z2-7]{16}$/.test(plain) ? (plain.match(/.{4}/g) ?? []).join('-') : plain
}

/** A code of an authenticator app, or one of the recovery codes. */
export const FactorCode = z
  .string()
  .max(40)
  .overwrite(typed)
  .regex(/^(\d{6}|[A-Z2-7]{4}(-[A-Z2-7]{4}){3})$/)
export type FactorCode = z.infer<typeof FactorCode>

/**
 * Begins with an authenticator app: its secret, as text and as the address that a QR code holds, and
 * the recovery codes. Nothing is asked for before `confirmTotp`. Les's alone.
 */
export const startTotp = declareCall({
  role: 'client',
  asksProof: true,
  whileClosed: true,
  input: z.strictObject({}),
  output: z.strictObject({
    secret: z.string(),
    address: z.string(),
    codes: z.array(z.string()),
  }),
})

/**
 * Ends that by a code of the app, once the recovery codes are saved. Fails with `code-wrong` and,
 * after five tries in a quarter of an hour, with `too-many-requests`.
 */
export const confirmTotp = declareCall({
  role: 'client',
  whileClosed: true,
  input: z.strictObject({ code: FactorCode, saved: z.literal(true) }),
  output: z.strictObject({}),
})

/** Gives up the authenticator app. Fails with `last-factor` while one is asked for and no other there. */
export const stopTotp = declareCall({
  role: 'client',
  asksProof: true,
  whileClosed: true,
  input: z.strictObject({}),
  output: z.strictObject({}),
})

/** Ten other recovery codes; those from before open nothing. Fails with `not-found` without an app. */
export const renewRecoveryCodes = declareCall({
  role: 'client',
  asksProof: true,
  whileClosed: true,
  input: z.strictObject({}),
  output: z.strictObject({ codes: z.array(z.string()) }),
})

/**
 * Decides how Les's own are signed in. Asking for a second factor ends every session of theirs that
 * has shown none. Fails with `factor-missing` while this session has shown none.
 */
export const updateSecurity = declareCall({
  role: 'admin',
  asksProof: true,
  input: z.strictObject({ idleMinutes: z.int().min(5).max(480), secondFactor: z.boolean() }),
  output: z.strictObject({}),
})
