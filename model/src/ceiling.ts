/**
 * What all visitors and clients together may cause in an hour, far above what a studio sees: beyond
 * it somebody attacks with many accounts or networks, and Les is told.
 */
export const ceilings = {
  'sign-in-links': 1_000,
  'password-tries': 3_000,
  'booking-requests': 100,
  mails: 2_000,
} as const satisfies Record<string, number>
export type CeilingKind = keyof typeof ceilings

/** What came in such numbers, as Les reads it. */
export const ceilingWords = {
  'sign-in-links': 'sign-in links requested within an hour, so no more are sent',
  'password-tries':
    'sign-ins with a password within an hour, so people come in by link or by Google until the next',
  'booking-requests': 'booking requests within an hour, so no more are taken',
  mails: 'e-mails within an hour, so the rest have to wait',
} as const satisfies Record<CeilingKind, string>
