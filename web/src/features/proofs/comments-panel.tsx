import type { GalleryId, PhotoId } from '@portal/model/ids'
import { X } from 'lucide-react'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { keyOf } from '#ui/key-of.ts'
import { type Conversing, PhotoComments } from './photo-comments.tsx'
import type { PhotoTalk } from './use-photo-talk.ts'

/**
 * The comments on the open photo: beside it where there is room, else in a dialog that makes way
 * while one points at the picture. Escape goes back to the picture.
 */
export function CommentsPanel(
  props: Conversing & {
    isWide: boolean
    gallery: GalleryId
    photo: PhotoId
    talk: PhotoTalk
    onLeave: () => void
  },
) {
  if (!props.isWide)
    return (
      <Dialog open={!props.talk.isPointing} onClose={props.onLeave} title={text.comments.title}>
        <div className="flex max-h-[65dvh] flex-col">
          <PhotoComments {...props} />
        </div>
      </Dialog>
    )
  return (
    <aside
      aria-label={text.comments.title}
      onKeyDown={(event) => {
        if (keyOf(event) === 'Escape') props.onLeave()
      }}
      className="bg-ground border-hairline flex w-96 shrink-0 flex-col border-l p-4"
    >
      <div className="mb-3 flex items-center justify-between">
        <h2 className="font-display text-2xl">{text.comments.title}</h2>
        <IconButton
          label={text.comments.close}
          icon={<X aria-hidden size={18} />}
          onClick={props.onLeave}
        />
      </div>
      <PhotoComments {...props} />
    </aside>
  )
}
