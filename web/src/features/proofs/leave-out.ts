import { isRaw, isSidecar, stemOf } from '@portal/model/upload'
import type { SourceFile } from './read-drop.ts'

const pictureEnding = /\.(jpe?g|jfif|png|webp|hei[cf])$/i

/** The files of a drop that are worth a look, and how many were left out quietly. */
export interface Sorted {
  kept: SourceFile[]
  left: number
}

/** What phones and cameras record with a photograph: the moment of a Live Photo, a spoken note. */
const companionEnding = /\.(mov|mp4|wav|m4a)$/i

/**
 * Leaves out what lies beside photographs: sidecars, and the RAW, the moving picture or the spoken
 * note of a photograph that is there too. Without such a twin they stay, so that it is told why they
 * cannot be taken.
 */
export function leaveOut(files: readonly SourceFile[]): Sorted {
  const pictures = new Set(
    files.filter(({ path }) => pictureEnding.test(path)).map(({ path }) => stemOf(path)),
  )
  const kept = files.filter(
    ({ path }) =>
      !isSidecar(path) &&
      !((isRaw(path) || companionEnding.test(path)) && pictures.has(stemOf(path))),
  )
  return { kept, left: files.length - kept.length }
}
