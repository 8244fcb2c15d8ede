import { z } from 'zod'
import { PersonId } from './ids.ts'
import { Role } from './person.ts'
import { UploadFailure } from './upload.ts'

/** How long the media cookie is good for, in minutes; the app renews it while it is open. */
export const mediaCookieMinutes = 30
/** How long (seconds) `media` may go on trusting what it read about a gallery or conversation. */
export const mediaTrustSeconds = 30

/** What the signed `__session` cookie says. `expires` is Unix time in seconds. */
export const MediaPass = z.strictObject({
  person: PersonId,
  role: Role,
  expires: z.int(),
})
export type MediaPass = z.infer<typeof MediaPass>

/** Who may see a gallery's proofs: Les always, its client once it is published. */
export const mayViewGallery = (
  pass: Pick<MediaPass, 'person' | 'role'>,
  gallery: { client: PersonId; published: boolean },
): boolean => pass.role === 'admin' || (gallery.client === pass.person && gallery.published)

/** Who may see a conversation's pictures: its client and Les. */
export const mayViewConversation = (
  pass: Pick<MediaPass, 'person' | 'role'>,
  conversation: { client: PersonId },
): boolean => pass.role === 'admin' || conversation.client === pass.person

/** Who may see the references of a booking: its client and Les. */
export const mayViewReferences = mayViewConversation

/** The address of a picture in a conversation. */
export const attachmentAddress = (conversation: string, attachment: string): string =>
  `/media/chat/${conversation}/${attachment}`

/** The address of the small picture that a bubble shows. */
export const thumbnailAddress = (conversation: string, attachment: string): string =>
  `/media/thumbnails/${conversation}/${attachment}`

/** The address of a file in a conversation that is no picture; it downloads. */
export const fileAddress = (conversation: string, attachment: string): string =>
  `/media/files/${conversation}/${attachment}`

/** What the pipeline says of a shared picture; the server writes it, both sides read it. */
export const PictureState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready'), width: z.int(), height: z.int() }),
  z.strictObject({ state: z.literal('failed'), reason: UploadFailure }),
])
export type PictureState = z.infer<typeof PictureState>

/** What the pipeline says of a file in a conversation; `type` (MIME) is told by its bytes. */
export const SharedFileState = z.discriminatedUnion('state', [
  ...PictureState.options,
  z.strictObject({ state: z.literal('file'), type: z.string().max(120), bytes: z.int().min(1) }),
])
export type SharedFileState = z.infer<typeof SharedFileState>
