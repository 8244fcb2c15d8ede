import { Heart } from 'lucide-react'
import { text } from '#text/text.ts'

/** The heart of one photo; gold only when it is chosen. */
export function HeartButton(props: {
  name: string
  chosen: boolean
  disabled: boolean
  onToggle: () => void
  className?: string
}) {
  return (
    <button
      type="button"
      aria-label={text.proofs.choose(props.name)}
      aria-pressed={props.chosen}
      disabled={props.disabled}
      onClick={props.onToggle}
      className={`grid size-11 place-items-center rounded-full transition-[color,opacity,scale] duration-[120ms] active:scale-90 disabled:opacity-40 ${
        props.chosen ? 'text-gold' : 'text-light opacity-75 hover:opacity-100'
      } ${props.className ?? ''}`}
    >
      <Heart
        aria-hidden
        size={22}
        strokeWidth={1.75}
        fill={props.chosen ? 'currentColor' : 'none'}
        className="drop-shadow-[0_1px_2px_rgb(0_0_0/0.8)]"
      />
    </button>
  )
}
