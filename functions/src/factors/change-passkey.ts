import { Failure } from '@portal/model/failure'
import { removePasskey as removeCall, renamePasskey as renameCall } from '@portal/model/passkey'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { tellAccess } from '../people/tell-access.ts'
import { requireAnother, requireShown } from './asked-factors.ts'

/** Has one's own passkey called otherwise. */
export const renamePasskey = defineCall(renameCall, async ({ passkey, name }, actor) => {
  const person = signedIn(actor)
  await transaction(async (tx) => {
    await requireShown(tx, actor)
    const factors = await tx.find(doc.factors(person))
    const known = factors?.passkeys[passkey]
    if (!factors || !known) throw new Failure('not-found')
    tx.write(doc.factors(person), {
      ...factors,
      passkeys: { ...factors.passkeys, [passkey]: { ...known, name } },
    })
  })
  return {}
})

/** Takes one of one's own passkeys away. */
export const removePasskey = defineCall(removeCall, async ({ passkey }, actor) => {
  const person = signedIn(actor)
  await transaction(async (tx) => {
    await requireShown(tx, actor)
    const factors = await tx.find(doc.factors(person))
    if (!factors?.passkeys[passkey]) return
    const { [passkey]: _, ...passkeys } = factors.passkeys
    await requireAnother(tx, person, factors)
    tx.delete(doc.passkey(passkey))
    tx.write(doc.factors(person), { ...factors, passkeys })
    record(tx, 'passkey.removed', { actor: person, person })
    await tellAccess(tx, person, { kind: 'access-changed', data: { change: 'passkey-removed' } })
  })
  return {}
})
