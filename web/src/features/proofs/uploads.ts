import { file as fileAt } from '@portal/model/paths'
import { newId } from '#firebase/write.ts'
import { identifyFile } from './identify-file.ts'
import { openUploads } from './open-uploads.ts'
import { rememberUploads } from './remember-uploads.ts'

/** The photographs of this tab on their way to becoming proofs. */
export const proofUploads = rememberUploads(
  'proofs',
  openUploads({
    name: 'proofs',
    identify: identifyFile,
    takesHeic: true,
    at: fileAt.uploadedProof,
  }),
)

/**
 * The finals of this tab on their way. Each drop of a file is an arrival of its own, because an
 * earlier version that is dropped again is meant to take the place of the later one.
 */
export const finalUploads = rememberUploads(
  'finals',
  openUploads({
    name: 'finals',
    identify: () => Promise.resolve(newId()),
    takesHeic: false,
    at: (person, gallery, arrival: string, name) =>
      fileAt.uploadedFinal(person, gallery, arrival, name),
  }),
)
