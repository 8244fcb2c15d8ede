import { kindOfFiles } from '@portal/model/attachment'
import type { Comment } from '@portal/model/comment'
import { oneLine } from '@portal/model/words'
import { text } from '#text/text.ts'

const words = text.comments

/** A comment in a line. */
export const lineOf = ({ text: said, attachments, deleted }: Comment): string =>
  deleted ? words.takenBack : oneLine(said) || words.withoutWords[kindOfFiles(attachments)]
