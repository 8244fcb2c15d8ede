import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import {
  addPasskey as addCall,
  mostPasskeys,
  noFactors,
  type Passkey,
  startPasskey as startCall,
} from '@portal/model/passkey'
import { doc } from '@portal/model/paths'
import { browserName } from '#platform/browser-name'
import { type Actor, defineCall, signedIn } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { challengeIn, readRegistration, registrationOptions } from '#platform/webauthn'
import { record } from '../audit/record.ts'
import { hashOf } from '../guard/link-secret.ts'
import { tellAccess } from '../people/tell-access.ts'
import { requireShown } from './asked-factors.ts'
import { keepChallenge, takeChallenge } from './challenge.ts'
import { markShown } from './mark-proved.ts'

/** The passkeys of somebody, as the server knows them. */
export async function passkeysOf(person: PersonId): Promise<Passkey[]> {
  const ids = Object.keys((await read(doc.factors(person)))?.passkeys ?? {})
  const known = await Promise.all(ids.map((id) => read(doc.passkey(id))))
  return known.filter((one) => one !== null)
}

/** Whose answer is expected to a challenge that a signed-in person has asked for. */
export const fromHere = (actor: Actor) => ({ person: signedIn(actor), session: actor.session })

/** Gives out what a browser makes a passkey from. */
export const startPasskey = defineCall(startCall, async (_, actor) => {
  const id = signedIn(actor)
  await transaction((tx) => requireShown(tx, actor))
  const [known, studio] = await Promise.all([passkeysOf(id), read(doc.studio())])
  if (known.length >= mostPasskeys) throw new Failure('too-many-passkeys')
  const email = actor.email ?? id
  const owner = { id, email, name: actor.name ?? email, site: studio?.name ?? email }
  const options = await registrationOptions(owner, known)
  await keepChallenge(options.challenge, { purpose: 'register', ...fromHere(actor) })
  return { options: { ...options } }
})

/** Keeps a passkey that this session has asked for; it opens the account from then on. */
export const addPasskey = defineCall(addCall, async (input, actor) => {
  const { person, session } = fromHere(actor)
  const challenge = challengeIn(input.clientData)
  const made = await readRegistration(input, challenge)
  const id = hashOf(input.credential)
  const isKept = await transaction(async (tx) => {
    await requireShown(tx, actor)
    const [isAsked, found, isTaken] = await Promise.all([
      takeChallenge(tx, challenge, { purpose: 'register', person, session }),
      tx.find(doc.factors(person)),
      tx.isThere(doc.passkey(id)),
    ])
    const factors = found ?? noFactors
    const isFull = Object.keys(factors.passkeys).length >= mostPasskeys
    if (!made || !isAsked || isTaken || isFull) return false
    tx.create(doc.passkey(id), { person, transports: input.transports, ...made })
    const name = browserName(actor.agent) || actor.email || person
    tx.write(doc.factors(person), {
      ...factors,
      passkeys: { ...factors.passkeys, [id]: { name, createdAt: new Date(), usedAt: null } },
    })
    record(tx, 'passkey.added', { actor: person, person })
    await markShown(tx, { person, session })
    await tellAccess(tx, person, { kind: 'access-changed', data: { change: 'passkey-added' } })
    return true
  })
  if (!isKept) throw new Failure('passkey-not-kept')
  return { passkey: id }
})
