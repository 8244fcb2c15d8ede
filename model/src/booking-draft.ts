import { z } from 'zod'
import { StoredWords } from './words.ts'

/**
 * What a client is filling in, for their other devices. The words are the wizard's own; nothing is
 * decided from them, so the server keeps them as they are.
 */
export const BookingDraft = z.strictObject({
  json: StoredWords(30_000),
  /** The browser that wrote it last. */
  device: StoredWords(64),
  at: z.date(),
})
export type BookingDraft = z.infer<typeof BookingDraft>

/**
 * What somebody was filling in before they signed in, on its way to the browser they go on in: UTF-8
 * in base64url, so that an address can hold it and no field reads it as words.
 */
export const CarriedDraft = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(40_000)
export type CarriedDraft = z.infer<typeof CarriedDraft>

const asBytes = (binary: string) => Uint8Array.from(binary, (sign) => sign.charCodeAt(0))

/** A draft as it is carried; null for none, and for what is too much to carry. */
export function carried(json: string | null): CarriedDraft | null {
  if (!json) return null
  const signs = [...new TextEncoder().encode(json)].map((byte) => String.fromCharCode(byte))
  const plain = btoa(signs.join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
  return CarriedDraft.safeParse(plain).data ?? null
}

/** The draft that was carried; null for what is none. */
export function uncarried(draft: string | null): string | null {
  const known = CarriedDraft.safeParse(draft).data
  if (!known) return null
  try {
    const bytes = asBytes(atob(known.replace(/-/g, '+').replace(/_/g, '/')))
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const found: unknown = JSON.parse(json)
    return typeof found === 'object' && found !== null ? json : null
  } catch {
    return null
  }
}
