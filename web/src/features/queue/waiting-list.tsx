import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { GripVertical } from 'lucide-react'
import { text } from '#text/text.ts'
import { BookingRow } from './booking-row.tsx'
import { dragWords } from './drag-words.ts'
import { MoveButtons } from './move-buttons.tsx'
import type { QueueRow } from './waiting-order.ts'

interface Props {
  rows: QueueRow[]
  /** How many wait in all, also those a search hides. */
  total: number
  mayDrag: boolean
  onMove: (row: QueueRow, place: number, reason?: string) => void
}

/** The waiting list: drag the handle, lift it with the keyboard, or use the buttons. */
export function WaitingList({ rows, total, mayDrag, onMove }: Props) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const dropped = ({ active, over }: DragEndEvent) => {
    const row = rows.find(({ id }) => id === active.id)
    const place = rows.find(({ id }) => id === over?.id)?.place
    if (row && place) onMove(row, place)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={dropped}
      accessibility={{
        screenReaderInstructions: { draggable: text.queue.dragHelp },
        announcements: dragWords(rows, total),
      }}
    >
      <SortableContext items={rows.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className="divide-y divide-hairline border-y border-hairline">
          {rows.map((row) => (
            <Waiting key={row.id} {...{ row, total, mayDrag, onMove }} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

function Waiting({ row, total, mayDrag, onMove }: Omit<Props, 'rows'> & { row: QueueRow }) {
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id: row.id, disabled: !mayDrag })
  const { clientName } = row.booking
  return (
    <li
      ref={setNodeRef}
      data-booking={row.id}
      className={isDragging ? 'relative z-10 bg-raised' : 'bg-ground'}
      style={{
        transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
        transition,
      }}
    >
      <BookingRow
        row={row}
        handle={
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={text.queue.drag(clientName, row.place ?? 0)}
            className="grid size-11 cursor-grab touch-none place-items-center text-dim hover:text-light active:cursor-grabbing"
          >
            <GripVertical aria-hidden size={18} />
          </button>
        }
      >
        <MoveButtons row={row} total={total} onMove={onMove} />
      </BookingRow>
    </li>
  )
}
