import type { SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { useEffect, useMemo, useRef } from 'react'
import type { HeartState } from './heart-button.tsx'
import { layOutRows, type Row } from './lay-out-rows.ts'
import { PhotoTile } from './photo-tile.tsx'
import { useRowWindow } from './use-row-window.ts'
import { useWidth } from './use-width.ts'

interface Props {
  gallery: GalleryId
  photos: readonly SheetPhoto[]
  chosen: ReadonlySet<PhotoId>
  heart: HeartState
  /** Who else has chosen a photo. */
  others: ReadonlyMap<PhotoId, readonly string[]>
  /** How many comments of a photo wait for an answer. */
  comments: ReadonlyMap<PhotoId, number>
  /** The photo somebody comes back from: it is scrolled to, and gets the focus. */
  returnTo: PhotoId | null
  onOpen: (photo: PhotoId) => void
  onToggle: (photo: PhotoId) => void
}

const nobody: readonly string[] = []

/** All photos in justified rows, of which only those near the screen are in the page. */
export function GalleryGrid(props: Props) {
  const { gallery, photos, chosen, heart, others, comments, returnTo, onOpen, onToggle } = props
  const list = useRef<HTMLDivElement>(null)
  const width = useWidth(list)
  const { rows, offsets, gap } = useMemo(
    () => layOutRows(gallery, photos, width),
    [gallery, photos, width],
  )
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
          {placed(row, gap).map(({ cell, left }) => (
            <PhotoTile
              key={cell.photo.id}
              gallery={gallery}
              cell={cell}
              left={left}
              chosen={chosen.has(cell.photo.id)}
              heart={heart}
              others={others.get(cell.photo.id) ?? nobody}
              comments={comments.get(cell.photo.id) ?? 0}
              onOpen={onOpen}
              onToggle={onToggle}
            />
          ))}
        </div>
      ))}
      {goal && returnTo !== null && <Return key={returnTo} row={goal} to={returnTo} />}
    </div>
  )
}

const holds = (row: Row, photo: PhotoId) => row.cells.some((cell) => cell.photo.id === photo)

function placed({ cells }: Row, gap: number) {
  let left = 0
  return cells.map((cell) => {
    const at = left
    left += cell.width + gap
    return { cell, left: at }
  })
}

/** Stands where the row is, also before the row itself is in the page. */
function Return({ row, to }: { row: Row; to: PhotoId }) {
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
    // oxlint-disable-next-line react/exhaustive-deps
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
