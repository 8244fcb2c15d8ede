import { photoIdOf } from '@portal/model/gallery'
import type { PhotoId } from '@portal/model/ids'

/** The photo a file is, by its bytes; null when it cannot be read (any more). */
export async function identifyFile(file: Blob): Promise<PhotoId | null> {
  try {
    // Browsers read and hash apart from the page's own thread.
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    return photoIdOf(new Uint8Array(digest))
  } catch {
    return null
  }
}
