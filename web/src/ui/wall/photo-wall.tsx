import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { type Cell, layOutRows, type Placeable, type Row } from './lay-out-rows.ts'
import { useRowWindow } from './use-row-window.ts'
import { useWidth } from '#ui/use-size.ts'

interface Props<Photo extends Placeable> {
  photos: readonly Photo[]
  /** The photo somebody comes back from: it is scrolled to, and gets the focus. */
  returnTo: string | null
  /** One photo in its place, px from the left of its row; what is pressed says `data-photo`. */
  children: (cell: Cell<Photo>, left: number) => ReactNode
}

/** All photos in justified rows, of which only those near the screen are in the page. */
export function PhotoWall<Photo extends Placeable>({ photos, returnTo, children }: Props<Photo>) {
  const list = useRef<HTMLDivElement>(null)
  const width = useWidth(list)
  const { rows, offsets, gap } = useMemo(() => layOutRows(photos, width), [photos, width])
  const { first, last } = useRowWindow(list, offsets)
  const goal = returnTo === null ? undefined : rows.find((row) => holds(row, returnTo))
  return (
    <div
      ref={list}
      className="relative"
      style={{ height: Math.max(0, (offsets.at(-1) ?? 0) - gap) }}
    >
      {rows.slice(first, last).map((row) => (
        <div
          key={row.cells[0]?.photo.id}
          className="absolute inset-x-0"
          style={{ top: row.top, height: row.height }}
        >
          {placed(row, gap).map(({ cell, left }) => children(cell, left))}
        </div>
      ))}
      {goal && returnTo !== null && <Return key={returnTo} row={goal} to={returnTo} />}
    </div>
  )
}

const holds = (row: Row, photo: string) => row.cells.some((cell) => cell.photo.id === photo)

function placed<Photo extends Placeable>({ cells }: Row<Photo>, gap: number) {
  let left = 0
  return cells.map((cell) => {
    const at = left
    left += cell.width + gap
    return { cell, left: at }
  })
}

/** Stands where the row is, also before the row itself is in the page. */
function Return({ row, to }: { row: Row; to: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { top = 0, bottom = 0 } = place.current?.getBoundingClientRect() ?? {}
    if (top < 80 || bottom > window.innerHeight - 80)
      place.current?.scrollIntoView({ block: 'center', behavior: 'instant' })
    // Two frames: one until the window has followed the scroll, one until its rows are there.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        document.querySelector<HTMLElement>(`[data-photo="${to}"]`)?.focus({ preventScroll: true })
      })
    })
    return () => cancelAnimationFrame(frame)
    // Once for each return, wherever the layout moves the row later.
  }, [to])
  return (
    <div
      ref={place}
      aria-hidden
      className="pointer-events-none absolute inset-x-0"
      style={{ top: row.top, height: row.height }}
    />
  )
}
