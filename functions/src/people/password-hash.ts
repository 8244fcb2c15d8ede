import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PersonId } from '@portal/model/ids'
import { type Password, samePassword } from '@portal/model/password'
import { secrets } from '#platform/parameters'

const derive = promisify(argon2)

/** Least work that OWASP's Password Storage Cheat Sheet asks of Argon2id: 19 MiB, twice. */
const work = { memory: 19_456, passes: 2 } as const
const bytes = 32
const keyLength = 32

/** What a password is compared with. */
export type KeptPassword = Pick<Password, 'salt' | 'hash' | 'memory' | 'passes'>

/** The key and the person go into the hash: it opens no other account, and nothing where the key is not. */
function hashOf(
  person: PersonId,
  password: string,
  { salt, memory, passes }: Omit<KeptPassword, 'hash'>,
): Promise<Buffer> {
  const key = secrets.password.value()
  if (key.length < keyLength) throw new Error('PASSWORD_KEY is shorter than 32 characters')
  return derive('argon2id', {
    message: samePassword(password),
    nonce: Buffer.from(salt, 'base64url'),
    secret: key,
    associatedData: person,
    parallelism: 1,
    tagLength: bytes,
    memory,
    passes,
  })
}

/** What is kept of a password of somebody. */
export async function hashedPassword(person: PersonId, password: string): Promise<KeptPassword> {
  const made = { salt: randomBytes(16).toString('base64url'), ...work }
  const hash = await hashOf(person, password, made)
  return { ...made, hash: hash.toString('base64url') }
}

/** What nobody's password is compared with, at the same cost; none is it. */
const nobodys: KeptPassword = { salt: randomBytes(16).toString('base64url'), hash: '', ...work }

/** Whether a password is somebody's: also where there is none, it takes the time of looking. */
export async function isPasswordOf(
  person: PersonId,
  password: string,
  kept: KeptPassword | null,
): Promise<boolean> {
  const made = await hashOf(person, password, kept ?? nobodys)
  const known = Buffer.from(kept?.hash ?? '', 'base64url')
  return known.length === made.length && timingSafeEqual(known, made)
}
