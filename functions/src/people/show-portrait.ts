import type { PersonId, PortraitId } from '@portal/model/ids'
import { mediaAddress } from '@portal/model/media-address'
import { collection, doc, file } from '@portal/model/paths'
import { auth } from '#platform/auth'
import type { Files } from '#platform/files'
import { type Transaction, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { releaseTicket } from '../shared-files/upload-tickets.ts'

/** Writes the id of somebody's portrait wherever their threads are listed, in its transaction. */
export async function copyPortrait(
  tx: Transaction,
  person: PersonId,
  portrait: PortraitId | null,
): Promise<void> {
  const threads = await tx.ids(collection.conversations(), (all) =>
    all.where('client', '==', person),
  )
  for (const id of threads) tx.update(doc.conversation(id), { clientPortrait: portrait })
}

/** Has their sessions say it from the next token on, so that no screen reads it. Idempotent. */
export const sayInTokens = (person: PersonId, portrait: PortraitId | null): Promise<unknown> =>
  auth.updateUser(person, {
    photoURL:
      portrait === null
        ? null
        : parameters.siteUrl.value() + mediaAddress.portrait(person, portrait),
  })

/** Takes away a portrait that is shown no more, with its ticket. Idempotent. */
export async function clearPortrait(
  person: PersonId,
  portrait: PortraitId,
  files: Files,
): Promise<void> {
  const stored = await files.find(file.portrait(person, portrait))
  if (stored) await files.delete(stored.path, stored.generation)
  await transaction(async (tx) => {
    tx.delete(doc.portrait(person, portrait))
    await releaseTicket(tx, portrait)
  })
}
