import type { ReactNode } from 'react'

const intoView = (node: HTMLElement | null) => node?.scrollIntoView({ block: 'nearest' })

/** What has to be known before going on; scrolls itself into view when it appears. */
export function Notice({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div
      ref={intoView}
      role="alert"
      className="border-warn mt-6 mb-6 scroll-my-24 border-l-2 py-1 pl-4"
    >
      <p>{words}</p>
      {children}
    </div>
  )
}
