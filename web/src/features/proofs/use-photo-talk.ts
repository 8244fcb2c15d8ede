import { attachmentsPerComment, type Pin } from '@portal/model/comment'
import type { CommentId, GalleryId, PhotoId } from '@portal/model/ids'
import { useState } from 'react'
import { type FileTray, useTrays } from '#ui/files/use-tray.ts'
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
  /** The files that go along with an answer in a thread; they stay while it is out of sight. */
  trayOf: (thread: CommentId) => FileTray
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
  const trayOf = useTrays(attachmentsPerComment)
  const { draft } = written
  function setDraft(next: CommentDraft): void {
    // What was refused comes back late, when another photo may be open.
    setWritten((now) => (now.photo === photo ? { photo, draft: next } : now))
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
    tray: trayOf(photo),
    trayOf,
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
