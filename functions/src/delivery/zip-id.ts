import { createHash } from 'node:crypto'
import type { DownloadSize } from '@portal/model/delivery'
import type { ZipFile } from '@portal/model/zip'

/** The name of a ZIP says what is in it, so the same photographs in the same size are one ZIP. */
export const zipIdOf = (
  gallery: string,
  size: DownloadSize,
  files: readonly Pick<ZipFile, 'photo' | 'generation'>[],
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([gallery, size, files.map(({ photo, generation }) => [photo, generation])]),
    )
    .digest('base64url')
    .slice(0, 32)
