import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'

/** One thing in one line: whose it is, what it is, a figure, and what to do about it. */
export function DeskRow(props: {
  name: string
  about: string
  figure?: ReactNode
  children: ReactNode
}) {
  return (
    <li className="grid min-h-12 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 py-1 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
      <p className="line-clamp-2 text-sm max-sm:line-clamp-3">
        <span className="font-medium">{props.name}</span>{' '}
        <span className="text-dim max-sm:block" title={props.about}>
          {props.about}
        </span>
      </p>
      {props.figure && (
        <span className="tabular text-dim text-sm whitespace-nowrap max-sm:row-start-2">
          {props.figure}
        </span>
      )}
      <span className="max-sm:col-start-2 max-sm:row-span-2 max-sm:row-start-1 sm:col-start-3">
        {props.children}
      </span>
    </li>
  )
}

/** The button of a row: it lands on the thing. */
export const OpenButton = ({ to, name }: { to: string; name: string }) => (
  <LinkButton kind="quiet" to={to} aria-label={text.today.openOf(name)}>
    {text.today.open}
  </LinkButton>
)
