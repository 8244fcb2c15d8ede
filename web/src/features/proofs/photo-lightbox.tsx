import { proofAddress, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import {
  ChevronLeft,
  ChevronRight,
  ImageOff,
  MessageCircle,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Lightbox, type SlideImage } from 'yet-another-react-lightbox'
import Zoom from 'yet-another-react-lightbox/plugins/zoom'
import 'yet-another-react-lightbox/styles.css'
import { text } from '#text/text.ts'
import { HeartButton, type HeartState } from './heart-button.tsx'
import { renewMedia } from './renew-media.ts'

interface Props {
  gallery: GalleryId
  photos: readonly SheetPhoto[]
  opened: PhotoId
  chosen: ReadonlySet<PhotoId>
  heart: HeartState
  quota: string | null
  /** While a sheet lies over it, its keys are the sheet's. */
  covered: boolean
  onToggle: (photo: PhotoId) => void
  onMove: (photo: PhotoId) => void
  /** Takes a photo along to the chat; only its client asks. */
  onAsk: ((photo: PhotoId) => void) | null
  onClose: () => void
}

const words = text.proofs.lightbox
const proofEdge = 2048

/** One photo at a time: arrows, swipe, pinch; `f` or space chooses, Escape goes back. */
export function PhotoLightbox(props: Props) {
  const { gallery, photos, onMove, onToggle, covered } = props
  const [current, setCurrent] = useState(props.opened)
  const [again, setAgain] = useState<ReadonlySet<PhotoId>>(new Set())
  const slides = useMemo(
    () => photos.map((photo) => slideOf(gallery, photo, again.has(photo.id))),
    [gallery, photos, again],
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

  useEffect(() => {
    if (covered || props.heart !== 'open') return undefined
    const choose = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      const pressesButton = event.target instanceof Element && event.target.closest('button')
      if (event.key !== 'f' && (event.key !== ' ' || pressesButton)) return
      event.preventDefault()
      onToggle(current)
    }
    window.addEventListener('keydown', choose)
    return () => window.removeEventListener('keydown', choose)
  }, [covered, props.heart, onToggle, current])

  async function mend(id: PhotoId): Promise<void> {
    if (again.has(id)) return
    await renewMedia()
    setAgain((ids) => new Set(ids).add(id))
  }

  return (
    <Lightbox
      open
      close={props.onClose}
      index={from.index}
      slides={slides}
      plugins={[Zoom]}
      carousel={{ finite: true, preload: 1, padding: 0, spacing: '8%' }}
      controller={{ closeOnPullDown: true, closeOnEscape: !covered }}
      zoom={{ maxZoomPixelRatio: 2 }}
      animation={{
        fade: 200,
        swipe: 320,
        navigation: 240,
        easing: {
          fade: 'ease',
          swipe: 'cubic-bezier(.22,1,.36,1)',
          navigation: 'cubic-bezier(.22,1,.36,1)',
        },
      }}
      styles={{
        // Below the sheets, above everything else.
        root: { '--yarl__portal_zindex': 39, '--yarl__color_backdrop': '#050505' },
        button: { filter: 'none' },
      }}
      labels={{
        Lightbox: words.label,
        Previous: words.previous,
        Next: words.next,
        Close: words.close,
        'Zoom in': words.zoomIn,
        'Zoom out': words.zoomOut,
      }}
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
          photo && (
            <HeartButton
              key="heart"
              name={photo.name}
              chosen={props.chosen.has(photo.id)}
              state={props.heart}
              onToggle={() => onToggle(photo.id)}
            />
          ),
          photo && props.onAsk && (
            <button
              key="ask"
              type="button"
              aria-label={words.ask(photo.name)}
              onClick={() => props.onAsk?.(photo.id)}
              className="text-light grid size-11 place-items-center rounded-full opacity-75 hover:opacity-100"
            >
              <MessageCircle aria-hidden size={22} strokeWidth={1.75} />
            </button>
          ),
          'close',
        ],
      }}
      render={{
        controls: () =>
          photo && (
            <Caption
              name={photo.name}
              position={words.position(shown + 1, photos.length)}
              quota={props.quota}
            />
          ),
        slideContainer: ({ slide, children }) => (
          <Underlay slide={slide as ProofSlide} onError={mend}>
            {children}
          </Underlay>
        ),
        iconLoading: () => null,
        iconError: () => (
          <span className="text-dim grid justify-items-center gap-2 text-sm leading-normal">
            <ImageOff aria-hidden size={22} />
            {text.proofs.notLoaded}
          </span>
        ),
        iconPrev: () => <ChevronLeft aria-hidden size={28} />,
        iconNext: () => <ChevronRight aria-hidden size={28} />,
        iconClose: () => <X aria-hidden size={24} />,
        iconZoomIn: () => <ZoomIn aria-hidden size={22} />,
        iconZoomOut: () => <ZoomOut aria-hidden size={22} />,
      }}
    />
  )
}

interface ProofSlide extends SlideImage {
  id: PhotoId
  thumbnail: string
  width: number
  height: number
}

function slideOf(gallery: GalleryId, photo: SheetPhoto, again: boolean): ProofSlide {
  const scale = Math.min(1, proofEdge / Math.max(photo.width, photo.height))
  const address = proofAddress(gallery, photo.id, proofEdge)
  return {
    id: photo.id,
    // The fragment makes it a new attempt for the browser, and the same address for the server.
    src: again ? `${address}#1` : address,
    thumbnail: proofAddress(gallery, photo.id, 480),
    alt: photo.name,
    width: Math.round(photo.width * scale),
    height: Math.round(photo.height * scale),
  }
}

/** The thumbnail, which is there already, until the large picture lies over it. */
function Underlay(props: {
  slide: ProofSlide
  onError: (photo: PhotoId) => Promise<void>
  children: ReactNode
}) {
  const { id, thumbnail, width, height } = props.slide
  return (
    <div
      className="relative grid size-full place-items-center"
      onErrorCapture={(event) => {
        if (event.target instanceof HTMLImageElement && event.target.alt !== '')
          void props.onError(id)
      }}
    >
      <img
        src={thumbnail}
        alt=""
        draggable={false}
        className="absolute inset-0 m-auto size-full object-contain"
        style={{ maxWidth: width, maxHeight: height }}
      />
      {props.children}
    </div>
  )
}

const Caption = (props: { name: string; position: string; quota: string | null }) => (
  <div className="text-light/70 pointer-events-none absolute inset-x-0 top-0 flex h-20 gap-4 bg-linear-to-b from-black/60 to-transparent pt-5 pl-5 text-sm">
    {props.quota && <span className="tabular text-light">{props.quota}</span>}
    <span className="tabular">{props.position}</span>
    <span className="hidden max-w-[40vw] truncate sm:block">{props.name}</span>
  </div>
)
