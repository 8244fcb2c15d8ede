import { pictureTypeOf, type UploadFailure, uploadLimitBytes } from '@portal/model/upload'

/** Why a file need not be sent at all; null when it may be a photograph. Reads its first bytes. */
export async function inspectFile(file: Blob): Promise<UploadFailure | null> {
  if (file.size > uploadLimitBytes) return 'too-large'
  try {
    const start = new Uint8Array(await file.slice(0, 16).arrayBuffer())
    return pictureTypeOf(start) ? null : 'not-a-picture'
  } catch {
    // Moved or taken away since it was chosen.
    return 'failed'
  }
}
