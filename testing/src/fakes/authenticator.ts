import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { Assertion } from '@portal/model/passkey'

/** What differs from what a browser on our page would hand in. */
interface Answering {
  origin?: string
  host?: string
  /** Whether whoever holds it has shown that it is them. */
  verified?: boolean
  counter?: number
}

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest()
const base64 = (bytes: Buffer) => bytes.toString('base64url')
const size = (bytes: number, most: 2 | 4) => {
  const written = Buffer.alloc(most)
  written.writeUIntBE(bytes, 0, most)
  return written
}

const isPresent = 0b1
const isVerified = 0b100
const hasKey = 0b1000000

/**
 * An authenticator with one passkey, as WebAuthn and CTAP write its answers ("Authenticator Data",
 * "None Attestation"): enough for our server to read, without a browser.
 */
export function anAuthenticator(home = 'http://localhost:5000') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const coordinate = (name: number, value: string) =>
    Buffer.concat([Buffer.from([name, 0x58, 32]), Buffer.from(value, 'base64url')])
  const key = Buffer.concat([
    Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1]),
    coordinate(0x21, x),
    coordinate(0x22, y),
  ])

  const clientData = (type: string, challenge: string, { origin = home }: Answering) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const head = (flags: number, { host = 'localhost', verified = true, counter = 0 }: Answering) =>
    Buffer.concat([
      sha256(host),
      Buffer.from([flags | isPresent | (verified ? isVerified : 0)]),
      size(counter, 4),
    ])

  return {
    credential: base64(id),

    /** Makes the passkey for a challenge. */
    register(challenge: string, how: Answering = {}) {
      const data = Buffer.concat([head(hasKey, how), Buffer.alloc(16), size(id.length, 2), id, key])
      const attestation = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        Buffer.from([0x58, data.length]),
        data,
      ])
      return {
        credential: base64(id),
        clientData: base64(clientData('webauthn.create', challenge, how)),
        attestation: base64(attestation),
        transports: ['internal'],
      }
    },

    /** Answers a challenge with the passkey. */
    answer(challenge: string, how: Answering = {}): Assertion {
      const said = clientData('webauthn.get', challenge, how)
      const data = head(0, how)
      const signature = sign('sha256', Buffer.concat([data, sha256(said)]), privateKey)
      return {
        credential: base64(id),
        clientData: base64(said),
        authenticatorData: base64(data),
        signature: base64(signature),
      }
    },
  }
}
