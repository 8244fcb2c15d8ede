import type { Upload } from '@portal/model/paths'
import type { Files, StoredFile } from '#platform/files'

/**
 * The bytes of an upload. Null when a twin of this task has already dealt with it; throws
 * `UnfitPicture` when it is not worth opening.
 */
export type LoadUpload = () => Promise<Buffer | null>

/** What the path of an upload of a kind says. */
export type UploadOf<Kind extends Upload['kind']> = Extract<Upload, { kind: Kind }>

/**
 * Works on an upload of a kind until it is where it belongs: safe twice, in parallel and after a
 * crash anywhere. A file that is no photograph is a state and not an error; what throws is a passing
 * fault, to be tried again.
 */
export type ProcessUpload<Kind extends Upload['kind']> = (
  upload: UploadOf<Kind>,
  stored: StoredFile,
  load: LoadUpload,
  files: Files,
) => Promise<void>
