import type { Announcements } from '@dnd-kit/core'
import { text } from '#text/text.ts'
import type { QueueRow } from './waiting-order.ts'

/** What a screen reader says while a booking is dragged: a name and a place, never an id. */
export function dragWords(rows: readonly QueueRow[], total: number): Announcements {
  const words = text.queue.dragging
  const rowOf = (id: unknown) => rows.find((row) => row.id === id)
  const say = (
    sentence: (name: string, place: number, total: number) => string,
    dragged: unknown,
    at: unknown,
  ) => {
    const row = rowOf(dragged)
    const place = rowOf(at)?.place ?? row?.place
    return row && place ? sentence(row.booking.clientName, place, total) : undefined
  }
  return {
    onDragStart: ({ active }) => say(words.lifted, active.id, active.id),
    onDragOver: ({ active, over }) => say(words.over, active.id, over?.id),
    onDragEnd: ({ active, over }) => say(words.dropped, active.id, over?.id),
    onDragCancel: ({ active }) => say(words.back, active.id, active.id),
  }
}
