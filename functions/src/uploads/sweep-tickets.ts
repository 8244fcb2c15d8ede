import { collection, doc } from '@portal/model/paths'
import type { UploadTicket } from '@portal/model/upload-ticket'
import { files as bucketFiles, type Files } from '#platform/files'
import { list, transaction } from '#platform/firestore'
import { eachAlone } from '../each-alone.ts'
import { keptPaths, releaseTicket, statePath } from '../shared-files/upload-tickets.ts'
import { ownerOf, type SharedFileKinds } from './open-uploads.ts'

/** How many are looked at in one run; the next run goes on. */
const atOnce = 200
const dayMs = 86_400_000

/**
 * Decides in one transaction with what could name it: a message that comes meanwhile makes it look
 * again. From then on nothing serves the file.
 */
const isToLeave = (id: string, kinds: SharedFileKinds, now: Date): Promise<UploadTicket | null> =>
  transaction(async (tx) => {
    const path = doc.uploadTicket(id)
    const ticket = await tx.find(path)
    if (!ticket?.checkAt || ticket.checkAt > now) return null
    if (ticket.leaving) return ticket
    if (await ownerOf(kinds, ticket.purpose).isNamed(tx, ticket.purpose, id)) {
      tx.update(path, { checkAt: null })
      return null
    }
    tx.update(path, { leaving: true, until: new Date(0) })
    tx.delete(statePath(ticket.purpose, id))
    return ticket
  })

async function sweepOne(
  id: string,
  kinds: SharedFileKinds,
  now: Date,
  files: Files,
): Promise<void> {
  const ticket = await isToLeave(id, kinds, now)
  if (!ticket) return
  for (const path of [ticket.path, ...keptPaths(ticket.purpose, id)]) {
    const stored = await files.find(path)
    if (stored) await files.delete(path, stored.generation)
  }
  await transaction(async (tx) => {
    // Asked for anew meanwhile, it is another upload's.
    if ((await tx.find(doc.uploadTicket(id)))?.leaving) await releaseTicket(tx, id)
  })
}

/** What cannot be read, a message or a board, names whatever it may: it is looked at later. */
async function sweepOrPutOff(
  id: string,
  kinds: SharedFileKinds,
  now: Date,
  files: Files,
): Promise<void> {
  try {
    await sweepOne(id, kinds, now, files)
  } catch (error) {
    await transaction(async (tx) => {
      if (await tx.find(doc.uploadTicket(id)))
        tx.update(doc.uploadTicket(id), { checkAt: new Date(now.getTime() + dayMs) })
    })
    throw error
  }
}

/**
 * Takes away files that nothing has named in time: those of messages and comments that never came,
 * and references that were taken off their board. Safe twice and after a crash anywhere.
 */
export async function sweepTickets(
  kinds: SharedFileKinds,
  now: Date,
  files: Files = bucketFiles,
): Promise<void> {
  const due = await list(collection.uploadTickets(), (all) =>
    all.where('checkAt', '<=', now).orderBy('checkAt').limit(atOnce),
  )
  await eachAlone(
    due.map(({ id }) => id),
    (id) => sweepOrPutOff(id, kinds, now, files),
  )
}
