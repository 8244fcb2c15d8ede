import type { MediaKind } from '@portal/model/media-address'
import { referenceMedia } from '../booking/reference-media.ts'
import { messageMedia } from '../chat/message-media.ts'
import { commentMedia } from '../comments/comment-media.ts'
import { deliveredMedia } from '../delivery/delivered-media.ts'
import { releasedMedia } from '../delivery/released-media.ts'
import { proofMedia } from '../gallery/proof-media.ts'
import type { FindMedia, MediaSource } from '../media-access/found-media.ts'
import { documentMedia } from '../documents/document-media.ts'
import { portraitMedia } from '../people/portrait-media.ts'
import { logoMedia } from '../studio/logo-media.ts'

/** Who may see what is at each address of media, and which file it is, by the domain that owns it. */
export const ownedMedia = (source: MediaSource) =>
  ({
    ...proofMedia(source),
    ...deliveredMedia(source),
    ...releasedMedia(source),
    ...logoMedia(source),
    ...referenceMedia(source),
    ...portraitMedia(source),
    ...messageMedia(source),
    ...commentMedia(source),
    ...documentMedia(source),
  }) satisfies Record<MediaKind, FindMedia>
