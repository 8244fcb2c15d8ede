import { Content, type LastWords } from '@portal/model/chat'
import { known } from '@portal/model/records/newer'
import { oneLine } from '@portal/model/words'
import { text } from '#text/text.ts'

/** The last words of a thread in one line, or what they are when there are none. */
export function lastLine({ text: words, about }: LastWords): string {
  const content = known(Content, about)
  return oneLine(words) || (content ? text.chat.content[content] : text.common.newer.title)
}
