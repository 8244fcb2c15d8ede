import type { ReactNode } from 'react'

/** One of the ways to narrow a gallery. */
export const FilterChoice = (props: {
  pressed: boolean
  onPress: () => void
  children: ReactNode
}) => (
  <button
    type="button"
    aria-pressed={props.pressed}
    onClick={props.onPress}
    className={`min-h-11 px-3 underline-offset-8 transition-colors ${props.pressed ? 'text-light underline' : 'text-dim hover:text-light'}`}
  >
    {props.children}
  </button>
)
