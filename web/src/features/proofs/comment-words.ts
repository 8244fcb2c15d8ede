import { kindOfFiles } from '@portal/model/attachment'
import { visibleText } from '@portal/model/chat'
import type { Comment } from '@portal/model/comment'
import { text } from '#text/text.ts'

const words = text.comments

/** A comment in a line. */
export const lineOf = ({ text: said, attachments, deleted }: Comment): string =>
  deleted ? words.takenBack : visibleText(said) || words.withoutWords[kindOfFiles(attachments)]
