import type { ReactNode } from 'react'
import { type Component, createModule, type Plugin } from 'yet-another-react-lightbox'

declare module 'yet-another-react-lightbox' {
  interface LightboxProps {
    /** Stands to the right of the picture, on a phone below it; the picture makes room for it. */
    beside?: ReactNode
  }
}

const Frame: Component = ({ beside, children }) => (
  <div className="flex size-full max-md:flex-col">
    <div className="relative min-h-0 min-w-0 flex-1">{children}</div>
    {beside}
  </div>
)

/** Lets something stand beside the picture, out of reach of the picture's keys and gestures. */
export const Beside: Plugin = ({ addParent }) =>
  addParent('controller', createModule('beside', Frame))
