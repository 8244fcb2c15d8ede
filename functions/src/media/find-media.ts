import type { Holder } from '@portal/model/attachment'
import type { Comment } from '@portal/model/comment'
import type { Gate, GateStep } from '@portal/model/delivery'
import { downloadName } from '@portal/model/final'
import { type Gallery, proofEdges } from '@portal/model/gallery'
import {
  ArrivalId,
  AttachmentId,
  BookingId,
  CommentId,
  ConversationId,
  GalleryId,
  LogoId,
  PhotoId,
  ReferenceId,
  ZipId,
} from '@portal/model/ids'
import {
  type MediaPass,
  mayComment,
  mayTakeFinals,
  mayViewConversation,
  mayViewGallery,
  mayViewReferences,
} from '@portal/model/media'
import { doc, file, only } from '@portal/model/paths'
import { isOffered, namesInZip } from '@portal/model/zip'
import { z } from 'zod'
import type { Files } from '#platform/files'
import { read } from '#platform/firestore'
import type { Taker, Taking } from '../delivery/count-download.ts'
import { findPaper } from '../papers/find-paper.ts'
import type { GalleryMemory } from './gallery-memory.ts'
import { trusted } from './trusted.ts'

/** A file that somebody may have now. */
export interface FoundMedia {
  path: string
  /** MIME type; null for somebody's file, which no browser is to run. */
  type: string | null
  /** What is counted and logged before it goes out; null for what is only looked at. */
  taking: Taking | null
  /** Whose quota it counts against also where it is only looked at; null where that is free. */
  looker: Taker | null
  /** Whether it may last longer than Hosting waits for an answer. */
  isLong: boolean
  /** For a paper: what it is saved as. Its address outlives its versions, so it is asked for anew. */
  saveAs?: string
}

/** What there is at an address for somebody: a file, a closed gate, or nothing. */
export type Finding = FoundMedia | { missing: GateStep[] } | null

const edge = z.enum(proofEdges.map(String))
/** The parts of a path that is one of ours; null for any other, so originals have no address. */
const ProofPath = z.tuple([GalleryId, PhotoId, edge])
const ArrivalPath = z.tuple([GalleryId, ArrivalId, z.literal('480')])
const FinalPath = z.tuple([GalleryId, PhotoId, z.enum(['web', 'tile'])])
const DownloadPath = z.tuple([GalleryId, PhotoId, z.enum(['web', 'print'])])
const ZipPath = z.tuple([GalleryId, ZipId, z.string().regex(/^(?:0|[1-9]\d{0,2})$/)])
const LogoPath = z.tuple([LogoId])
const ReferencePath = z.tuple([BookingId, ReferenceId])
const AttachmentPath = z.tuple([ConversationId, AttachmentId])
const CommentFilePath = z.tuple([GalleryId, CommentId, AttachmentId])

/** A picture for the screen. */
export const picture = (path: string): FoundMedia => ({
  path,
  type: 'image/webp',
  taking: null,
  looker: null,
  isLong: false,
})

/**
 * Answers what is at an address for whoever has a pass. Papers are made among `files` when they are
 * first asked for.
 */
