import { useSortable } from '@dnd-kit/sortable'
import { captionLimit, type Reference } from '@portal/model/moodboard'
import { ArrowLeft, ArrowRight, GripVertical, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { LinkFace } from './reference-link-face.tsx'
import { hostOf } from './reference-link.ts'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'

/** A reference that is a picture. */
export type PictureReference = Extract<Reference, { kind: 'picture' }>

/** What a reference is called where it has no words of its own; `index` counts from 0. */
export const nameOf = (reference: Reference, index: number): string =>
  reference.caption.trim() ||
  (reference.kind === 'link'
    ? text.references.linkTo(hostOf(reference.url))
    : text.references.picture(index + 1))

/** One reference on the board, with everything that can be done about it. */
export function ReferenceTile({
  reference,
  index,
  count,
  mayChange,
  renderPicture,
  onMove,
  onCaption,
  onRemove,
}: {
  reference: Reference
  index: number
  count: number
  mayChange: boolean
  renderPicture: (picture: PictureReference, name: string) => ReactNode
  onMove: (to: number) => void
  onCaption: (caption: string) => void
  onRemove: () => void
}) {
  const words = text.references
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id: reference.id, disabled: !mayChange })
  const name = nameOf(reference, index)
  return (
    <li
      ref={setNodeRef}
      className={`bg-surface border-hairline flex flex-col overflow-hidden rounded-lg border ${
        isDragging ? 'relative z-10 shadow-2xl' : ''
      }`}
      style={{
        transform: transform
          ? `translate3d(${Math.round(transform.x)}px, ${Math.round(transform.y)}px, 0)`
          : undefined,
        transition,
      }}
    >
      <div className="relative">
        {reference.kind === 'link' ? (
          <LinkFace url={reference.url} />
        ) : (
          renderPicture(reference, name)
        )}
        {mayChange && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={words.drag(name, index + 1)}
            className="text-light absolute top-1 right-1 grid size-11 cursor-grab touch-none place-items-center rounded-full bg-black/55 active:cursor-grabbing"
          >
            <GripVertical aria-hidden size={18} />
          </button>
        )}
      </div>
      {mayChange ? (
        <>
          <CaptionField caption={reference.caption} name={name} onCaption={onCaption} />
          <div className="mt-auto flex justify-between px-1 pb-1">
            <IconButton
              label={words.earlier(name)}
              icon={<ArrowLeft aria-hidden size={18} />}
              disabled={index === 0}
              onClick={() => onMove(index - 1)}
            />
            <IconButton
              label={words.later(name)}
              icon={<ArrowRight aria-hidden size={18} />}
              disabled={index === count - 1}
              onClick={() => onMove(index + 1)}
            />
            <IconButton
              label={words.remove(name)}
              icon={<Trash2 aria-hidden size={18} />}
              onClick={onRemove}
            />
          </div>
        </>
      ) : (
        reference.caption && <p className="p-3 text-sm">{reference.caption}</p>
      )}
    </li>
  )
}

/** Keeps what is being typed as it is typed, whatever the saved caption has become meanwhile. */
function CaptionField(props: {
  caption: string
  name: string
  onCaption: (caption: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      aria-label={`${text.references.caption}: ${props.name}`}
      placeholder={text.references.captionPlaceholder}
      value={typed ?? props.caption}
      maxLength={captionLimit}
      onFocus={() => setTyped(props.caption)}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.target.value)
        props.onCaption(event.target.value)
      }}
      className="placeholder:text-dim min-h-11 w-full bg-transparent px-3 py-2 text-base focus-visible:-outline-offset-2 sm:text-sm"
    />
  )
}
