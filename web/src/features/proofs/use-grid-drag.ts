import {
  type DragEndEvent,
  type DragMoveEvent,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { PhotoId } from '@portal/model/ids'
import { useState } from 'react'

/** Beside which photo what is dragged would come to lie. */
export interface DropMark {
  photo: PhotoId
  side: 'before' | 'after'
}

/** What the pointer is over, and on which half of it. */
function markOf({ active, over, activatorEvent, delta }: DragMoveEvent): DropMark | null {
  if (!over || over.id === active.id) return null
  const start =
    activatorEvent instanceof MouseEvent
      ? activatorEvent.clientX
      : ((activatorEvent as TouchEvent).touches[0]?.clientX ?? 0)
  const middle = over.rect.left + over.rect.width / 2
  return { photo: String(over.id), side: start + delta.x < middle ? 'before' : 'after' }
}

/** Dragging in a grid: a mouse after a few pixels, a finger after a moment, so that it can scroll. */
export function useGridDrag(onDrop: (dragged: PhotoId, mark: DropMark) => void) {
  const [dragged, setDragged] = useState<PhotoId | null>(null)
  const [mark, setMark] = useState<DropMark | null>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 300, tolerance: 8 } }),
  )
  const over = () => {
    setDragged(null)
    setMark(null)
  }
  return {
    dragged,
    mark,
    context: {
      sensors,
      onDragStart: ({ active }: DragStartEvent) => setDragged(String(active.id)),
      onDragMove: (event: DragMoveEvent) => {
        const next = markOf(event)
        setMark((was) => (was?.photo === next?.photo && was?.side === next?.side ? was : next))
      },
      onDragEnd: (event: DragEndEvent) => {
        const target = markOf(event)
        over()
        if (target) onDrop(String(event.active.id), target)
      },
      onDragCancel: over,
    },
  }
}
