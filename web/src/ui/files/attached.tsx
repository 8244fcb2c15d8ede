import { savedName } from '@portal/model/attachable'
import type { Attachment, Holder } from '@portal/model/attachment'
import {
  attachmentAddress,
  fileAddress,
  thumbnailAddress,
  type SharedFileState,
} from '@portal/model/media'
import { doc } from '@portal/model/paths'
import { plainFileName, uploadFailureWords } from '@portal/model/upload'
import { Download, FileText } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useLive } from '#firebase/live.ts'
import { useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { bytes } from '#ui/bytes.ts'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { localPicture } from './local-pictures.ts'
import { useMediaImage } from '#ui/wall/use-media-image.ts'
import { useOutgoing } from './outgoing.ts'

const PictureView = lazy(async () => ({
  default: (await import('./picture-view.tsx')).PictureView,
}))

interface Props {
  of: Holder
  attachment: Attachment
  /** The words it goes with have not left this device. */
  isWaiting: boolean
  /** A picture as a small square beside others, or as large as a bubble. */
  face: 'tile' | 'large'
}

/** Where a picture has its place. */
const faces = { tile: 'size-24', large: 'max-h-96 w-64 max-w-full' }

/** A file beside words: the sender's own at once, everyone else's when the pipeline is done. */
export function Attached({ of, attachment, isWaiting, face }: Props) {
  const state = useLive(isWaiting ? null : doc.attachment(of, attachment.id))
  const value = state.state === 'ready' ? state.value : null
  if (value?.state === 'failed')
    return <p className="text-bad p-3 text-sm">{uploadFailureWords(value.reason)}</p>
  if (attachment.size && value?.state !== 'file')
    return (
      <Picture
        {...{ of, attachment, isWaiting, face }}
        size={attachment.size}
        isReady={value?.state === 'ready'}
      />
    )
  return (
    <FileRow
      {...{ of, attachment, isWaiting, face }}
      // What a name says is its sender's word; the type is what the bytes say.
      known={value?.state === 'file' ? value : null}
    />
  )
}

function Picture({
  of,
  attachment,
  isWaiting,
  face,
  size: { width, height },
  isReady,
}: Props & { size: NonNullable<Attachment['size']>; isReady: boolean }) {
  const mayAsk = useMediaReady()
  const kept = useMediaImage(thumbnailAddress(of, attachment.id))
  // What did not come is tried again by itself; until then the sender's own copy, or the empty place.
  const isKept = isReady && mayAsk && kept.state !== 'failed'
  const source = isKept ? kept.src : localPicture(attachment.id)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <span
      className={`bg-raised relative block overflow-hidden rounded-xl ${faces[face]}`}
      style={face === 'large' ? { aspectRatio: `${width} / ${height}` } : undefined}
    >
      {source ? (
        <button
          type="button"
          aria-label={text.files.openPicture(plainFileName(attachment.name))}
          onClick={() => setIsOpen(true)}
          className="block size-full cursor-zoom-in"
        >
          <img
            src={source}
            alt={plainFileName(attachment.name)}
            width={width}
            height={height}
            decoding="async"
            {...(isKept ? { onLoad: kept.onLoad, onError: kept.onError } : {})}
            className="size-full object-cover"
          />
        </button>
      ) : isReady && kept.state === 'failed' ? (
        <span role="status" className="text-dim grid size-full place-items-center text-sm">
          {text.files.notLoaded}
        </span>
      ) : (
        <span
          role="status"
          aria-label={text.files.preparing}
          className="skeleton block size-full"
        />
      )}
      {isOpen && source && (
        <Suspense>
          <PictureView
            source={isReady ? attachmentAddress(of, attachment.id) : source}
            name={plainFileName(attachment.name)}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
      {isWaiting && (
        <span className="pointer-events-none absolute inset-x-2 bottom-2">
          <SentBar attachment={attachment} />
        </span>
      )}
    </span>
  )
}

function FileRow({
  of,
  attachment,
  isWaiting,
  known,
}: Props & { known: Extract<SharedFileState, { state: 'file' }> | null }) {
  const name = plainFileName(attachment.name)
  const inside = (
    <>
      <span className="bg-ground/60 text-dim grid size-11 shrink-0 place-items-center rounded-lg">
        {known ? <Download aria-hidden size={18} /> : <FileText aria-hidden size={18} />}
      </span>
      <span className="min-w-0 flex-1">
        <bdi className="block truncate text-sm font-medium">{name}</bdi>
        <span className="tabular text-dim block text-xs">
          {[known && text.files.fileType(known.type), bytes(known?.bytes ?? attachment.bytes)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {isWaiting && <SentBar attachment={attachment} />}
      </span>
    </>
  )
  const style = 'flex w-64 max-w-full items-center gap-3 rounded-xl p-2'
  return known ? (
    <a
      href={fileAddress(of, attachment.id)}
      // A name that promises another kind of file than the bytes are would open something else.
      download={savedName(name, known.type)}
      className={`${style} hover:bg-white/[0.05]`}
    >
      {inside}
    </a>
  ) : (
    <span className={style}>{inside}</span>
  )
}

/** How much of a file has left this device. */
function SentBar({ attachment: { id, name } }: Pick<Props, 'attachment'>) {
  const sent = useOutgoing(({ progress }) => progress[id] ?? 0)
  return <ProgressBar value={sent} label={text.files.uploading(name)} />
}
