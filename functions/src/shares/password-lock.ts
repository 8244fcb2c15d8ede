import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { ShareLock } from '@portal/model/share'

const derive = promisify<string, string, number, Buffer>(scrypt)
const bytes = 32

/** The same password typed on another keyboard is the same bytes. */
const hashOf = (password: string, salt: string): Promise<Buffer> =>
  derive(password.normalize('NFKC'), salt, bytes)

/** What is kept of a password. */
export async function lockOf(password: string): Promise<ShareLock> {
  const salt = randomBytes(16).toString('base64url')
  return { salt, hash: (await hashOf(password, salt)).toString('base64url') }
}

/** Whether a password is the one of a lock, in the same time for every wrong one. */
export async function unlocks(password: string, { salt, hash }: ShareLock): Promise<boolean> {
  const kept = Buffer.from(hash, 'base64url')
  return kept.length === bytes && timingSafeEqual(await hashOf(password, salt), kept)
}
