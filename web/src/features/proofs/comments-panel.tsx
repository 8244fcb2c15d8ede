import type { GalleryId, PhotoId } from '@portal/model/ids'
import { X } from 'lucide-react'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { keyOf } from '#ui/key-of.ts'
import { type Conversing, PhotoComments } from './photo-comments.tsx'
import type { PhotoTalk } from './use-photo-talk.ts'

/**
 * The comments on the open photo: beside it where there is room, else below it, and out of the way
 * while one points at the picture. Escape goes back to the picture.
 */
export const CommentsPanel = (
  props: Conversing & {
    gallery: GalleryId
    photo: PhotoId
    talk: PhotoTalk
    onLeave: () => void
  },
) => (
  <aside
    aria-label={text.comments.title}
    onKeyDown={(event) => {
      if (keyOf(event) === 'Escape') props.onLeave()
    }}
    className={`bg-ground border-hairline flex shrink-0 flex-col p-4 max-md:h-[56dvh] max-md:border-t max-md:pt-2 max-md:pb-[max(1rem,env(safe-area-inset-bottom))] md:w-96 md:border-l ${props.talk.isPointing ? 'max-md:hidden' : ''}`}
  >
    <div className="mb-3 flex items-center justify-between max-md:mb-1">
      <h2 className="font-display text-2xl max-md:text-xl">{text.comments.title}</h2>
      <IconButton
        label={text.comments.close}
        icon={<X aria-hidden size={18} />}
        onClick={props.onLeave}
      />
    </div>
    <PhotoComments {...props} />
  </aside>
)
