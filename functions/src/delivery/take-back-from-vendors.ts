import { Failure } from '@portal/model/failure'
import { doc, only } from '@portal/model/paths'
import { takeBackFromVendors as call } from '@portal/model/vendor-set'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { endSet } from './vendor-sets.ts'

/**
 * Takes back what was released to vendors: with this transaction it is gone from where rules, `media`
 * and the builder of ZIPs look, none of which remembers it.
 */
export const takeBackFromVendors = defineCall(call, ({ set: id }, actor) =>
  transaction(async (tx) => {
    const by = signedIn(actor)
    const path = only(doc.vendorSet(id), 'client', 'gallery')
    const { client, gallery } = await tx.read(path)
    if (client !== by && actor.role !== 'admin') throw new Failure('not-found')
    const known = await tx.findReadable(only(doc.vendorSet(id), 'name', 'photos'))
    await endSet(tx, gallery, id)
    record(tx, 'gallery.taken-back-from-vendors', {
      actor: by,
      person: client,
      details: { gallery, photos: known?.photos.length ?? 0, set: known?.name ?? '' },
    })
    return { takenBack: true as const }
  }),
)
