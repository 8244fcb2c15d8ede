import { pictureTypeOf, type UploadFailure, uploadLimitBytes } from '@portal/model/upload'

/** A file that may be sent, named by the type its bytes have, or why it may not. */
export type Checked = { picture: Blob } | { failure: UploadFailure }

/** Looks at the size and the first bytes; what a file calls itself does not count. */
export async function checkPicture(file: Blob): Promise<Checked> {
  if (file.size > uploadLimitBytes) return { failure: 'too-large' }
  try {
    const type = pictureTypeOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()))
    return type ? { picture: file.slice(0, file.size, type) } : { failure: 'not-a-picture' }
  } catch {
    // Moved or taken away since it was chosen.
    return { failure: 'failed' }
  }
}
