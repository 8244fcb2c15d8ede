import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { text } from '#text/text.ts'

interface Props {
  /** Where the list of threads is, for a phone that shows one at a time. */
  back: string
  title: string
  detail?: string | null
  children?: ReactNode
}

/** The line above an open thread: whom or what it is with, and what can be done with it. */
export const ThreadHeader = ({ back, title, detail, children }: Props) => (
  <div className="border-hairline flex min-h-16 shrink-0 items-center gap-1 border-b px-2 md:pr-36 md:pl-6 short:min-h-11 short:max-lg:pl-2">
    <Link
      to={back}
      aria-label={text.chat.back}
      className="text-dim grid size-11 shrink-0 place-items-center md:hidden short:max-lg:grid"
    >
      <ArrowLeft aria-hidden size={20} />
    </Link>
    <h2 className="min-w-0 flex-1">
      <bdi className="font-display block truncate text-2xl short:text-xl">{title}</bdi>
      {detail && (
        <bdi className="text-dim tabular -mt-0.5 block truncate pb-1 text-sm short:hidden">
          {detail}
        </bdi>
      )}
    </h2>
    {children}
  </div>
)
