import { totpPeriod, totpWindow } from '@portal/model/second-factor'

/** What codes are made with; loaded by those who use them alone. */
const library = () => import('otpauth')

/** As authenticator apps take it where they are told nothing else. */
const plain = { algorithm: 'SHA1', digits: 6, period: totpPeriod } as const

/** A secret for an authenticator app: 160 bits, in base32 (RFC 4226, "Algorithm Requirements"). */
export async function newOtpSecret(): Promise<string> {
  const { Secret } = await library()
  return new Secret({ size: 20 }).base32
}

/** The address that a QR code holds for an app: whose secret it is, and of what. */
export async function otpAddress(secret: string, issuer: string, label: string): Promise<string> {
  const { Secret, TOTP } = await library()
  return new TOTP({ ...plain, issuer, label, secret: Secret.fromBase32(secret) }).toString()
}

/** The time step that a code is of; null where it is of none that is near enough. */
export async function stepOfCode(secret: string, code: string, now: Date): Promise<number | null> {
  const { Secret, TOTP } = await library()
  const totp = new TOTP({ ...plain, secret: Secret.fromBase32(secret) })
  const timestamp = now.getTime()
  const delta = totp.validate({ token: code, timestamp, window: totpWindow })
  return delta === null ? null : Math.floor(timestamp / 1_000 / totpPeriod) + delta
}
