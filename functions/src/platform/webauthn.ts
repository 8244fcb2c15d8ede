import type { Assertion, Passkey } from '@portal/model/passkey'
import type { PersonId } from '@portal/model/ids'
import { ownOrigins, siteHost } from './site.ts'

/** What passkeys are made and read with; loaded by those who use them alone. */
const library = () => import('@simplewebauthn/server')

/** Ed25519, ES256 and RS256, which every server that runs this reads (COSE). */
const supportedAlgorithmIDs = [-8, -7, -257]

const expected = () => ({ expectedOrigin: ownOrigins(), expectedRPID: siteHost() })

/** How somebody is known to their authenticator. */
export interface PasskeyOwner {
  id: PersonId
  email: string
  name: string
  /** What the site is called where passkeys are listed. */
  site: string
}

/** What a browser makes a passkey from that is none of those there are. */
export async function registrationOptions(
  { id, email, name, site }: PasskeyOwner,
  known: readonly Pick<Passkey, 'credential' | 'transports'>[],
) {
  const { generateRegistrationOptions } = await library()
  return generateRegistrationOptions({
    rpName: site,
    rpID: siteHost(),
    userID: new TextEncoder().encode(id),
    userName: email,
    userDisplayName: name,
    supportedAlgorithmIDs,
    attestationType: 'none',
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
}

/** What a browser asks its authenticators; without any known passkeys they offer their own. */
export async function assertionOptions(
  known: readonly Pick<Passkey, 'credential' | 'transports'>[],
) {
  const { generateAuthenticationOptions } = await library()
  return generateAuthenticationOptions({
    rpID: siteHost(),
    userVerification: 'required',
    ...(known.length > 0 && {
      allowCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
    }),
  })
}

/** The challenge that an answer is to, as the browser says; '' for what no browser has written. */
export function challengeIn(clientData: string): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString())
    const challenge = (said as { challenge?: unknown } | null)?.challenge
    return typeof challenge === 'string' ? challenge : ''
  } catch {
    return ''
  }
}

/** What a browser hands in of a passkey that it has made. */
export interface Registration {
  credential: string
  clientData: string
  attestation: string
}

/** The key of a passkey that was made by our page with the person present; null for any other. */
export async function readRegistration(
  { credential, clientData, attestation }: Registration,
  challenge: string,
): Promise<Pick<Passkey, 'credential' | 'publicKey' | 'counter'> | null> {
  const { verifyRegistrationResponse } = await library()
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: credential,
        rawId: credential,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: clientData, attestationObject: attestation },
      },
      expectedChallenge: challenge,
      ...expected(),
      supportedAlgorithmIDs,
      requireUserVerification: true,
    })
    if (!registrationInfo) return null
    const { id, publicKey, counter } = registrationInfo.credential
    return { credential: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter }
  } catch {
    return null
  }
}

/** What a passkey's counter says after an answer that it has signed; null for any other answer. */
export async function readAssertion(
  { credential, clientData, authenticatorData, signature }: Assertion,
  challenge: string,
  { publicKey }: Pick<Passkey, 'publicKey'>,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await library()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id: credential,
        rawId: credential,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: clientData, authenticatorData, signature },
      },
      expectedChallenge: challenge,
      ...expected(),
      requireUserVerification: true,
      // Copies are told of by `isCloned`, once it is known that the answer is the passkey's.
      credential: {
        id: credential,
        publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
        counter: 0,
      },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
