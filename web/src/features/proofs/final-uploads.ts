import { file as fileAt } from '@portal/model/paths'
import { newId } from '#firebase/write.ts'
import { openUploads } from './open-uploads.ts'

/**
 * The finals of this visit on their way. Each drop of a file is an arrival of its own, because an
 * earlier version that is dropped again is meant to take the place of the later one.
 */
export const finalUploads = openUploads({
  identify: () => Promise.resolve(newId()),
  at: fileAt.uploadedFinal,
})
