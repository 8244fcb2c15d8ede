import type { ReactNode } from 'react'
import { text } from '#text/text.ts'

/** Keeps the place of what is still loading, and says so to those who do not see it. */
export const Busy = ({ children }: { children: ReactNode }) => (
  <div aria-busy="true" aria-label={text.common.loading} role="status">
    {children}
  </div>
)
