import { randomBytes } from 'node:crypto'
import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { noFactors } from '@portal/model/passkey'
import { doc } from '@portal/model/paths'
import {
  confirmTotp as confirmCall,
  recoveryCodes,
  renewRecoveryCodes as renewCall,
  startTotp as startCall,
  stopTotp as stopCall,
} from '@portal/model/second-factor'
import { type Actor, defineCall, signedIn } from '#platform/call'
import { read, type Transaction, transaction } from '#platform/firestore'
import { newOtpSecret, otpAddress } from '#platform/otp'
import { secrets } from '#platform/parameters'
import { record } from '../audit/record.ts'
import { encrypted } from '../guard/encrypted.ts'
import { hashOf } from '../guard/link-secret.ts'
import { tellAccess } from '../people/tell-access.ts'
import { isOfLes, requireAnother, requireShown } from './asked-factors.ts'
import { markShown } from './mark-proved.ts'
import { fromHere } from './register-passkey.ts'
import { afterCode, tried } from './take-code.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Eighty bits, as people copy them from paper: four groups of four. */
const newCode = (): string =>
  [...randomBytes(16)]
    .map((byte) => letters[byte % letters.length])
    .join('')
    .replace(/.{4}(?!$)/g, '$&-')

const newCodes = (): string[] => Array.from({ length: recoveryCodes }, newCode)

/** An authenticator app is Les's; a passkey is everybody's. Fails with `forbidden`. */
async function requireLes(tx: Transaction, actor: Actor): Promise<PersonId> {
  const person = signedIn(actor)
  if (!(await isOfLes(tx, person))) throw new Failure('forbidden')
  await requireShown(tx, actor)
  return person
}

/** Gives out a secret and recovery codes; the app from before goes on until `confirmTotp`. */
export const startTotp = defineCall(startCall, async (_, actor) => {
  const [secret, codes, studio] = [await newOtpSecret(), newCodes(), await read(doc.studio())]
  await transaction(async (tx) => {
    const person = await requireLes(tx, actor)
    if ((await tx.find(doc.factors(person)))?.totp) throw new Failure('conflict')
    tx.write(doc.totp(person), {
      secret: encrypted(secret, secrets.secondFactor.value(), person),
      isOn: false,
      lastStep: null,
      codes: codes.map(hashOf),
    })
  })
  const address = await otpAddress(secret, studio?.name ?? 'Portal', actor.email ?? '')
  return { secret, address, codes }
})

async function confirmIn(tx: Transaction, actor: Actor, code: string): Promise<boolean> {
  const person = await requireLes(tx, actor)
  const [totp, factors] = await Promise.all([
    tx.find(doc.totp(person)),
    tx.find(doc.factors(person)),
  ])
  const known = totp && !totp.isOn ? await afterCode(person, totp, code) : null
  if (!known) return false
  tx.write(doc.totp(person), { ...known, isOn: true })
  tx.write(doc.factors(person), {
    ...(factors ?? noFactors),
    totp: { since: new Date(), codesLeft: known.codes.length },
  })
  record(tx, 'second-factor.on', { actor: person, person })
  await tellAccess(tx, person, { kind: 'access-changed', data: { change: 'app-added' } })
  await markShown(tx, fromHere(actor))
  return true
}

/** Asks for codes of the app from now on: its person has shown one, and saved the others. */
export const confirmTotp = defineCall(confirmCall, async ({ code }, actor) => {
  await tried(signedIn(actor), () => transaction((tx) => confirmIn(tx, actor, code)))
  return {}
})

/** Has the app's codes open nothing any more. Twice is once. */
export const stopTotp = defineCall(stopCall, async (_, actor) => {
  await transaction(async (tx) => {
    const person = await requireLes(tx, actor)
    const factors = await tx.find(doc.factors(person))
    tx.delete(doc.totp(person))
    if (!factors?.totp) return
    await requireAnother(tx, person, factors)
    tx.write(doc.factors(person), { ...factors, totp: null })
    record(tx, 'second-factor.off', { actor: person, person })
    await tellAccess(tx, person, { kind: 'access-changed', data: { change: 'app-removed' } })
  })
  return {}
})

/** Makes ten other recovery codes; those from before open nothing. */
export const renewRecoveryCodes = defineCall(renewCall, async (_, actor) => {
  const codes = newCodes()
  await transaction(async (tx) => {
    const person = await requireLes(tx, actor)
    const [totp, factors] = await Promise.all([
      tx.read(doc.totp(person)),
      tx.read(doc.factors(person)),
    ])
    if (!totp.isOn || !factors.totp) throw new Failure('not-found')
    tx.write(doc.totp(person), { ...totp, codes: codes.map(hashOf) })
    tx.write(doc.factors(person), {
      ...factors,
      totp: { ...factors.totp, codesLeft: codes.length },
    })
    record(tx, 'second-factor.codes-renewed', { actor: person, person })
    await tellAccess(tx, person, { kind: 'access-changed', data: { change: 'codes-renewed' } })
  })
  return { codes }
})
