import { exampleData, filled } from '@portal/model/notice-texts'
import type { NoticeWords } from '@portal/model/notice-kinds/notice-kind'
import { text } from '#text/text.ts'

/** What a text reads like while it is written, filled as the mail is when Les looks at it whole. */
export function NoticePreview({ words }: { words: NoticeWords }) {
  const { title, body, button } = filled(words, exampleData)
  return (
    <figure className="border-hairline bg-ground grid gap-3 rounded-md border p-4">
      <figcaption className="text-dim text-sm">{text.settings.notices.live}</figcaption>
      <p className="font-display text-xl break-words">{title}</p>
      <p className="break-words whitespace-pre-line">{body}</p>
      {button && (
        <span className="border-hairline inline-flex min-h-11 items-center justify-self-start rounded-sm border px-5 text-sm font-semibold">
          {button}
        </span>
      )}
    </figure>
  )
}
