import { type BellEntry, NoticeKind } from '@portal/model/notice'
import type { NoticeEdits } from '@portal/model/notice-edit'
import type { NoticeAct } from '@portal/model/notice-kinds/acts'
import { noticeText } from '@portal/model/notice-texts'
import { known } from '@portal/model/records/newer'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'

/** One notice in Les's words; it leads to the thing itself. */
export function NoticeRow({
  entry,
  edits,
  at,
  acts = [],
  onAct,
  onOpen,
}: {
  entry: BellEntry
  edits: NoticeEdits | null
  /** When it was, in words. */
  at: string
  /** What can be done at once. */
  acts?: readonly { act: NoticeAct; words: string }[]
  onAct?: (act: NoticeAct) => void
  onOpen: () => void
}) {
  const kind = known(NoticeKind, entry.kind)
  const words = kind ? noticeText(kind, entry.data, edits) : text.common.newer
  return (
    <>
      <Link to={entry.link} onClick={onOpen} className="hover:bg-raised block px-4 py-3">
        <span className="flex items-baseline gap-2">
          {!entry.readAt && (
            <span className="bg-gold size-1.5 shrink-0 -translate-y-0.5 rounded-full">
              <span className="sr-only">{text.notices.unreadMark}</span>
            </span>
          )}
          <span className={`min-w-0 flex-1 ${entry.readAt ? 'text-dim' : 'font-medium'}`}>
            {words.title}
          </span>
          <time dateTime={entry.at.toISOString()} className="tabular text-dim shrink-0 text-sm">
            {at}
          </time>
        </span>
        <span className="text-dim mt-0.5 line-clamp-2 block text-sm">{words.body}</span>
      </Link>
      {acts.length > 0 && (
        <span className="flex flex-wrap gap-2 px-4 pb-3">
          {acts.map(({ act, words: label }) => (
            <Button
              key={act}
              kind="quiet"
              aria-label={text.notices.act(label, words.title)}
              onClick={() => onAct?.(act)}
            >
              {label}
            </Button>
          ))}
        </span>
      )}
    </>
  )
}
