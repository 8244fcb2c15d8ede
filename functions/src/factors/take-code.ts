import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { isUnusedStep, mostCodeTries, type Totp } from '@portal/model/second-factor'
import { type Transaction, transaction } from '#platform/firestore'
import { stepOfCode } from '#platform/otp'
import { secrets } from '#platform/parameters'
import { record } from '../audit/record.ts'
import { countWithin, forgiveOne } from '../guard/count-within.ts'
import { decrypted } from '../guard/encrypted.ts'
import { hashOf } from '../guard/link-secret.ts'
import { ofPerson } from '../guard/subject.ts'
import { tellAccess } from '../people/tell-access.ts'

/** What an app's code leaves of what is shared; null for a code that is wrong, or was taken before. */
export async function afterCode(person: PersonId, totp: Totp, code: string): Promise<Totp | null> {
  if (!/^\d{6}$/.test(code)) return null
  const secret = decrypted(totp.secret, secrets.secondFactor.value(), person)
  const step = await stepOfCode(secret, code, new Date())
  return step !== null && isUnusedStep(step, totp) ? { ...totp, lastStep: step } : null
}

/** Uses a recovery code up; what is left, or null where it is none of them. */
function afterRecovery(totp: Totp, code: string): Totp | null {
  const codes = totp.codes.filter((hash) => hash !== hashOf(code))
  return codes.length < totp.codes.length ? { ...totp, codes } : null
}

async function takeIn(tx: Transaction, person: PersonId, code: string): Promise<boolean> {
  const [totp, factors] = await Promise.all([
    tx.find(doc.totp(person)),
    tx.find(doc.factors(person)),
  ])
  if (!totp?.isOn || !factors?.totp) return false
  const ofApp = await afterCode(person, totp, code)
  const left = ofApp ?? afterRecovery(totp, code)
  if (!left) return false
  tx.write(doc.totp(person), left)
  if (ofApp) return true
  const codesLeft = left.codes.length
  tx.write(doc.factors(person), { ...factors, totp: { ...factors.totp, codesLeft } })
  record(tx, 'second-factor.recovered', { actor: person, person, details: { left: codesLeft } })
  await tellAccess(tx, person, { kind: 'access-changed', data: { change: 'code-used' } })
  return true
}

/**
 * Counts a try with a code before it is looked at, and takes it back where it was right: five wrong
 * ones in a quarter of an hour are all there are. Fails with `too-many-requests` and `code-wrong`.
 */
export async function tried(person: PersonId, isRight: () => Promise<boolean>): Promise<void> {
  const now = new Date()
  const tries = {
    purpose: 'second factor',
    subject: ofPerson(person),
    span: 'quarter-hour',
  } as const
  const retryAt = await countWithin({ ...tries, most: mostCodeTries }, now)
  if (retryAt) throw new Failure('too-many-requests', retryAt)
  if (!(await isRight())) throw new Failure('code-wrong')
  await forgiveOne(tries, now)
}

/** Takes a code of somebody's app, or one of their recovery codes, once. Fails as `tried`. */
export const takeCode = (person: PersonId, code: string): Promise<void> =>
  tried(person, () => transaction((tx) => takeIn(tx, person, code)))
