import { routes } from '@portal/model/routes'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { useOnline } from './use-online.ts'

interface Props {
  title: string
  body?: string
  action?: ReactNode
}

/** Nothing here yet, and the next step. */
export function Empty({ title, body, action }: Props) {
  return (
    <div className="grid justify-items-center gap-3 px-4 py-14 text-center">
      <p className="font-display text-2xl">{title}</p>
      {body && <p className="text-dim max-w-sm">{body}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}

/** What could not be shown, and what to do. Without words of its own it names the likely reason. */
export function Failed({ title, body, action }: Partial<Props>) {
  const words = useOnline() ? text.common.failed : text.common.failedOffline
  // Whoever says what it is says why, too, or nothing of it.
  const said = body ?? (title === undefined ? words.body : null)
  return (
    <div role="alert" className="grid justify-items-center gap-3 px-4 py-12 text-center">
      <TriangleAlert aria-hidden className="text-warn" size={22} />
      <p className="font-display text-2xl">{title ?? words.title}</p>
      {said && <p className="text-dim max-w-sm">{said}</p>}
      {action}
      <a
        href={routes.help()}
        className="text-dim hover:text-light inline-flex min-h-11 items-center text-sm underline underline-offset-4"
      >
        {text.common.help}
      </a>
    </div>
  )
}
