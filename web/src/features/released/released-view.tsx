import { type DownloadSize, webEdge } from '@portal/model/delivery'
import type { VendorSetId } from '@portal/model/ids'
import { releasedAddress, releasedDownload, type ReleasedPhoto } from '@portal/model/vendor-set'
import { Download, ImageOff } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Lightbox } from 'yet-another-react-lightbox'
import Zoom from 'yet-another-react-lightbox/plugins/zoom'
import 'yet-another-react-lightbox/styles.css'
import { text } from '#text/text.ts'
import {
  lightboxIcons,
  lightboxLabels,
  lightboxStyle,
  toolFace,
  Underlay,
} from '#ui/wall/lightbox-style.tsx'

const words = text.vendors.page

interface Props {
  set: VendorSetId
  photos: readonly ReleasedPhoto[]
  opened: string
  /** In which it is downloaded. */
  size: DownloadSize
  onMove: (photo: string) => void
  onClose: () => void
}

const slideOf = (set: VendorSetId, { id, name, width, height }: ReleasedPhoto) => {
  const scale = Math.min(1, webEdge / Math.max(width, height))
  return {
    id,
    src: releasedAddress(set, id, 'web'),
    thumbnail: releasedAddress(set, id, 'tile'),
    alt: name,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  }
}

/** One photograph at a time, with its download: arrows, swipe, pinch; Escape goes back. */
export function ReleasedView({ set, photos, opened, size, onMove, onClose }: Props) {
  const slides = useMemo(() => photos.map((photo) => slideOf(set, photo)), [set, photos])
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      slides.findIndex(({ id }) => id === opened),
    ),
  )
  const photo = photos[index]
  return (
    <Lightbox
      open
      close={onClose}
      index={index}
      slides={slides}
      plugins={[Zoom]}
      {...lightboxStyle}
      controller={{ closeOnPullDown: true }}
      labels={lightboxLabels(words.lightbox)}
      on={{
        view: ({ index: at }) => {
          setIndex(at)
          onMove(slides[at]?.id ?? opened)
        },
      }}
      toolbar={{
        buttons: [
          photo && (
            <a
              key="download"
              href={releasedDownload(set, photo.id, size)}
              download
              aria-label={words.download(photo.name)}
              title={words.download(photo.name)}
              className={toolFace}
            >
              <Download aria-hidden size={22} strokeWidth={1.75} />
            </a>
          ),
          'close',
        ],
      }}
      render={{
        controls: () => (
          <p className="text-light/70 tabular pointer-events-none absolute inset-x-0 top-0 h-20 bg-linear-to-b from-black/60 to-transparent pt-5 pl-5 text-sm">
            {words.lightbox.position(index + 1, photos.length)}
          </p>
        ),
        slideContainer: ({ slide, children }) => (
          <Underlay slide={slide as (typeof slides)[number]} onError={() => undefined}>
            {children}
          </Underlay>
        ),
        iconLoading: () => null,
        iconError: () => (
          <span className="text-dim grid justify-items-center gap-2 text-sm leading-normal">
            <ImageOff aria-hidden size={22} />
            {words.notLoaded}
          </span>
        ),
        ...lightboxIcons,
      }}
    />
  )
}
