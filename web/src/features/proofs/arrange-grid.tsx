import { DndContext, DragOverlay, pointerWithin } from '@dnd-kit/core'
import { type PhotoSet, setOf } from '@portal/model/arrangement'
import type { SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { useMemo, useRef } from 'react'
import { text } from '#text/text.ts'
import { layOutTiles } from './arrange-layout.ts'
import { ArrangeTile, tileId } from './arrange-tile.tsx'
import type { Press, Selection } from './photo-selection.ts'
import { evenOffsets } from '#ui/wall/row-window.ts'
import { useGridDrag, type DropMark } from './use-grid-drag.ts'
import { useRowWindow } from '#ui/wall/use-row-window.ts'
import { useWidth } from '#ui/use-size.ts'

interface Props {
  gallery: GalleryId
  photos: readonly SheetPhoto[]
  sets: readonly PhotoSet[]
  cover: PhotoId | null
  selection: Selection
  label: string
  mayDrag: boolean
  onPress: (photo: PhotoId, how: Press) => void
  /** A key the grid itself does not know, with how many photos lie side by side. */
  onKey: (event: React.KeyboardEvent, columns: number) => void
  onDrop: (dragged: PhotoId, mark: DropMark) => void
}

/** Thousands of photos to select and to drag, of which only those near the screen are in the page. */
export function ArrangeGrid(props: Props) {
  const { photos, sets, selection } = props
  const list = useRef<HTMLDivElement>(null)
  const width = useWidth(list)
  const tile = useMemo(() => layOutTiles(width), [width])
  const count = width === 0 ? 0 : Math.ceil(photos.length / tile.columns)
  const rowHeight = tile.height + tile.gap
  const offsets = useMemo(() => evenOffsets(count, rowHeight), [count, rowHeight])
  const { first, last } = useRowWindow(list, offsets)
  const { dragged, mark, context } = useGridDrag(props.onDrop)
  const rowOf = (photo: PhotoId | null) =>
    photo === null ? -1 : Math.floor(photos.findIndex(({ id }) => id === photo) / tile.columns)
  // What is dragged, and where the keyboard is, stay in the page wherever it scrolls.
  const rows = new Set(Array.from({ length: last - first }, (_, index) => first + index))
  for (const row of [rowOf(dragged), rowOf(selection.at)])
    if (row >= 0 && row < count) rows.add(row)

  const nameOf = new Map(sets.map(({ id, name }) => [id, name]))
  const moving = dragged !== null && selection.chosen.has(dragged) ? selection.chosen.size : 1
  return (
    <DndContext
      {...context}
      collisionDetection={pointerWithin}
      accessibility={{ screenReaderInstructions: { draggable: text.arranging.hint } }}
    >
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-multiselectable
        aria-label={props.label}
        aria-activedescendant={selection.at === null ? undefined : tileId(selection.at)}
        onKeyDown={(event) => props.onKey(event, tile.columns)}
        className="relative rounded-sm outline-offset-4"
        style={{ height: Math.max(0, count * rowHeight - tile.gap) }}
      >
        {[...rows]
          .toSorted((a, b) => a - b)
          .map((row) => (
            <div
              key={row}
              role="presentation"
              className="absolute inset-x-0"
              style={{ top: row * rowHeight, height: tile.height }}
            >
              {photos.slice(row * tile.columns, (row + 1) * tile.columns).map((photo, column) => (
                <ArrangeTile
                  key={photo.id}
                  gallery={props.gallery}
                  photo={photo}
                  index={row * tile.columns + column}
                  count={photos.length}
                  left={column * (tile.width + tile.gap)}
                  width={tile.width}
                  height={tile.height}
                  selected={selection.chosen.has(photo.id)}
                  current={selection.at === photo.id}
                  isCover={props.cover === photo.id}
                  set={nameOf.get(setOf(photo, sets) ?? '') ?? null}
                  mayDrag={props.mayDrag}
                  mark={mark?.photo === photo.id ? mark.side : null}
                  onPress={props.onPress}
                />
              ))}
            </div>
          ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged !== null && (
          <span className="bg-light text-ground tabular inline-flex min-h-9 items-center rounded-full px-4 text-sm font-semibold shadow-2xl">
            {text.arranging.dragged(moving)}
          </span>
        )}
      </DragOverlay>
    </DndContext>
  )
}
