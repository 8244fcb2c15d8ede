import { useEffect, useRef } from 'react'
import { text } from '#text/text.ts'
import type { ReplyChoice } from './use-quick-replies.ts'

/** The quick replies to choose from, above what it stands in; takes no room there. */
export function QuickReplyList({ id, replies, active, onChoose, onPoint }: ReplyChoice) {
  const chosen = useRef<HTMLDivElement>(null)
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const isOpen = replies.length > 0
  const words = text.deskChat.replies
  return (
    <div className="relative">
      <p role="status" className="sr-only">
        {isOpen && words.found(replies.length)}
      </p>
      {isOpen && (
        <div
          id={id}
          role="listbox"
          aria-label={words.label}
          className="border-hairline bg-surface absolute inset-x-0 bottom-1 z-20 mx-auto max-h-[min(18rem,40dvh)] max-w-3xl overflow-y-auto rounded-lg border p-1 shadow-2xl"
        >
          {replies.map((reply, at) => (
            // The keys are those of the text area, which says which option is the active one.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={`${reply.name}-${at}`}
              ref={at === active ? chosen : undefined}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => at === active || onPoint(at)}
              onClick={() => onChoose(reply)}
              className="aria-selected:bg-raised min-h-11 cursor-default rounded px-3 py-2"
            >
              <bdi className="block truncate text-sm font-medium">{reply.name}</bdi>
              <bdi className="text-dim line-clamp-2 text-sm">{reply.text}</bdi>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
