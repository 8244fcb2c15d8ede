import type { ReactNode } from 'react'

/** A surface that a little more light falls on. */
export function Panel(props: {
  title?: string
  action?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <section
      aria-label={props.title}
      className={`border-hairline bg-surface rounded-lg border bg-linear-to-b from-white/[0.025] to-transparent p-5 md:p-7 ${props.className ?? ''}`}
    >
      {(props.title || props.action) && (
        <div className="mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          {props.title && <h2 className="font-display text-2xl">{props.title}</h2>}
          {props.action}
        </div>
      )}
      {props.children}
    </section>
  )
}
