import { doc } from '@portal/model/paths'
import { type ProfileField, saveProfile as call } from '@portal/model/profile'
import { auth } from '#platform/auth'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { addressOnInvoices } from './address-on-invoices.ts'
import { followName } from './follow-name.ts'

/** Keeps what somebody says of themselves. What is as before writes nothing. */
export const saveProfile = defineCall(call, async (profile, actor) => {
  const id = signedIn(actor)
  await transaction(async (tx) => {
    const person = await tx.read(doc.person(id))
    const changed = (Object.keys(profile) as ProfileField[]).filter(
      (field) => profile[field] !== person[field],
    )
    if (changed.length === 0) return
    const { name, address } = profile
    const writeName = changed.includes('name') ? await followName(tx, id, name) : null
    const invoices =
      changed.includes('address') && address !== null
        ? await addressOnInvoices(tx, id, address)
        : null
    tx.update(doc.person(id), profile)
    writeName?.()
    invoices?.write()
    record(tx, 'account.profile-saved', {
      actor: id,
      person: id,
      details: { changed: changed.join(' ') },
    })
  })
  // Their sessions say it from the next token on. What failed between the two is done by saving again.
  if (profile.name !== actor.name) await auth.updateUser(id, { displayName: profile.name })
  return { saved: true as const }
})
