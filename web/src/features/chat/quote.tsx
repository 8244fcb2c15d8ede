import { contentOf, type Message, type Side, summaryLimit } from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { oneLine, shortened } from '@portal/model/words'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'

/** The words of a message in one line; what it was when there are none. */
export function lineOf(
  message: Pick<Message, 'text' | 'deleted' | 'attachments' | 'card'>,
): string {
  return shortened(oneLine(message.text), summaryLimit) || text.chat.content[contentOf(message)]
}

/** What a message answers, as it is now; a click leads to it. */
export function Quote({
  conversation,
  id,
  side,
  name,
  onOpen,
}: {
  conversation: string
  id: string
  /** The reader's side. */
  side: Side
  /** The other side's name. */
  name: string
  onOpen: () => void
}) {
  const found = useLive(doc.message(conversation, id))
  const quoted = found.state === 'ready' ? found.value : null
  return (
    <button
      type="button"
      onClick={onOpen}
      className="border-light/40 mb-1.5 block min-h-11 w-full rounded-md border-l-2 bg-white/[0.05] px-2.5 py-1.5 text-left text-sm"
    >
      <span className="text-dim block text-xs">
        {quoted && (quoted.side === side ? text.chat.yourself : name)}
      </span>
      <bdi className="line-clamp-2">{quoted ? lineOf(quoted) : text.chat.quoteGone}</bdi>
    </button>
  )
}
