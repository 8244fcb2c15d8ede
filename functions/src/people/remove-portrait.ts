import { collection, doc, only } from '@portal/model/paths'
import { removePortrait as call } from '@portal/model/portrait'
import { defineCall, type Handler, signedIn } from '#platform/call'
import { files as bucketFiles, type Files } from '#platform/files'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { clearPortrait, copyPortrait, sayInTokens } from './show-portrait.ts'

/**
 * The call, with a bucket of one's own. What is on its way loses its ticket, and so is shown by
 * nothing once it has come.
 */
export const removePortrait = (files: Files = bucketFiles): Handler =>
  defineCall(call, async (_, actor) => {
    const person = signedIn(actor)
    const gone = await transaction(async (tx) => {
      const [{ portrait }, tickets] = await Promise.all([
        tx.read(only(doc.person(person), 'portrait')),
        tx.listReadable(collection.uploadTickets(), (all) => all.where('person', '==', person)),
      ])
      const own = tickets.filter(({ value }) => value.purpose.kind === 'portrait')
      if (portrait) {
        tx.update(doc.person(person), { portrait: null })
        await copyPortrait(tx, person, null)
        record(tx, 'account.portrait-removed', { actor: person, person })
      }
      return new Set([...own.map(({ id }) => id), ...(portrait ? [portrait.id] : [])])
    })
    for (const id of gone) await clearPortrait(person, id, files)
    await sayInTokens(person, null)
    return { removed: true as const }
  })
