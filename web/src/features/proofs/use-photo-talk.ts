import { attachmentsPerComment, type Pin } from '@portal/model/comment'
import type { CommentId, GalleryId, PhotoId } from '@portal/model/ids'
import { useState } from 'react'
import { type FileTray, useTray } from '#ui/files/use-tray.ts'
import { type CommentDraft, keepCommentDraft, readCommentDraft } from './comment-draft.ts'

/** The comments beside the open photo: whether they show, what is being written, what is pointed at. */
export interface PhotoTalk {
  isOpen: boolean
  open: () => void
  close: () => void
  draft: CommentDraft
  setDraft: (draft: CommentDraft) => void
  /** The files that go along with what is being written. */
  tray: FileTray
  /** Somebody is about to say which place of the picture they mean. */
  isPointing: boolean
  point: () => void
  /** Takes the place, or null to leave it as it was. */
  pointed: (pin: Pin | null) => void
  /** The thread that a pin leads to, or that has just been pressed. */
  thread: CommentId | null
  show: (thread: CommentId) => void
}

/**
 * Holds this for the photo that is open; another photo has a draft of its own. The comments show at
 * first when `startsOpen` says so; null while that is not known.
 */
export function usePhotoTalk(
  gallery: GalleryId,
  photo: PhotoId,
  startsOpen: boolean | null,
): PhotoTalk {
  const [isOpen, setOpen] = useState<boolean | null>(null)
  if (isOpen === null && startsOpen !== null) setOpen(startsOpen)
  const [isPointing, setPointing] = useState(false)
  const [thread, setThread] = useState<CommentId | null>(null)
  const [written, setWritten] = useState(() => ({ photo, draft: readCommentDraft(gallery, photo) }))
  if (written.photo !== photo) {
    setWritten({ photo, draft: readCommentDraft(gallery, photo) })
    setPointing(false)
    setThread(null)
  }
  const tray = useTray(photo, attachmentsPerComment)
  const { draft } = written
  function setDraft(next: CommentDraft): void {
    setWritten({ photo, draft: next })
    keepCommentDraft(gallery, photo, next)
  }
  return {
    isOpen: isOpen === true,
    open: () => setOpen(true),
    close: () => {
      setOpen(false)
      setPointing(false)
    },
    draft,
    setDraft,
    tray,
    isPointing,
    point: () => setPointing(true),
    pointed: (pin) => {
      setPointing(false)
      if (pin) setDraft({ ...draft, pin })
    },
    thread,
    show: (next) => {
      setThread(next)
      setOpen(true)
    },
  }
}
