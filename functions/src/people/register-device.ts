import { createHash } from 'node:crypto'
import { Failure } from '@portal/model/failure'
import { studioDesk } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import { mostDevices, registerDevice as call } from '@portal/model/person'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'

/** More than this were never there; what is left is taken away with the next registration. */
const mostAtOnce = 200

/** Has a browser take the pushes of a person or of the desk, and forgets the oldest beyond those kept. */
export const registerDevice = defineCall(call, async ({ of, token }, actor) => {
  const owner = signedIn(actor)
  if (of !== owner && !(of === studioDesk && actor.role === 'admin')) throw new Failure('not-found')
  const device = createHash('sha256').update(token).digest('hex').slice(0, 40)
  await transaction(async (tx) => {
    const known = await tx.listReadable(collection.devices(of), (all) =>
      all.orderBy('createdAt', 'desc').limit(mostAtOnce),
    )
    const others = known.filter(({ id }) => id !== device)
    for (const { id } of others.slice(mostDevices - 1)) tx.delete(doc.device(of, id))
    tx.write(doc.device(of, device), { token, owner, createdAt: new Date() })
  })
  return { device }
})
