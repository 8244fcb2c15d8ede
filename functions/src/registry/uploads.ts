import { processReference, referenceFiles } from '../booking/reference-files.ts'
import { messageFiles, processMessageFile } from '../chat/message-files.ts'
import { commentFiles, processCommentFile } from '../comments/comment-files.ts'
import { processFinal } from '../delivery/process-final.ts'
import { processProof } from '../gallery/process-proof.ts'
import { portraitFiles } from '../people/portrait-files.ts'
import { processPortrait } from '../people/process-portrait.ts'
import { processLogo } from '../studio/process-logo.ts'
import type { SharedFileKinds } from '../uploads/open-uploads.ts'
import type { UploadKinds } from '../uploads/process-upload.ts'

/** How an upload of each kind is worked on, by the domain that owns it. */
export const uploadKinds = {
  proof: processProof,
  final: processFinal,
  logo: processLogo,
  message: processMessageFile,
  comment: processCommentFile,
  reference: processReference,
  portrait: processPortrait,
} as const satisfies UploadKinds

/** Who may share a file for each purpose, and whether something names it. */
export const sharedFileKinds = {
  message: messageFiles,
  comment: commentFiles,
  reference: referenceFiles,
  portrait: portraitFiles,
} as const satisfies SharedFileKinds
