import type { ReactNode } from 'react'
import { text } from '#text/text.ts'

/** How what is being typed will look to clients, before it is saved. */
export const Preview = ({ children }: { children: ReactNode }) => (
  <figure className="grid gap-2">
    <figcaption className="text-dim text-sm">{text.settings.preview}</figcaption>
    {children}
  </figure>
)
