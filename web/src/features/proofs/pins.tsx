import type { Pin } from '@portal/model/comment'
import { MapPin } from 'lucide-react'
import {
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useEffect,
  useRef,
  useState,
} from 'react'
import { text } from '#text/text.ts'
import { keyOf } from '#ui/key-of.ts'
import { lineOf } from './comment-words.ts'
import { PinFace } from './pin-face.tsx'
import type { LiveThread } from './use-comments.ts'
import type { PhotoTalk } from './use-photo-talk.ts'

const words = text.comments

/** What is done to a pin is not done to the picture below: no swipe, no zoom. */
const ofItsOwn = {
  onPointerDown: (event: SyntheticEvent) => event.stopPropagation(),
  onPointerUp: (event: SyntheticEvent) => event.stopPropagation(),
  onDoubleClick: (event: SyntheticEvent) => event.stopPropagation(),
}

const at = ({ x, y }: Pin, zoom: number) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  // A dot stays as large as it is, however near the picture is.
  transform: `translate(-50%, -50%) scale(${1 / zoom})`,
})

/** The numbered dots on a picture, exactly over it, and the way to set another one. */
export function Pins(props: { threads: readonly LiveThread[]; talk: PhotoTalk; zoom: number }) {
  const { threads, talk, zoom } = props
  return (
    <>
      {threads.map(
        ({ first, number, open }) =>
          first.value.pin &&
          number !== null && (
            <button
              key={first.id}
              type="button"
              {...ofItsOwn}
              aria-label={words.pin(number, lineOf(first.value))}
              aria-pressed={talk.thread === first.id}
              onClick={() => talk.show(first.id)}
              className="pointer-events-auto absolute grid size-11 place-items-center rounded-full"
              style={at(first.value.pin, zoom)}
            >
              <PinFace number={number} open={open} />
            </button>
          ),
      )}
      {talk.draft.pin && !talk.isPointing && (
        <span className="absolute" style={at(talk.draft.pin, zoom)}>
          <NewPin />
        </span>
      )}
      {talk.isPointing && <PointAt start={talk.draft.pin} zoom={zoom} onPoint={talk.pointed} />}
    </>
  )
}

const NewPin = () => (
  <span
    aria-hidden
    className="bg-gold text-ground grid size-7 place-items-center rounded-full shadow-[0_1px_4px_rgb(0_0_0/0.7)]"
  >
    <MapPin size={16} />
  </span>
)

const within = (part: number) => Math.min(1, Math.max(0, part))
/** How far an arrow key moves the place, in parts of the picture. */
const stride = { plain: 0.02, large: 0.1 }

/** Takes a place on the picture: a tap, or the arrow keys and Enter; Escape leaves it. */
function PointAt(props: { start: Pin | null; zoom: number; onPoint: (pin: Pin | null) => void }) {
  const [pin, setPin] = useState(props.start ?? { x: 0.5, y: 0.5 })
  const picture = useRef<HTMLButtonElement>(null)
  useEffect(() => picture.current?.focus({ preventScroll: true }), [])

  function tapped(event: MouseEvent<HTMLButtonElement>): void {
    // A click that is no tap comes from the keyboard.
    if (event.detail === 0) return props.onPoint(pin)
    const box = event.currentTarget.getBoundingClientRect()
    props.onPoint({
      x: within((event.clientX - box.left) / box.width),
      y: within((event.clientY - box.top) / box.height),
    })
  }
  function moved(event: KeyboardEvent): void {
    const far = event.shiftKey ? stride.large : stride.plain
    const x = { ArrowLeft: -far, ArrowRight: far }[keyOf(event)] ?? 0
    const y = { ArrowUp: -far, ArrowDown: far }[keyOf(event)] ?? 0
    if (keyOf(event) === 'Escape') props.onPoint(null)
    else if (x !== 0 || y !== 0) setPin((was) => ({ x: within(was.x + x), y: within(was.y + y) }))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <button
      ref={picture}
      type="button"
      {...ofItsOwn}
      aria-label={words.pointingKeys}
      onClick={tapped}
      onKeyDown={moved}
      className="pointer-events-auto absolute inset-0 cursor-crosshair touch-none bg-black/30"
    >
      <span className="absolute" style={at(pin, props.zoom)}>
        <NewPin />
      </span>
    </button>
  )
}
