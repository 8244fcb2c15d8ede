import { deletionsPerCall } from '@portal/model/arrangement'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { proofUploads } from './uploads.ts'
import { useComments } from './use-comments.ts'

const words = text.arranging.deleting

interface Props {
  id: GalleryId
  gallery: Gallery
  photos: readonly PhotoId[]
  onClose: () => void
}

/** Asks before photos go for good, and says what goes with them. */
export function DeletePhotos({ id, gallery, photos, onClose }: Props) {
  const { busy, sentence, run } = useAct()
  const [done, setDone] = useState(0)
  const picks = useLive(doc.picks(id, gallery.client))
  const { threads } = useComments(id)
  const going = new Set(photos)
  const chosen = picks.state === 'ready' ? (picks.value?.photos ?? []) : []
  const hearts = chosen.filter((photo) => going.has(photo)).length
  const comments = photos
    .flatMap((photo) => threads.get(photo) ?? [])
    .reduce((sum, { answers }) => sum + 1 + answers.length, 0)
  const what = words.with(hearts, comments)

  const remove = () =>
    run(async () => {
      for (let from = 0; from < photos.length; from += deletionsPerCall) {
        const some = photos.slice(from, from + deletionsPerCall)
        await call('deletePhotos', { gallery: id, photos: some })
        // Dropped again later, such a file is new.
        proofUploads.queue.getState().forget(id, new Set(some))
        setDone(from + some.length)
      }
      showToast(text.arranging.did.deleted(photos.length))
      onClose()
    })

  return (
    <Dialog open onClose={onClose} title={words.title(photos.length)}>
      <p className="text-dim">{words.body}</p>
      {what && <p className="text-warn mt-3">{words.goWith(what)}</p>}
      {busy && photos.length > deletionsPerCall && (
        <output className="tabular text-dim mt-3 block text-sm">
          {words.progress(done, photos.length)}
        </output>
      )}
      {sentence && (
        <div className="mt-3">
          <ActError sentence={sentence} />
        </div>
      )}
      <DialogFoot onClose={onClose} className="mt-6">
        <Button kind="danger" busy={busy} onClick={() => void remove()}>
          {words.action}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
