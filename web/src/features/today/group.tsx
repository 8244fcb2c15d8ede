import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { LiveView } from '#ui/live-view.tsx'
import type { Live } from '#firebase/live.ts'

/** How many rows of a kind the page has room for; the others are behind the link. */
const mostRows = 8

/** A kind of rows below its name; nothing when there are none. `all` is where every one of them is. */
export function Group<Row>(props: {
  title: string
  rows: readonly Row[]
  /** Where the rest is; without it every row is shown. */
  all?: string
  /** The list was cut at its limit, so there may be more than are counted. */
  isCut?: boolean
  children: (row: Row) => ReactNode
}) {
  const { rows, all, isCut = false } = props
  if (rows.length === 0 && !isCut) return null
  const shown = all === undefined ? rows : rows.slice(0, mostRows)
  const hidden = rows.length - shown.length
  return (
    <section aria-label={props.title}>
      <h3 className="eyebrow mb-1 flex items-baseline gap-2">
        {props.title}
        {rows.length > 0 && <span className="tabular">{rows.length}</span>}
      </h3>
      <ul className="divide-hairline divide-y">{shown.map(props.children)}</ul>
      {all !== undefined && (hidden > 0 || isCut) && (
        <Link
          to={all}
          className="text-dim hover:text-light inline-flex min-h-11 items-center text-sm underline underline-offset-4"
        >
          {isCut ? text.today.beyond(shown.length) : text.today.more(hidden)}
        </Link>
      )}
    </section>
  )
}

/** One of the four panels: its skeleton, its kind words when it is empty, or its groups. */
export function DeskPanel<Value>(props: {
  title: string
  of: Live<Value>
  empty: string
  isEmpty: (value: Value) => boolean
  /** Said above all of it. */
  note?: ReactNode
  children: (value: Value) => ReactNode
}) {
  return (
    <Panel title={props.title}>
      {props.note}
      <LiveView of={props.of} loading={<LoadingRows />}>
        {(value) =>
          props.isEmpty(value) ? (
            <p className="text-dim pb-2">{props.empty}</p>
          ) : (
            <div className="grid grid-cols-[minmax(0,1fr)] gap-5">{props.children(value)}</div>
          )
        }
      </LiveView>
    </Panel>
  )
}

const LoadingRows = () => (
  <div className="grid gap-2">
    {Array.from({ length: 4 }, (_, index) => (
      <Skeleton key={index} className="h-10" />
    ))}
  </div>
)
