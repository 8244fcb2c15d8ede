import type { SheetPhoto } from '@portal/model/gallery'
import type { PhotoId } from '@portal/model/ids'
import {
  captureOneSearch,
  chosenPhotos,
  lightroomSearch,
  type PhotoSearch,
  picksCsv,
} from '@portal/model/picks-export'
import { Brush, Copy, Download, MessageSquareText } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { saveCsv } from '#ui/save-csv.ts'
import { showToast } from '#ui/toast.tsx'
import type { Comments } from './use-comments.ts'

const words = text.comments.desk

async function copy({ text: search, left }: PhotoSearch, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(search)
    showToast(left.length === 0 ? said : `${said} ${words.leftBySearch(left)}`)
  } catch {
    showToast(words.notCopied)
  }
}

/** The client's picks by file name, and their ways into the programs that hold the raw files. */
export function ChosenList(props: {
  title: string
  photos: readonly SheetPhoto[]
  chosen: ReadonlySet<PhotoId>
  comments: Comments
}) {
  const { photos, chosen, comments } = props
  const picked = chosenPhotos(photos, chosen)
  const names = picked.map(({ name }) => name)
  const all = photos.map(({ name }) => name)
  const quiet = { kind: 'quiet', disabled: names.length === 0 } as const
  return (
    <Panel title={words.picks}>
      <div className="mb-4 flex flex-wrap gap-2">
        <Button
          {...quiet}
          icon={<Copy aria-hidden size={16} />}
          onClick={() => void copy(lightroomSearch(names, all), words.copied.lightroom)}
        >
          {words.lightroom}
        </Button>
        <Button
          {...quiet}
          icon={<Copy aria-hidden size={16} />}
          onClick={() => void copy(captureOneSearch(names, all), words.copied.captureOne)}
        >
          {words.captureOne}
        </Button>
        <Button
          kind="quiet"
          disabled={names.length === 0 && comments.threads.size === 0}
          icon={<Download aria-hidden size={16} />}
          onClick={() =>
            saveCsv(words.csvFile(props.title), picksCsv(photos, chosen, comments.threads))
          }
        >
          {words.csv}
        </Button>
      </div>
      {picked.length === 0 ? (
        <p className="text-dim text-sm">
          {words.noPicks}. {words.noPicksBody}
        </p>
      ) : (
        <ol
          aria-label={words.list}
          className="tabular max-h-64 columns-2 gap-x-6 overflow-y-auto text-sm sm:columns-3 lg:columns-4"
        >
          {picked.map(({ id, name }) => (
            <li key={id} className="flex min-h-7 break-inside-avoid items-center gap-2">
              <span className="min-w-0 truncate">{name}</span>
              {comments.open.has(id) && (
                <MessageSquareText
                  role="img"
                  aria-label={text.comments.openHere(comments.open.get(id) ?? 0)}
                  size={14}
                  className="text-dim shrink-0"
                />
              )}
              {comments.retouch.has(id) && (
                <Brush
                  role="img"
                  aria-label={text.comments.retouch}
                  size={14}
                  className="text-warn shrink-0"
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
