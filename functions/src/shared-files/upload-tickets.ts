import type { Holder } from '@portal/model/attachment'
import type { PictureState, SharedFileState } from '@portal/model/media'
import { doc, file, type Path, type Upload } from '@portal/model/paths'
import { giveBack } from '@portal/model/upload-budget'
import { type Purpose, uploadName } from '@portal/model/upload-ticket'
import type { z } from 'zod'
import { type Transaction, transaction } from '#platform/firestore'

/** What a file goes with; null for a reference, which lies with its booking, and for a portrait. */
export const holderOf = (purpose: Purpose): Holder | null => {
  if (purpose.kind === 'message') return { conversation: purpose.conversation }
  if (purpose.kind === 'comment') return { gallery: purpose.gallery, comment: purpose.comment }
  return null
}

/** Where a person puts a file for a purpose. */
export function uploadPath(person: string, purpose: Purpose, id: string): string {
  if (purpose.kind === 'portrait') return file.uploadedPortrait(person, id, uploadName)
  return purpose.kind === 'reference'
    ? file.uploadedReference(person, purpose.booking, id, uploadName)
    : file.uploadedAttachment(person, holderOf(purpose) as Holder, id, uploadName)
}

/** Where the pipeline says what has become of it. */
export function statePath(
  purpose: Purpose,
  id: string,
): Path<z.ZodType<PictureState | SharedFileState>> {
  if (purpose.kind === 'portrait') return doc.portrait(purpose.person, id)
  return purpose.kind === 'reference'
    ? doc.referencePicture(purpose.booking, id)
    : doc.attachment(holderOf(purpose) as Holder, id)
}

/** Of what others than Les upload: files with words, references and portraits. */
export type SharedUpload = Extract<Upload, { kind: Purpose['kind'] }>

/** Whether an upload is one of those. */
export const isShared = (upload: Upload): upload is SharedUpload => idOf(upload) !== null

/** The id of the file, under which its ticket is kept; null for one of Les's own. */
function idOf(upload: Upload): string | null {
  switch (upload.kind) {
    case 'message':
    case 'comment':
      return upload.attachment
    case 'reference':
      return upload.reference
    case 'portrait':
      return upload.portrait
    default:
      return null
  }
}

/** Where everything that is made of it lies. */
export function keptPaths(purpose: Purpose, id: string): string[] {
  if (purpose.kind === 'portrait') return [file.portrait(purpose.person, id)]
  if (purpose.kind === 'reference') return [file.reference(purpose.booking, id)]
  const of = holderOf(purpose) as Holder
  return [file.attachment, file.attachmentThumbnail, file.attachedFile].map((path) => path(of, id))
}

/** Its bytes are gone, so they count no more, and no upload can come of it. Safe twice. */
export async function releaseTicket(tx: Transaction, id: string): Promise<void> {
  const path = doc.uploadTicket(id)
  const ticket = await tx.find(path)
  if (!ticket) return
  for (const budget of ticket.budgets) {
    const known = await tx.find(doc.uploadBudget(budget))
    if (known)
      tx.write(doc.uploadBudget(budget), giveBack(known, { files: 1, bytes: ticket.bytes }))
  }
  tx.delete(path)
}

/**
 * An upload has been worked on: its ticket opens the bucket no more, and where nothing of it was
 * kept, its bytes count no more. Safe twice; of what has no ticket there is nothing to settle.
 */
export async function settleTicket(upload: SharedUpload, path: string): Promise<void> {
  const id = idOf(upload) ?? ''
  await transaction(async (tx) => {
    const ticket = await tx.find(doc.uploadTicket(id))
    if (ticket?.path !== path) return
    const state = await tx.find(statePath(ticket.purpose, id))
    if (state && state.state !== 'failed') tx.update(doc.uploadTicket(id), { until: new Date(0) })
    else await releaseTicket(tx, id)
  })
}
