import { createHash } from 'node:crypto'
import type { DownloadSize } from '@portal/model/delivery'
import type { VendorSetId } from '@portal/model/ids'
import type { ZipFile } from '@portal/model/zip'

/**
 * The name of a ZIP says what is in it, so the same photographs in the same size are one ZIP; what
 * vendors take of a set is one of its own.
 */
export const zipIdOf = (
  gallery: string,
  size: DownloadSize,
  files: readonly Pick<ZipFile, 'photo' | 'generation'>[],
  released: VendorSetId | null = null,
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        gallery,
        size,
        files.map(({ photo, generation }) => [photo, generation]),
        ...(released === null ? [] : [released]),
      ]),
    )
    .digest('base64url')
    .slice(0, 32)
