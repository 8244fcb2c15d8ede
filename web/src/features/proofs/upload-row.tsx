import { proofAddress } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { uploadFailures } from '@portal/model/upload'
import {
  CircleCheck,
  Clock,
  ImageOff,
  LoaderCircle,
  RotateCw,
  TriangleAlert,
  X,
} from 'lucide-react'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { bytes } from '#ui/bytes.ts'
import type { PhotoRow } from './photo-rows.ts'
import { useProofImage } from './use-proof-image.ts'
import { uploads } from './uploads.ts'

const words = text.proofs.room

/** px; every row is as high, so that a list of thousands needs only those on screen. */
export const uploadRowHeight = 72

/** One file: what it is, where it stands, what can be done about it. */
export function UploadRow({ gallery, row }: { gallery: GalleryId; row: PhotoRow }) {
  const { retry, cancel } = uploads.getState()
  const sentence =
    row.state === 'failed'
      ? uploadFailures[row.reason ?? 'failed']
      : row.state === 'broken'
        ? words.brokeOff
        : null
  return (
    <div className="flex h-full items-center gap-3 md:gap-4">
      <div className="bg-raised grid size-14 shrink-0 place-items-center overflow-hidden">
        {row.state === 'ready' ? (
          <Thumbnail address={proofAddress(gallery, row.id, 480)} />
        ) : (
          <StateIcon state={row.state} />
        )}
      </div>
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm" title={row.name}>
          {row.name}
        </p>
        {row.state === 'sending' ? (
          <div className="mt-2 max-w-md">
            <ProgressBar value={row.share} label={words.share(row.name)} />
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
      {row.state === 'ready' && (
        <CircleCheck aria-hidden size={18} className="text-ok mr-3 shrink-0" />
      )}
    </div>
  )
}

function Thumbnail({ address }: { address: string }) {
  const image = useProofImage(address)
  if (image.state === 'failed') return <ImageOff aria-hidden size={18} className="text-dim" />
  return (
    <img
      src={image.src}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onLoad={image.onLoad}
      onError={image.onError}
      className="size-full object-cover"
    />
  )
}

function StateIcon({ state }: { state: PhotoRow['state'] }) {
  if (state === 'failed' || state === 'broken')
    return <TriangleAlert aria-hidden size={18} className="text-bad" />
  if (state === 'working' || state === 'sending')
    return <LoaderCircle aria-hidden size={18} className="text-dim animate-spin" />
  return <Clock aria-hidden size={18} className="text-dim" />
}
