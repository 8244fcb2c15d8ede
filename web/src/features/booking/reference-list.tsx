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
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
} from '@dnd-kit/sortable'
import type { Reference } from '@portal/model/moodboard'
import type { ReactNode } from 'react'
import { captioned, movedTo, restored, without } from './reference-order.ts'
import { type PictureReference, ReferenceTile } from './reference-tile.tsx'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

/** The board: captions, and an order changed by dragging, by keyboard or by buttons. */
export function ReferenceList({
  references,
  mayChange,
  onChange,
  onRemoved,
  onBack,
  renderPicture,
}: {
  references: readonly Reference[]
  mayChange: boolean
  onChange: (alter: (references: Reference[]) => Reference[]) => void
  /** One was taken away; it can still come back. */
  onRemoved: (reference: Reference) => void
  /** The removal was undone. */
  onBack: (reference: Reference) => void
  /** How a picture looks right now; `remove` takes it off the board. */
  renderPicture: (picture: PictureReference, name: string, remove: () => void) => ReactNode
}) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const move = (id: string, index: number) => onChange((all) => movedTo(all, id, index))
  const dropped = ({ active, over }: DragEndEvent) => {
    const index = references.findIndex(({ id }) => id === over?.id)
    if (index >= 0 && active.id !== over?.id) move(String(active.id), index)
  }
  const remove = (reference: Reference, index: number) => {
    onChange((all) => without(all, reference.id))
    onRemoved(reference)
    showToast(text.references.removed, {
      action: {
        label: text.references.undo,
        run: () => {
          onChange((all) => restored(all, reference, index))
          onBack(reference)
        },
      },
    })
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={dropped}
      accessibility={{ screenReaderInstructions: { draggable: text.references.dragHelp } }}
    >
      <SortableContext items={references.map(({ id }) => id)} strategy={rectSortingStrategy}>
        <ol
          aria-label={text.references.board}
          className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4"
        >
          {references.map((reference, index) => (
            <ReferenceTile
              key={reference.id}
              reference={reference}
              index={index}
              count={references.length}
              mayChange={mayChange}
              renderPicture={(picture, name) =>
                renderPicture(picture, name, () => remove(reference, index))
              }
              onMove={(to) => move(reference.id, to)}
              onCaption={(caption) => onChange((all) => captioned(all, reference.id, caption))}
              onRemove={() => remove(reference, index)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}