export function mediaFinder(
  memory: GalleryMemory,
  files: Files,
): (address: string, pass: MediaPass) => Promise<Finding> {
  const { gallery } = memory
  const booking = trusted((id) => read(doc.booking(id)))
  const conversation = trusted((id) => read(only(doc.conversation(id), 'client', 'partners')))
  const comment = trusted((key) => {
    const [id = '', said = ''] = key.split('/')
    return read(only(doc.comment(id, said), 'attachments'))
  })
  const zip = trusted((key) => {
    const [id = '', made = ''] = key.split('/')
    return read(doc.zip(id, made))
  })

  /** The gallery, when this person may see it. */
  async function seen(id: string, pass: MediaPass): Promise<Gallery | null> {
    const sees = (found: Gallery | null) => found !== null && mayViewGallery(pass, found)
    const known = await gallery(id)
    if (sees(known)) return known
    // What was remembered from before Les published must not turn its client away.
    const now = await gallery.again(id)
    return sees(now) ? now : null
  }

  /** Hidden photos are Les’s alone. */
  const shows = async (id: string, photo: string, pass: MediaPass): Promise<boolean> =>
    pass.role === 'admin' || memory.shows(id, photo)

  /** What is missing before this person may have finals of a gallery they see; Les always may. */
  const gate = async (id: string, found: Gallery, pass: MediaPass): Promise<Gate> =>
    pass.role === 'admin' ? { open: true, missing: [] } : memory.gate(id, found)

  type Find = (parts: string[], pass: MediaPass) => Promise<Finding>

  /** What watermarked pictures of a photo there are: always to be seen with the gallery. */
  const watermarked =
    (at: typeof file.proof): Find =>
    async (parts, pass) => {
      const path = ProofPath.safeParse(parts).data
      if (!path || !(await seen(path[0], pass))) return null
      const [id, photo, size] = path
      return (await shows(id, photo, pass)) ? picture(at(id, photo, Number(size))) : null
    }

  const screenFinal: Find = async (parts, pass) => {
    const path = FinalPath.safeParse(parts).data
    const found = path && (await seen(path[0], pass))
    if (!found || !mayTakeFinals(pass, found) || !(await shows(path[0], path[1], pass))) return null
    const [id, photo, size] = path
    const { open, missing } = await gate(id, found, pass)
    if (!open) return { missing }
    const given = await memory.final(id, photo)
    if (!given) return null
    const at = file.final(id, photo, given.generation, size)
    // A wall is scrolled through as freely as with proofs.
    if (size === 'tile') return picture(at)
    return {
      path: at,
      type: 'image/jpeg',
      taking: null,
      // Les looks at his own.
      looker: pass.role === 'admin' ? null : pass,
      isLong: false,
    }
  }

  const download: Find = async (parts, pass) => {
    const path = DownloadPath.safeParse(parts).data
    const found = path && (await seen(path[0], pass))
    if (!found || !mayTakeFinals(pass, found) || !(await shows(path[0], path[1], pass))) return null
    const [id, photo, size] = path
    const { open, missing } = await gate(id, found, pass)
    if (!open) return { missing }
    const given = await memory.final(id, photo)
    if (!given) return null
    const at = file.final(id, photo, given.generation, size)
    const name = downloadName(given, size)
    return {
      path: at,
      type: size === 'web' ? 'image/jpeg' : given.type,
      taking: {
        taker: pass,
        gallery: id,
        client: found.client,
        what: { kind: 'photo', photo, size },
        name,
        path: at,
      },
      looker: null,
      isLong: size === 'print',
    }
  }

  const zipPart: Find = async (parts, pass) => {
    const path = ZipPath.safeParse(parts).data
    const found = path && (await seen(path[0], pass))
    if (!found || !mayTakeFinals(pass, found)) return null
    const [id, key] = path
    const number = Number(path[2])
    const { open, missing } = await gate(id, found, pass)
    if (!open) return { missing }
    const now = new Date()
    const known = await zip(`${id}/${key}`)
    const made = known && isOffered(known, number, now) ? known : await zip.again(`${id}/${key}`)
    if (!made || !isOffered(made, number, now)) return null
    const at = file.zipPart(id, key, number)
    const count = made.parts.length
    const of = count > 1 ? ` ${number + 1} of ${count}` : ''
    const [name = ''] = namesInZip([`${found.title}${of}.zip`])
    const what = { kind: 'zip', files: made.parts[number]?.files ?? 0, size: made.size } as const
    return {
      path: at,
      type: 'application/zip',
      taking: { taker: pass, gallery: id, client: found.client, what, name, path: at },
      looker: null,
      isLong: true,
    }
  }

  const arrival: Find = async (parts, pass) => {
    const path = ArrivalPath.safeParse(parts).data
    if (!path || pass.role !== 'admin') return null
    return picture(file.arrivalThumbnail(path[0], path[1]))
  }

  /** Les alone, and only where he tries one on. */
  const logo: Find = (parts, pass) => {
    const path = pass.role === 'admin' ? LogoPath.safeParse(parts).data : null
    return Promise.resolve(path ? picture(file.logo(...path)) : null)
  }

  const reference: Find = async (parts, pass) => {
    const path = ReferencePath.safeParse(parts).data
    const found = path && (await booking(path[0]))
    return found && mayViewReferences(pass, found) ? picture(file.reference(...path)) : null
  }

  type AttachedAt = typeof file.attachment
  const attachedFile = (at: AttachedAt, of: Holder, attachment: AttachmentId): FoundMedia => {
    const media = picture(at(of, attachment))
    return media.path.endsWith('.webp') ? media : { ...media, type: null }
  }

  const attached =
    (at: AttachedAt): Find =>
    async (parts, pass) => {
      const path = AttachmentPath.safeParse(parts).data
      const found = path && (await conversation(path[0]))
      if (!found || !mayViewConversation(pass, found)) return null
      return attachedFile(at, { conversation: path[0] }, path[1])
    }

  const commentFile =
    (at: AttachedAt): Find =>
    async (parts, pass) => {
      const path = CommentFilePath.safeParse(parts).data
      const found = path && (await seen(path[0], pass))
      if (!found || !mayComment(pass, found)) return null
      const [id, said, attachment] = path
      const key = `${id}/${said}`
      const hasIt = (known: Pick<Comment, 'attachments'> | null) =>
        known?.attachments.some((one) => one.id === attachment)
      // Files are asked for as soon as their comment is there.
      if (!hasIt(await comment(key)) && !hasIt(await comment.again(key))) return null
      return attachedFile(at, { gallery: id, comment: said }, attachment)
    }

  const paper =
    (kind: 'documents' | 'statements'): Find =>
    async (parts, pass) => {
      const found = await findPaper([kind, ...parts], pass, files)
      if (!found) return null
      const { path, name } = found
      return { ...picture(path), type: 'application/pdf', saveAs: name }
    }

  const kinds = new Map<string, Find>([
    ['proofs', watermarked(file.proof)],
    ['before', watermarked(file.before)],
    ['finals', screenFinal],
    ['downloads', download],
    ['zips', zipPart],
    ['arrivals', arrival],
    ['logos', logo],
    ['references', reference],
    ['documents', paper('documents')],
    ['statements', paper('statements')],
    ['chat', attached(file.attachment)],
    ['thumbnails', attached(file.attachmentThumbnail)],
    ['files', attached(file.attachedFile)],
    ['comments', commentFile(file.attachment)],
    ['comment-thumbnails', commentFile(file.attachmentThumbnail)],
    ['comment-files', commentFile(file.attachedFile)],
  ])

  return async (address, pass) => {
    const [root, media, kind = '', ...parts] = address.split('/')
    if (root !== '' || media !== 'media') return null
    return (await kinds.get(kind)?.(parts, pass)) ?? null
  }
}
