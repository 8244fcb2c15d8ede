import { parseUpload, type Upload } from '@portal/model/paths'
import { uploadLimitBytes } from '@portal/model/upload'
import { UnfitPicture } from '#platform/picture'
import { files as bucketFiles, type Files, type StoredFile } from '#platform/files'
import type { LoadUpload, ProcessUpload, UploadOf } from '../media/upload-kind.ts'
import { isShared, settleTicket } from '../shared-files/upload-tickets.ts'
import type { UploadTask } from './upload-task.ts'

/** How an upload of each kind is worked on, by the domain that owns it. */
export type UploadKinds = { readonly [Kind in Upload['kind']]: ProcessUpload<Kind> }

const processOf = <Kind extends Upload['kind']>(
  kinds: UploadKinds,
  { kind }: { kind: Kind } & UploadOf<Kind>,
): ProcessUpload<Kind> => kinds[kind]

const loader =
  (stored: StoredFile, giveUp: boolean, files: Files): LoadUpload =>
  async () => {
    if (giveUp) throw new UnfitPicture('failed')
    if (stored.bytes > uploadLimitBytes) throw new UnfitPicture('too-large')
    return files.load(stored.path)
  }

/**
 * Works on one upload until it is where it belongs, and then takes it away. Safe twice, in
 * parallel, late and after a crash anywhere: everything before the last delete can be done again. A
 * file that is no photograph is a state and not an error; what throws is a passing fault, to be
 * tried again.
 */
export async function processUpload(
  { name, generation, giveUp = false }: UploadTask,
  kinds: UploadKinds,
  files: Files = bucketFiles,
): Promise<void> {
  const upload = parseUpload(name)
  const stored = await files.find(name)
  if (!upload || stored?.generation !== generation) return
  await processOf(kinds, upload)(upload, stored, loader(stored, giveUp, files), files)
  if (isShared(upload)) await settleTicket(upload, name)
  await files.delete(name, generation)
}
