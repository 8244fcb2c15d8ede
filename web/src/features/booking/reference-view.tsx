import { ChevronLeft, ChevronRight, ImageOff, X, ZoomIn, ZoomOut } from 'lucide-react'
import { Lightbox } from 'yet-another-react-lightbox'
import Zoom from 'yet-another-react-lightbox/plugins/zoom'
import 'yet-another-react-lightbox/styles.css'
import { useState } from 'react'
import { text } from '#text/text.ts'

/** A picture to be looked at large. */
export interface LargePicture {
  id: string
  src: string
  name: string
}

const words = text.references.lightbox

/** The pictures of a board, one at a time: arrows, swipe, pinch; Escape goes back. */
export default function ReferenceView(props: {
  pictures: readonly LargePicture[]
  opened: string
  onClose: () => void
}) {
  const { pictures, opened } = props
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      pictures.findIndex(({ id }) => id === opened),
    ),
  )
  return (
    <Lightbox
      open
      close={props.onClose}
      index={index}
      slides={pictures.map(({ src, name }) => ({ src, alt: name }))}
      plugins={[Zoom]}
      carousel={{ finite: true, preload: 1, padding: 0, spacing: '8%' }}
      controller={{ closeOnPullDown: true }}
      animation={{ fade: 200, swipe: 320, navigation: 240 }}
      // Below the dialogs, above everything else.
      styles={{ root: { '--yarl__portal_zindex': 39, '--yarl__color_backdrop': '#050505' } }}
      labels={{
        Lightbox: words.label,
        Previous: words.previous,
        Next: words.next,
        Close: words.close,
        'Zoom in': words.zoomIn,
        'Zoom out': words.zoomOut,
      }}
      on={{ view: ({ index: at }) => setIndex(at) }}
      render={{
        controls: () => (
          <p className="text-light pointer-events-none absolute inset-x-0 bottom-0 bg-linear-to-t from-black/80 to-transparent px-5 pt-10 pb-[max(1.25rem,env(safe-area-inset-bottom))] text-center">
            {pictures[index]?.name}
          </p>
        ),
        iconError: () => <ImageOff aria-hidden size={22} />,
        iconPrev: () => <ChevronLeft aria-hidden size={28} />,
        iconNext: () => <ChevronRight aria-hidden size={28} />,
        iconClose: () => <X aria-hidden size={24} />,
        iconZoomIn: () => <ZoomIn aria-hidden size={22} />,
        iconZoomOut: () => <ZoomOut aria-hidden size={22} />,
      }}
    />
  )
}
