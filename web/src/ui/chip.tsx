import type { ReactNode } from 'react'

const tones = {
  gold: 'text-gold border-gold/40',
  green: 'text-ok border-ok/35',
  amber: 'text-warn border-warn/35',
  red: 'text-bad border-bad/40',
  quiet: 'text-dim border-hairline',
} as const

/** A slate: a state as icon and word, never by colour alone. */
export function Chip(props: { tone: keyof typeof tones; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-xs border px-2 py-1 text-xs font-medium tracking-wide whitespace-nowrap ${tones[props.tone]}`}
    >
      {props.icon}
      {props.children}
    </span>
  )
}
