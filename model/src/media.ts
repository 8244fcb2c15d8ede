import { z } from 'zod'
import type { Holder } from './attachment.ts'
import { PersonId, SessionId } from './ids.ts'
import { mayChoose, mayDownload, roleIn } from './access.ts'
import { Role } from './person.ts'
import { orNewer } from './records/newer.ts'
import { UploadFailure } from './upload.ts'
import { mediaAddress } from './media-address.ts'

/** How long the media cookie is good for, in minutes; the app renews it while it is open. */
export const mediaCookieMinutes = 30

/** What the signed `__session` cookie says. `expires` is Unix time in seconds. */
export const MediaPass = z.strictObject({
  person: PersonId,
  role: Role,
  /** Which of the person's sessions it is. */
  session: SessionId,
  expires: z.int(),
})
export type MediaPass = z.infer<typeof MediaPass>

/**
 * Who may see a gallery's proofs: Les always, its client and members once it is published; a vendor
 * never, whatever an earlier version has written.
 */
export const mayViewGallery = (
  pass: Pick<MediaPass, 'person' | 'role'>,
  gallery: Parameters<typeof roleIn>[0] & { viewers: readonly PersonId[]; published: boolean },
): boolean =>
  pass.role === 'admin' ||
  (gallery.published &&
    [gallery.client, ...gallery.viewers].includes(pass.person) &&
    roleIn(gallery, pass.person) !== 'vendor')

/** Who takes along what is finished of a gallery they see: all but the family, who look at it. */
export const mayTakeFinals = (
  pass: Pick<MediaPass, 'person' | 'role'>,
  gallery: Parameters<typeof roleIn>[0],
): boolean => pass.role === 'admin' || mayDownload(roleIn(gallery, pass.person))

/** Who reads and writes comments on a gallery, with their files: whoever speaks in it, and Les. */
export const mayComment = (
  pass: Pick<MediaPass, 'person' | 'role'>,
  gallery: Parameters<typeof roleIn>[0] & { published: boolean },
): boolean =>
  pass.role === 'admin' || (gallery.published && mayChoose(roleIn(gallery, pass.person)))

/** Who may see a conversation's pictures: its client, the client's partners and Les. */
export const mayViewConversation = (
  pass: Pick<MediaPass, 'person' | 'role'>,
  conversation: { client: PersonId; partners: readonly PersonId[] },
): boolean =>
  pass.role === 'admin' || [conversation.client, ...conversation.partners].includes(pass.person)

/** Who may see the references of a booking: as with its conversation. */
export const mayViewReferences = mayViewConversation

/**
 * Who sees a portrait: whoever it shows, Les, and those who see the name beside it, which is the
 * client for members and members for their client; `shared` says whether one has let the other in.
 */
export const mayViewPortrait = (
  pass: Pick<MediaPass, 'person' | 'role'>,
  of: PersonId,
  shared: boolean,
): boolean => pass.role === 'admin' || pass.person === of || shared

/** The address of a picture that somebody attached. */
export const attachmentAddress = (of: Holder, attachment: string): string =>
  'conversation' in of
    ? mediaAddress.messagePicture(of.conversation, attachment)
    : mediaAddress.commentPicture(of.gallery, of.comment, attachment)

/** The address of the small picture that stands for it. */
export const thumbnailAddress = (of: Holder, attachment: string): string =>
  'conversation' in of
    ? mediaAddress.messageThumbnail(of.conversation, attachment)
    : mediaAddress.commentThumbnail(of.gallery, of.comment, attachment)

/** The address of an attached file that is no picture; it downloads. */
export const fileAddress = (of: Holder, attachment: string): string =>
  'conversation' in of
    ? mediaAddress.messageFile(of.conversation, attachment)
    : mediaAddress.commentFile(of.gallery, of.comment, attachment)

/** Who may have a client's documents: the client, those it is shared with, and Les. */
export const mayHaveDocuments = (
  pass: Pick<MediaPass, 'person' | 'role'>,
  of: { client: PersonId; partners?: readonly PersonId[] },
): boolean => pass.role === 'admin' || [of.client, ...(of.partners ?? [])].includes(pass.person)

/** What the pipeline says of a shared picture; the server writes it, both sides read it. */
export const PictureState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready'), width: z.int(), height: z.int() }),
  z.strictObject({ state: z.literal('failed'), reason: orNewer(UploadFailure) }),
])
export type PictureState = z.infer<typeof PictureState>

/** Who gave a file: it goes with what that person takes back, whoever else names it. */
const given = { by: PersonId }
const [Shown, Unfit] = PictureState.options

/** What the pipeline says of an attached file; `type` (MIME) is told by its bytes. */
export const SharedFileState = z.discriminatedUnion('state', [
  Shown.extend(given),
  Unfit.extend(given),
  z.strictObject({
    state: z.literal('file'),
    type: z.string().max(120),
    bytes: z.int().min(1),
    ...given,
  }),
])
export type SharedFileState = z.infer<typeof SharedFileState>
