import { isRaw, isSidecar, stemOf } from '@portal/model/upload'
import type { SourceFile } from './read-drop.ts'

const pictureEnding = /\.(jpe?g|jfif|png|webp|hei[cf])$/i

/** The files of a drop that are worth a look, and how many were left out quietly. */
export interface Sorted {
  kept: SourceFile[]
  left: number
}

/**
 * Leaves out what lies beside photographs: sidecars, and the RAW of a photograph that is there as
 * JPEG too. A RAW without such a twin stays, so that it is told why it cannot be taken.
 */
export function leaveOut(files: readonly SourceFile[]): Sorted {
  const pictures = new Set(
    files.filter(({ path }) => pictureEnding.test(path)).map(({ path }) => stemOf(path)),
  )
  const kept = files.filter(
    ({ path }) => !isSidecar(path) && !(isRaw(path) && pictures.has(stemOf(path))),
  )
  return { kept, left: files.length - kept.length }
}
