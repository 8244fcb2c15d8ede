import { ChevronLeft, ChevronRight, X, ZoomIn, ZoomOut } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Labels, LightboxExternalProps, Render } from 'yet-another-react-lightbox'

const curve = 'cubic-bezier(.22,1,.36,1)'

/** How every lightbox moves, and its style. Below the dialogs, above everything else. */
export const lightboxStyle = {
  carousel: { finite: true, preload: 1, padding: 0, spacing: '8%' },
  zoom: { maxZoomPixelRatio: 2 },
  animation: {
    fade: 200,
    swipe: 320,
    navigation: 240,
    easing: { fade: 'ease', swipe: curve, navigation: curve },
  },
  styles: {
    root: { '--yarl__portal_zindex': 39, '--yarl__color_backdrop': '#050505' },
    button: { filter: 'none' },
  },
} as const satisfies LightboxExternalProps

/** The signs on its buttons. */
export const lightboxIcons: Render = {
  iconPrev: () => <ChevronLeft aria-hidden size={28} />,
  iconNext: () => <ChevronRight aria-hidden size={28} />,
  iconClose: () => <X aria-hidden size={24} />,
  iconZoomIn: () => <ZoomIn aria-hidden size={22} />,
  iconZoomOut: () => <ZoomOut aria-hidden size={22} />,
}

/** What its buttons are called. */
export const lightboxLabels = (
  words: Record<'label' | 'previous' | 'next' | 'close' | 'zoomIn' | 'zoomOut', string>,
): Labels => ({
  Lightbox: words.label,
  Previous: words.previous,
  Next: words.next,
  Close: words.close,
  'Zoom in': words.zoomIn,
  'Zoom out': words.zoomOut,
})

/** The thumbnail, which is there already, until the large picture lies over it. */
export function Underlay(props: {
  /** px of the large picture. */
  slide: { thumbnail: string; width: number; height: number }
  onError: () => void
  children: ReactNode
}) {
  const { thumbnail, width, height } = props.slide
  const [broken, setBroken] = useState<string | null>(null)
  return (
    <div
      className="relative grid size-full place-items-center"
      onErrorCapture={(event) => {
        if (event.target instanceof HTMLImageElement && event.target.alt !== '') props.onError()
      }}
    >
      {/* A browser draws a frame around a picture that is not there. */}
      {broken !== thumbnail && (
        <img
          src={thumbnail}
          alt=""
          draggable={false}
          onError={() => setBroken(thumbnail)}
          className="absolute inset-0 m-auto size-full object-contain"
          style={{ maxWidth: width, maxHeight: height }}
        />
      )}
      {props.children}
    </div>
  )
}

/** A button among those of the lightbox. */
export const ToolButton = (props: { label: string; icon: ReactNode; onPress: () => void }) => (
  <button type="button" aria-label={props.label} onClick={props.onPress} className={toolFace}>
    {props.icon}
  </button>
)

/** The face of such a button, also for a link. */
export const toolFace =
  'text-light grid size-11 place-items-center rounded-full opacity-75 hover:opacity-100'
