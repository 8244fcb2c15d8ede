import { uploadFailureWords } from '@portal/model/upload'
import { Clock, LoaderCircle, RotateCw, Trash2, TriangleAlert, X } from 'lucide-react'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { bytes } from '#ui/bytes.ts'
import type { PhotoRow } from './photo-rows.ts'
import { proofUploads } from './uploads.ts'

const words = text.proofs.room

/** px; every row is as high, so that a list of thousands needs only those on screen. */
export const uploadRowHeight = 72

interface Props {
  row: PhotoRow
  /** Takes off the list what the server has put aside. */
  onRemove: (row: PhotoRow) => void
}

/** Why a file is not in the gallery, and what to do; null while it is on its way. */
function sentenceOf({ state, reason, mayRetry }: PhotoRow): string | null {
  if (state === 'broken') return words.brokeOff
  if (state !== 'failed') return null
  return reason === 'failed' && !mayRetry ? words.dropAgain : uploadFailureWords(reason ?? 'failed')
}

/** One file: what it is, where it stands, what can be done about it. */
export function UploadRow({ row, onRemove }: Props) {
  const { retry, cancel } = proofUploads.queue.getState()
  const sentence = sentenceOf(row)
  return (
    <div className="flex h-full items-center gap-3 md:gap-4">
      <div className="bg-raised grid size-14 shrink-0 place-items-center overflow-hidden">
        <StateIcon state={row.state} />
      </div>
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm" title={row.name}>
          <bdi>{row.name}</bdi>
        </p>
        {row.state === 'sending' ? (
          <div className="mt-2 max-w-md">
            <ProgressBar value={row.progress} label={words.share(row.name)} />
          </div>
        ) : (
          <p className={`line-clamp-2 text-xs ${sentence ? 'text-bad' : 'text-dim'}`}>
            {sentence ?? words.state[row.state]}
          </p>
        )}
      </div>
      <span className="tabular text-dim hidden text-xs sm:block">{bytes(row.bytes)}</span>
      {row.mayRetry && (
        <IconButton
          label={words.retry(row.name)}
          icon={<RotateCw aria-hidden size={18} />}
          onClick={() => retry(row.id)}
        />
      )}
      {row.mayCancel && (
        <IconButton
          label={words.cancel(row.name)}
          icon={<X aria-hidden size={18} />}
          onClick={() => cancel(row.id)}
        />
      )}
      {row.mayDelete && (
        <IconButton
          label={words.remove(row.name)}
          icon={<Trash2 aria-hidden size={18} />}
          onClick={() => onRemove(row)}
        />
      )}
    </div>
  )
}

function StateIcon({ state }: { state: PhotoRow['state'] }) {
  if (state === 'failed' || state === 'broken')
    return <TriangleAlert aria-hidden size={18} className="text-bad" />
  if (state === 'working' || state === 'sending')
    return <LoaderCircle aria-hidden size={18} className="text-dim animate-spin" />
  return <Clock aria-hidden size={18} className="text-dim" />
}
