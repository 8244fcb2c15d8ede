import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'

/** A row that opens, and shows that it does. What is within is drawn once it is open. */
export function Unfolding({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details open={open} className="group min-w-0 flex-1">
      <summary
        onClick={(event) => {
          event.preventDefault()
          setOpen((now) => !now)
        }}
        className="hover:bg-white/[0.03] flex min-h-12 cursor-pointer list-none items-center gap-3 rounded-sm py-1 [&::-webkit-details-marker]:hidden"
      >
        <ChevronDown
          aria-hidden
          size={18}
          className="text-dim shrink-0 -rotate-90 transition-transform group-open:rotate-0"
        />
        <span className="flex min-w-0 flex-wrap items-center gap-x-4">{summary}</span>
      </summary>
      {open && children}
    </details>
  )
}
