import type { PhotoSet } from '@portal/model/arrangement'
import type { GalleryId } from '@portal/model/ids'
import { call } from '#firebase/call.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { withFolderSets } from './folder-sets.ts'
import type { SourceFile } from './read-drop.ts'

const words = text.proofs.room

/**
 * What was dropped, each file with the set that its folder is; folders that are none yet become
 * sets of the gallery first. Where that does not come about the files are uploaded into none, and it
 * says so.
 */
export async function inFolderSets(
  gallery: GalleryId,
  sets: readonly PhotoSet[],
  files: readonly SourceFile[],
): Promise<SourceFile[]> {
  const { sets: all, setOf } = withFolderSets(sets, files, newId)
  const made = all.slice(sets.length)
  try {
    if (made.length > 0) {
      await call('arrangeGallery', { gallery, sets: all })
      showToast(words.foldersAreSets(made.map(({ name }) => name)))
    }
  } catch {
    showToast(words.foldersAreNoSets)
    return [...files]
  }
  return files.map((file) => {
    const set = setOf.get(file.path)
    return set === undefined ? file : { ...file, set }
  })
}
