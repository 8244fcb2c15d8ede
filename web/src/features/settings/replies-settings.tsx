import { replyPlaceholders } from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { unknownPlaceholders } from '@portal/model/placeholders'
import { oneLine, shortened } from '@portal/model/words'
import { Plus } from 'lucide-react'
import { useLive } from '#firebase/live.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextArea, TextField } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { showToast } from '#ui/toast.tsx'
import { OrderedList } from './ordered-list.tsx'
import { sayUnknown } from './say-unknown.ts'
import { Section } from './section.tsx'
import { type QuickReply, type ReplyRow, useReplies } from './use-replies.ts'

/** More would not fit into the document (`QuickReplies`). */
const mostReplies = 50

/** What Les says often, behind "/" in the chat. */
export function RepliesSettings() {
  const replies = useLive(doc.quickReplies())
  return (
    <LiveView of={replies} loading={<Skeleton className="h-96" />}>
      {(stored) => <Replies stored={stored?.replies ?? text.deskChat.replies.starters} />}
    </LiveView>
  )
}

function Replies({ stored }: { stored: readonly QuickReply[] }) {
  const replies = useReplies(stored)
  const words = text.deskChat.replies
  const onChange = (rows: ReplyRow[]) => {
    const at = replies.value.findIndex(({ id }) => !rows.some((row) => row.id === id))
    const gone = replies.value[at]
    replies.change(rows)
    if (gone)
      showToast(words.removed(gone.name), {
        action: { label: text.settings.undo, run: () => replies.putBack(gone, at) },
      })
  }
  const add = () =>
    replies.change([
      ...replies.value,
      { id: newId(), name: words.newName, text: words.newText, offered: true },
    ])
  const isFull = replies.value.length >= mostReplies
  return (
    <Section title={words.title} lead={words.lead} settings={[replies]}>
      <OrderedList
        items={replies.value}
        onChange={onChange}
        summary={({ text: said }) => shortened(oneLine(said), 71)}
      >
        {(reply, change) => (
          <>
            <TextField
              label={words.name}
              value={reply.name}
              onChange={(name) => change({ name })}
              maxLength={40}
            />
            <TextArea
              label={words.text}
              hint={words.fills}
              error={sayUnknown(
                unknownPlaceholders(reply.text, replyPlaceholders),
                replyPlaceholders,
              )}
              value={reply.text}
              onChange={(said) => change({ text: said })}
              maxLength={1_000}
            />
          </>
        )}
      </OrderedList>
      <Button
        kind="quiet"
        icon={<Plus aria-hidden size={16} />}
        onClick={add}
        disabled={isFull}
        className="justify-self-start"
      >
        {words.add}
      </Button>
      {isFull && <p className="text-dim text-sm">{words.full(mostReplies)}</p>}
    </Section>
  )
}
