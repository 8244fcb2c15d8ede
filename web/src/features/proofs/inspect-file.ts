import { tellingBytes, unfitKind, type UploadFailure, uploadLimitBytes } from '@portal/model/upload'

/**
 * Why a file need not be sent at all; null when it may be a photograph. Reads its first bytes. A
 * HEIC becomes a proof; what clients take home is none, because not every program opens it.
 */
export async function inspectFile(
  file: File,
  { takesHeic }: { takesHeic: boolean },
): Promise<UploadFailure | null> {
  if (file.size === 0) return 'empty'
  try {
    const start = new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer())
    const unfit = unfitKind(start, file.name)
    if (unfit !== null && !(unfit === 'heic' && takesHeic)) return unfit
    return file.size > uploadLimitBytes ? 'too-large' : null
  } catch {
    // Moved or taken away since it was chosen.
    return 'failed'
  }
}
