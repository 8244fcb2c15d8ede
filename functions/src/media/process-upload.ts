import { parseUpload } from '@portal/model/paths'
import { uploadLimitBytes } from '@portal/model/upload'
import { UnfitPicture } from '#platform/picture'
import { files as bucketFiles, type Files, type StoredFile } from '#platform/files'
import { processFinal } from '../delivery/process-final.ts'
import { processLogo } from './process-logo.ts'
import { processProof } from './process-proof.ts'
import { processSharedFile } from './process-shared-file.ts'
import type { LoadUpload, UploadTask } from './upload-task.ts'
import { settleTicket } from './upload-tickets.ts'

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
  files: Files = bucketFiles,
): Promise<void> {
  const upload = parseUpload(name)
  const stored = await files.find(name)
  if (!upload || stored?.generation !== generation) return
  const load = loader(stored, giveUp, files)
  if (upload.kind === 'proof') await processProof(upload, stored, load, files)
  else if (upload.kind === 'logo') await processLogo(upload, load, files)
  else if (upload.kind === 'final') await processFinal(upload, stored, load, files)
  else {
    await processSharedFile(upload, stored, load, files)
    await settleTicket(upload, name)
  }
  await files.delete(name, generation)
}
