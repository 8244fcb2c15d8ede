import type { DownloadSize } from '@portal/model/delivery'
import type { PhotoId } from '@portal/model/ids'
import {
  type OpenedShare,
  sharedAddress,
  sharedDownload,
  type SharedPhoto,
} from '@portal/model/shared-view'
import { Download, ImageOff, MonitorDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Lightbox, type SlideImage } from 'yet-another-react-lightbox'
import Zoom from 'yet-another-react-lightbox/plugins/zoom'
import 'yet-another-react-lightbox/styles.css'
import { sharedPage as text } from '#text/en/shared-page.ts'
import {
  lightboxIcons,
  lightboxLabels,
  lightboxStyle,
  toolFace,
  Underlay,
} from '#ui/wall/lightbox-style.tsx'
import type { Showing } from './use-shared-image.ts'

interface Props {
  photos: readonly SharedPhoto[]
  rights: OpenedShare['rights']
  showing: Showing
  opened: PhotoId
  onMove: (photo: PhotoId) => void
  onClose: () => void
}

interface GuestSlide extends SlideImage {
  id: PhotoId
  thumbnail: string
  width: number
  height: number
}

const edge = 2048
const signs = {
  web: <MonitorDown aria-hidden size={22} strokeWidth={1.75} />,
  print: <Download aria-hidden size={22} strokeWidth={1.75} />,
} as const satisfies Record<DownloadSize, React.ReactNode>

function slideOf(pass: string, photo: SharedPhoto, finals: boolean): GuestSlide {
  const scale = Math.min(1, edge / Math.max(photo.width, photo.height))
  const isFinal = finals && photo.final
  return {
    id: photo.id,
    src: sharedAddress(pass, photo.id, isFinal ? 'web' : edge),
    thumbnail: sharedAddress(pass, photo.id, isFinal ? 'tile' : 480),
    alt: photo.name,
    width: Math.round(photo.width * scale),
    height: Math.round(photo.height * scale),
  }
}

/** One photo at a time: arrows, swipe, pinch, Escape; with its download where the link allows it. */
export function GuestLightbox({ photos, rights, showing, opened, onMove, onClose }: Props) {
  const { pass, check } = showing
  const [current, setCurrent] = useState(opened)
  // The pictures keep the pass they came with, until one of them fails.
  const [used, setUsed] = useState({ pass, hasFailed: false })
  if (used.hasFailed && used.pass !== pass) setUsed({ pass, hasFailed: false })
  const slides = useMemo(
    () => photos.map((photo) => slideOf(used.pass, photo, rights.finals)),
    [photos, used.pass, rights.finals],
  )
  const indexNow = () =>
    Math.max(
      0,
      slides.findIndex(({ id }) => id === current),
    )
  // Only a new list moves the lightbox; otherwise it goes its own way and tells where it is.
  const [from, setFrom] = useState(() => ({ slides, index: indexNow() }))
  if (from.slides !== slides) setFrom({ slides, index: indexNow() })
  const shown = photos.findIndex(({ id }) => id === current)
  const photo = photos[shown]

  function mend(): void {
    setUsed((was) => ({ ...was, hasFailed: true }))
    void check()
  }
  return (
    <Lightbox
      open
      close={onClose}
      index={from.index}
      slides={slides}
      plugins={[Zoom]}
      {...lightboxStyle}
      controller={{ closeOnPullDown: true }}
      labels={lightboxLabels(text.lightbox)}
      on={{
        view: ({ index }) => {
          const id = slides[index]?.id
          if (!id) return
          setCurrent(id)
          onMove(id)
        },
      }}
      toolbar={{
        buttons: [
          ...(photo?.final ? rights.takes : []).map((size) => (
            <a
              key={size}
              href={sharedDownload(pass, photo?.id ?? '', size)}
              download
              aria-label={text.download[size](photo?.name ?? '')}
              title={text.download[size](photo?.name ?? '')}
              className={toolFace}
            >
              {signs[size]}
            </a>
          )),
          'close',
        ],
      }}
      render={{
        controls: () => (
          <div className="text-light/70 pointer-events-none absolute inset-x-0 top-0 flex h-20 gap-4 bg-linear-to-b from-black/60 to-transparent pt-5 pl-5 text-sm max-md:top-auto max-md:bottom-0 max-md:h-auto max-md:bg-linear-to-t max-md:px-4 max-md:pt-8 max-md:pb-[max(.75rem,env(safe-area-inset-bottom))]">
            <span className="tabular">{text.lightbox.position(shown + 1, photos.length)}</span>
            <span className="hidden max-w-[40vw] truncate sm:block">{photo?.name}</span>
          </div>
        ),
        slideContainer: ({ slide, children }) => (
          <Underlay slide={slide as GuestSlide} onError={mend}>
            {children}
          </Underlay>
        ),
        iconLoading: () => null,
        iconError: () => (
          <span className="text-dim grid justify-items-center gap-2 text-sm leading-normal">
            <ImageOff aria-hidden size={22} />
            {text.notLoaded}
          </span>
        ),
        ...lightboxIcons,
      }}
    />
  )
}
