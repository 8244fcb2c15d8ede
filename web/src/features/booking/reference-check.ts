import {
  pictureTypeOf,
  tellingBytes,
  unfitKind,
  type UploadFailure,
  uploadLimitBytes,
} from '@portal/model/upload'

/** A file that may be sent, named by the type its bytes have, or why it may not. */
export type Checked = { picture: Blob } | { failure: UploadFailure }

/** Looks at the size and the first bytes; what a file calls itself does not count. */
export async function checkPicture(file: Blob & { name?: string }): Promise<Checked> {
  if (file.size > uploadLimitBytes) return { failure: 'too-large' }
  if (file.size === 0) return { failure: 'empty' }
  try {
    const start = new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer())
    const type = pictureTypeOf(start)
    if (type) return { picture: file.slice(0, file.size, type) }
    return { failure: unfitKind(start, file.name ?? '') ?? 'not-a-picture' }
  } catch {
    // Moved or taken away since it was chosen.
    return { failure: 'failed' }
  }
}
