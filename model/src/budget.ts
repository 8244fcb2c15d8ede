/**
 * Who may ask: `anyone` also signed out, `person` whoever is signed in (even before having a role),
 * `client` a client or Les, `admin` Les alone.
 */
export type CallerRole = 'anyone' | 'person' | 'client' | 'admin'

/** How often somebody may ask; see `defaultBudgets` for whose budget it is. */
export interface Budget {
  perMinute: number
  perHour: number
}

/**
 * What each asker may spend on all calls that declare no budget of their own: a person who is signed
 * in, whatever network they come from; of the calls that `anyone` may make, a network. A venue with
 * 150 guests behind one address stays below it, and so does whoever clicks as fast as they can.
 */
export const defaultBudgets = {
  anyone: { perMinute: 300, perHour: 3_000 },
  person: { perMinute: 120, perHour: 1_500 },
  client: { perMinute: 120, perHour: 1_500 },
  // Les arranges thousands of photographs and drags a list; a stolen session is bounded all the same.
  admin: { perMinute: 1_200, perHour: 20_000 },
} as const satisfies Record<CallerRole, Budget>

/** Of a call that mails somebody, makes a session at Stripe or computes for long. */
export const costlyBudget: Budget = { perMinute: 60, perHour: 60 }

/** What guests of share links may ask for from one network: pages opened, or renewed by their pass. */
export const guestBudget: Budget = { perMinute: 600, perHour: 6_000 }

/** Pictures and files that somebody with an account asks for; a wall of 2,000 is flung through freely. */
export const mediaBudgets = {
  client: { perMinute: 6_000, perHour: 120_000 },
  admin: { perMinute: 20_000, perHour: 400_000 },
} as const satisfies Record<'client' | 'admin', Budget>

/** When the window of so many ms that an instant is in ends. */
export const windowEnd = (now: Date, spanMs: number): Date =>
  new Date((Math.floor(now.getTime() / spanMs) + 1) * spanMs)
