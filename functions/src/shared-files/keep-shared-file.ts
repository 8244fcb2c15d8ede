import type { PersonId } from '@portal/model/ids'
import type { PictureState, SharedFileState } from '@portal/model/media'
import { doc, type Path } from '@portal/model/paths'
import type { Person } from '@portal/model/person'
import { pictureTypeOf } from '@portal/model/upload'
import type { z } from 'zod'
import type { Files, StoredFile } from '#platform/files'
import { readReadable, transaction } from '#platform/firestore'
import { logger } from '#platform/log'
import { UnfitPicture } from '#platform/picture'
import { deriveAttachment } from '../media/derive.ts'
import type { LoadUpload } from '../media/upload-kind.ts'

/** Whoever uploads. */
export interface Uploader {
  person: string
  role: Person['role']
}

/**
 * How a file stands to the words it belongs to: its uploader may not add it, the words may still
 * come, or they are there.
 */
export type Standing = 'refused' | 'awaited' | 'welcome'

type FileState = SharedFileState | PictureState

/** Where a shared file belongs: who may add one, where its state is told and where it is kept. */
export interface Target {
  standingOf: (uploader: Uploader) => Promise<Standing>
  state: Path<z.ZodType<FileState>>
  /** What its state tells besides: of a file beside words, who gave it. */
  given: Pick<SharedFileState, 'by'> | { by?: never }
  picture: string
  /** Null where only the whole picture is shown. */
  thumbnail: string | null
  /** Where what is no picture is kept; null where only pictures are taken. */
  other: string | null
  /**
   * Takes away what was made of a file whose words were taken back, or have gone, while there was
   * nothing to take away yet; null where nothing is taken back like that.
   */
  clear: (() => Promise<void>) | null
}

/** How a file stands where it may be added or not. */
export const welcomeIf = (may: boolean): Standing => (may ? 'welcome' : 'refused')

/** What is shown stays what it is: nobody can put another file in its place. */
const settle = (path: Target['state'], state: FileState): Promise<void> =>
  transaction(async (tx) => {
    const known = await tx.find(path)
    if (!known || known.state === 'failed') tx.write(path, state)
  })

/**
 * A file with a message, with a comment or on a moodboard: a picture is made safe to show, another
 * file of a kind that is taken is kept as it came, to be downloaded. Only whoever may speak there
 * may add one.
 */
export async function keepSharedFile(
  person: PersonId,
  { standingOf, state, given, picture, thumbnail, other, clear }: Target,
  stored: StoredFile,
  load: LoadUpload,
  files: Files,
): Promise<void> {
  const [account, known] = await Promise.all([
    readReadable(doc.person(person)),
    readReadable(state),
  ])
  // Without an account, or with one that nobody can read, somebody whom nothing is shared with.
  const uploader = account && { person, role: account.role }
  const before = uploader ? await standingOf(uploader) : 'refused'
  if (!uploader || before === 'refused') {
    logger.warn('file belongs nowhere', { picture, person })
    return
  }
  if (known && known.state !== 'failed') return
  try {
    const bytes = await load()
    if (!bytes) return
    if (other && pictureTypeOf(bytes) === null) {
      const { attachableTypeOf } = await import('#platform/file-kind')
      const type = await attachableTypeOf(bytes)
      await files.copy(stored.path, other, 'application/octet-stream')
      await settle(state, { state: 'file', type, bytes: bytes.length, by: person })
    } else {
      const derived = await deriveAttachment(bytes)
      await files.save(picture, derived.picture, 'image/webp')
      if (thumbnail) await files.save(thumbnail, derived.thumbnail, 'image/webp')
      await settle(state, {
        state: 'ready',
        width: derived.width,
        height: derived.height,
        ...given,
      })
    }
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    await settle(state, { state: 'failed', reason: error.reason, ...given })
  }
  if (!clear) return
  const now = await standingOf(uploader)
  if (now === 'refused' || (now === 'awaited' && before === 'welcome')) await clear()
}
