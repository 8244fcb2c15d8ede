import type { Holder } from '@portal/model/attachment'
import { type AttachmentId, PersonId } from '@portal/model/ids'
import { doc, file } from '@portal/model/paths'
import type { Files } from '#platform/files'
import { read, transaction } from '#platform/firestore'
import { z } from 'zod'
import { releaseTicket } from './upload-tickets.ts'

/** All that is asked of a file's state. */
const Given = z.object({ by: PersonId })

/**
 * What `by` has taken back is gone: nobody can fetch its files any more. A file that somebody else
 * gave stays, whoever names it. Safe twice.
 */
export async function removeAttachments(
  of: Holder,
  attachments: readonly AttachmentId[],
  by: PersonId,
  files: Files,
): Promise<void> {
  await Promise.all(
    attachments.map(async (id) => {
      const state = await read({ path: doc.attachment(of, id).path, schema: Given })
      if (state && state.by !== by) return
      const paths = [file.attachment, file.attachmentThumbnail, file.attachedFile].map((path) =>
        path(of, id),
      )
      for (const stored of await Promise.all(paths.map((path) => files.find(path))))
        if (stored) await files.delete(stored.path, stored.generation)
      await transaction(async (tx) => {
        tx.delete(doc.attachment(of, id))
        await releaseTicket(tx, id)
      })
    }),
  )
}
