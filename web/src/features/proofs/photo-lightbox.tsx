import type { SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { Columns2, Download, MessageCircle } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { Lightbox } from 'yet-another-react-lightbox'
import Zoom from 'yet-another-react-lightbox/plugins/zoom'
import 'yet-another-react-lightbox/styles.css'
import { text } from '#text/text.ts'
import { useRoomFor } from '#ui/use-room-for.ts'
import {
  lightboxIcons,
  lightboxLabels,
  lightboxStyle,
  ToolButton,
  Underlay,
} from '#ui/wall/lightbox-style.tsx'
import { BeforeAfter } from './before-after.tsx'
import { CommentsButton } from './comments-button.tsx'
import { CommentsPanel } from './comments-panel.tsx'
import { HeartButton, heartOn, type HeartState } from './heart-button.tsx'
import { Beside } from './lightbox-beside.tsx'
import { LightboxCaption } from './lightbox-caption.tsx'
import type { Conversing } from './photo-comments.tsx'
import { Pins } from './pins.tsx'
import { PointingBar } from './pointing-bar.tsx'
import { mostRetries, PinnedSlide, type ProofSlide, slideIcons, slideOf } from './proof-slide.tsx'
import { renewMedia } from '#ui/wall/renew-media.ts'
import { useHeartKey } from './use-heart-key.ts'
import { usePhotoTalk } from './use-photo-talk.ts'

interface Props {
  gallery: GalleryId
  photos: readonly SheetPhoto[]
  opened: PhotoId
  chosen: ReadonlySet<PhotoId>
  heart: HeartState
  quota: string | null
  /** While a dialog lies over it, its keys are the dialog's. */
  covered: boolean
  onToggle: (photo: PhotoId) => void
  onMove: (photo: PhotoId) => void
  /** Takes a photo along to the chat, with the words for its button; null for who may not. */
  ask: { label: (photo: string) => string; act: (photo: PhotoId) => void } | null
  /** Who else has chosen a photo. */
  others: ReadonlyMap<PhotoId, readonly string[]>
  /** Null for who may only look. */
  conversing: Conversing | null
  /** Whether the gallery is given out: its photographs are looked at, and talked of when asked for. */
  isPremiere: boolean
  /** Whether a link led to the photo, and not a tap on the wall. */
  isLinked: boolean
  /** Whether finals may be shown without their watermark. */
  isReleased: boolean
  /** Takes a finished photo away; null while there is nothing to take. */
  onDownload: ((photo: PhotoId) => void) | null
  onClose: () => void
}

const words = text.proofs.lightbox

/** One photo at a time: arrows, swipe, pinch; `f` or space chooses, Escape goes back. */
export function PhotoLightbox(props: Props) {
  const { gallery, photos, onMove, onToggle, conversing, isReleased } = props
  const [comparing, setComparing] = useState(false)
  const [current, setCurrent] = useState(props.opened)
  const [retries, setRetries] = useState<ReadonlyMap<PhotoId, number>>(new Map())
  const slides = useMemo(
    () => photos.map((photo) => slideOf(gallery, photo, retries.get(photo.id) ?? 0, isReleased)),
    [gallery, photos, retries, isReleased],
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
  const isWide = useRoomFor('beside')
  const all = conversing?.comments.threads
  const isLoading = conversing?.comments.live.state === 'loading'
  const isSpokenOf = isLoading ? null : (all?.has(props.opened) ?? false)
  const others = photo ? (props.others.get(photo.id) ?? []) : []
  const mayStartOpen = isWide && (!props.isPremiere || props.isLinked)
  const talk = usePhotoTalk(gallery, current, isSpokenOf && mayStartOpen)
  const talkButton = useRef<HTMLButtonElement>(null)
  const covered = props.covered || comparing
  function leaveTalk(): void {
    talk.close()
    talkButton.current?.focus()
  }

  const choose = useCallback(() => onToggle(current), [onToggle, current])
  const heart = photo ? heartOn(photo, props.heart) : 'none'
  useHeartKey(!covered && heart === 'open', choose)

  async function mend(id: PhotoId): Promise<void> {
    const retry = (retries.get(id) ?? 0) + 1
    if (retry > mostRetries) return
    await renewMedia()
    setRetries((known) => new Map(known).set(id, retry))
  }

  return (
    <Lightbox
      open
      close={props.onClose}
      index={from.index}
      slides={slides}
      plugins={[Zoom, Beside]}
      beside={
        photo &&
        conversing &&
        talk.isOpen && (
          <CommentsPanel
            {...conversing}
            gallery={gallery}
            photo={photo.id}
            talk={talk}
            onLeave={leaveTalk}
          />
        )
      }
      {...lightboxStyle}
      controller={{ closeOnPullDown: true, closeOnEscape: !covered }}
      labels={lightboxLabels(words)}
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
              state={heart}
              onToggle={() => onToggle(photo.id)}
            />
          ),
          photo && conversing && (
            <CommentsButton
              key="comments"
              ref={talkButton}
              name={photo.name}
              open={conversing.comments.open.get(photo.id) ?? 0}
              isOpen={talk.isOpen}
              onPress={talk.isOpen ? talk.close : talk.open}
            />
          ),
          photo?.final?.before && (
            <ToolButton
              key="compare"
              label={text.delivery.compare.open(photo.name)}
              icon={<Columns2 aria-hidden size={22} strokeWidth={1.75} />}
              onPress={() => setComparing(true)}
            />
          ),
          photo?.final && props.onDownload && (
            <ToolButton
              key="download"
              label={text.delivery.downloadThis(photo.name)}
              icon={<Download aria-hidden size={22} strokeWidth={1.75} />}
              onPress={() => props.onDownload?.(photo.id)}
            />
          ),
          photo && props.ask && (
            <ToolButton
              key="ask"
              label={props.ask.label(photo.name)}
              icon={<MessageCircle aria-hidden size={22} strokeWidth={1.75} />}
              onPress={() => props.ask?.act(photo.id)}
            />
          ),
          'close',
        ],
      }}
      render={{
        controls: () => (
          <>
            {photo && (
              <LightboxCaption
                name={photo.name}
                position={words.position(shown + 1, photos.length)}
                quota={props.quota}
                others={others.length > 0 ? text.choosing.others.chosenBy(others) : null}
              />
            )}
            {comparing && photo && (
              <BeforeAfter
                gallery={gallery}
                photo={photo}
                isOpen={isReleased}
                onClose={() => setComparing(false)}
              />
            )}
            {talk.isPointing && <PointingBar onLeave={() => talk.pointed(null)} />}
          </>
        ),
        slide: ({ slide, offset, rect, zoom = 1 }) => (
          <PinnedSlide slide={slide as ProofSlide} offset={offset} rect={rect}>
            {(talk.isOpen || !(isReleased && photo?.final)) && (
              <Pins threads={all?.get(current) ?? []} talk={talk} zoom={zoom} />
            )}
          </PinnedSlide>
        ),
        slideContainer: ({ slide, children }) => (
          <Underlay slide={slide as ProofSlide} onError={() => void mend((slide as ProofSlide).id)}>
            {children}
          </Underlay>
        ),
        ...slideIcons,
        ...lightboxIcons,
        // On a phone two fingers do it, and the tools have no room for more.
        ...(isWide ? {} : { buttonZoom: () => null }),
      }}
    />
  )
}
