import type { ReactNode } from 'react'
import { type Component, createModule, type Plugin } from 'yet-another-react-lightbox'

declare module 'yet-another-react-lightbox' {
  interface LightboxProps {
    /** Stands to the right of the picture, which makes room for it. */
    beside?: ReactNode
  }
}

const Frame: Component = ({ beside, children }) => (
  <div className="flex size-full">
    <div className="relative min-w-0 flex-1">{children}</div>
    {beside}
  </div>
)

/** Lets something stand beside the picture, out of reach of the picture's keys and gestures. */
export const Beside: Plugin = ({ addParent }) =>
  addParent('controller', createModule('beside', Frame))
