import { AttachmentId, ConversationId } from '@portal/model/ids'
import { mayViewConversation } from '@portal/model/media'
import { doc, file, only } from '@portal/model/paths'
import { z } from 'zod'
import { read } from '#platform/firestore'
import type { FindMedia, MediaOwner } from '../media-access/found-media.ts'
import { trusted } from '../media-access/trusted.ts'
import { type AttachedAt, attachedFile } from '../shared-files/attached-file.ts'

const Gaps = z.tuple([ConversationId, AttachmentId])

/** Files with messages are for whoever may see the conversation. */
export const messageMedia: MediaOwner<
  'messagePicture' | 'messageThumbnail' | 'messageFile'
> = () => {
  const conversation = trusted((id) => read(only(doc.conversation(id), 'client', 'partners')))
  const attached =
    (at: AttachedAt): FindMedia =>
    async (gaps, pass) => {
      const named = Gaps.safeParse(gaps).data
      const found = named && (await conversation(named[0]))
      if (!found || !mayViewConversation(pass, found)) return null
      return attachedFile(at, { conversation: named[0] }, named[1])
    }
  return {
    messagePicture: attached(file.attachment),
    messageThumbnail: attached(file.attachmentThumbnail),
    messageFile: attached(file.attachedFile),
  }
}
