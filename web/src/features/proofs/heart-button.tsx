import type { SheetPhoto } from '@portal/model/gallery'
import { Heart } from 'lucide-react'
import { text } from '#text/text.ts'

/**
 * What becomes of a heart: it can be pressed, the stored ones are on their way, it only shows what
 * is chosen, or there is none at all for who may only look.
 */
export type HeartState = 'open' | 'waiting' | 'locked' | 'none'

/** The heart of a photo; another version is chosen with the photo that it is one of. */
export const heartOn = ({ versionOf }: Pick<SheetPhoto, 'versionOf'>, heart: HeartState) =>
  versionOf === undefined ? heart : 'none'

/** The heart of one photo; gold only when it is chosen. */
export function HeartButton(props: {
  name: string
  chosen: boolean
  state: HeartState
  onToggle: () => void
  className?: string
}) {
  if (props.state === 'none' || (props.state === 'locked' && !props.chosen)) return null
  if (props.state === 'locked')
    return (
      <span
        role="img"
        aria-label={text.choosing.heart(props.name)}
        className={`text-gold pointer-events-none grid size-11 place-items-center ${props.className ?? ''}`}
      >
        <HeartPicture filled />
      </span>
    )
  return (
    <button
      type="button"
      aria-label={text.proofs.choose(props.name)}
      aria-pressed={props.chosen}
      disabled={props.state === 'waiting'}
      onClick={props.onToggle}
      className={`grid size-11 place-items-center rounded-full transition-[color,opacity,scale] duration-[120ms] active:scale-90 disabled:opacity-40 ${
        props.chosen ? 'text-gold' : 'text-light opacity-75 hover:opacity-100'
      } ${props.className ?? ''}`}
    >
      <HeartPicture filled={props.chosen} />
    </button>
  )
}

const HeartPicture = ({ filled }: { filled: boolean }) => (
  <Heart
    aria-hidden
    size={22}
    strokeWidth={1.75}
    fill={filled ? 'currentColor' : 'none'}
    className="drop-shadow-[0_1px_2px_rgb(0_0_0/0.8)]"
  />
)
