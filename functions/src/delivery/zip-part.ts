import type { GalleryId, ZipId } from '@portal/model/ids'
import { file } from '@portal/model/paths'
import { isOffered, namesInZip, type Zip } from '@portal/model/zip'
import { z } from 'zod'

/** The number of a part as an address says it. */
export const PartNumber = z.string().regex(/^(?:0|[1-9]\d{0,2})$/)

/** A part of a ZIP as it goes out, under its name, without who takes it; null while it is not offered. */
export function partOf(
  of: { gallery: GalleryId; title: string },
  id: ZipId,
  zip: Zip | null,
  part: string,
) {
  const number = Number(part)
  if (!zip || !isOffered(zip, number, new Date())) return null
  const path = file.zipPart(of.gallery, id, number)
  const count = zip.parts.length
  const which = count > 1 ? ` ${number + 1} of ${count}` : ''
  const [name = ''] = namesInZip([`${of.title}${which}.zip`])
  const what = { kind: 'zip', files: zip.parts[number]?.files ?? 0, size: zip.size } as const
  return {
    path,
    type: 'application/zip',
    taking: { what, name, path },
    viewer: null,
    isLong: true,
  }
}
