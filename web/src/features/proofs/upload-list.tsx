import { useMemo, useRef } from 'react'
import type { PhotoRow } from './photo-rows.ts'
import { evenOffsets } from '#ui/wall/row-window.ts'
import { UploadRow, uploadRowHeight } from './upload-row.tsx'
import { useRowWindow } from '#ui/wall/use-row-window.ts'

/** Thousands of files, of which only those near the screen are in the page. */
export function UploadList({
  rows,
  onRemove,
}: {
  rows: readonly PhotoRow[]
  onRemove: (row: PhotoRow) => void
}) {
  const list = useRef<HTMLUListElement>(null)
  const offsets = useMemo(() => evenOffsets(rows.length, uploadRowHeight), [rows.length])
  const { first, last } = useRowWindow(list, offsets)
  return (
    <ul ref={list} className="relative" style={{ height: rows.length * uploadRowHeight }}>
      {rows.slice(first, last).map((row, index) => (
        <li
          key={row.id}
          aria-setsize={rows.length}
          aria-posinset={first + index + 1}
          className="border-hairline absolute inset-x-0 border-b"
          style={{ top: (first + index) * uploadRowHeight, height: uploadRowHeight }}
        >
          <UploadRow row={row} onRemove={onRemove} />
        </li>
      ))}
    </ul>
  )
}
