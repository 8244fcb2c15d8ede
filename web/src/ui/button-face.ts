import type { ReactNode } from 'react'

/** `gold` is the one primary action of a screen. */
export type ButtonKind = 'gold' | 'quiet' | 'plain' | 'danger'

/** What every button has; it never makes itself narrower than its longest word. */
export const base =
  'inline-flex min-h-11 [overflow-wrap:break-word] items-center justify-center gap-2 rounded-sm px-5 text-sm font-medium transition-colors duration-150 disabled:cursor-default disabled:opacity-45'

/** What each kind adds. */
export const faces: Record<ButtonKind, string> = {
  gold: 'bg-gold text-ground font-semibold enabled:hover:brightness-110 hover:brightness-110',
  quiet: 'border border-hairline bg-surface text-light hover:bg-raised',
  plain: 'px-2 text-dim hover:text-light',
  danger: 'border border-bad/50 text-bad hover:bg-bad/10',
}

/** How a button looks. */
export interface Face {
  kind: ButtonKind
  icon?: ReactNode
}
