import type { Holder } from '@portal/model/attachment'
import type { AttachmentId } from '@portal/model/ids'
import type { file } from '@portal/model/paths'
import { type FoundMedia, picture } from '../media-access/found-media.ts'

/** Where one of the files of an attachment lies. */
export type AttachedAt = typeof file.attachment

/** An attachment for whoever may have it: a picture is shown, any other file downloads. */
export function attachedFile(at: AttachedAt, of: Holder, attachment: AttachmentId): FoundMedia {
  const media = picture(at(of, attachment))
  return media.path.endsWith('.webp') ? media : { ...media, type: null }
}
