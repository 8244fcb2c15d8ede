import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const [nonceBytes, tagBytes, keyBytes] = [12, 16, 32] as const

function keyFrom(secret: string): Buffer {
  if (secret.length < keyBytes) throw new Error('SECOND_FACTOR_KEY is shorter than 32 characters')
  return Buffer.from(hkdfSync('sha256', secret, '', 'second factor', keyBytes))
}

/**
 * Words that nobody without the secret can read or change (AES-256-GCM). `whose` is bound to them:
 * what is moved to somebody else's record opens nothing there.
 */
export function encrypted(words: string, secret: string, whose: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), nonce).setAAD(Buffer.from(whose))
  const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** The words again. Throws where they were changed, are somebody else's, or the secret is another. */
export function decrypted(text: string, secret: string, whose: string): string {
  const bytes = Buffer.from(text, 'base64url')
  const nonce = bytes.subarray(0, nonceBytes)
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes)
  const options = { authTagLength: tagBytes }
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), nonce, options)
    .setAAD(Buffer.from(whose))
    .setAuthTag(tag)
  const body = decipher.update(bytes.subarray(nonceBytes + tagBytes))
  return Buffer.concat([body, decipher.final()]).toString('utf8')
}
