import type { Aside } from '@portal/model/aside'
import { waitingPhotos } from '@portal/model/aside'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { Panel } from '#ui/panel.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

const words = text.proofs.room

interface Props {
  id: GalleryId
  gallery: Gallery
  aside: Aside | null
}

/** What has come since a gallery was published, and the word that shows it. */
export function NewPhotos({ id, gallery, aside }: Props) {
  const [asking, setAsking] = useState(false)
  const { busy, sentence, run } = useAct()
  const count = waitingPhotos(aside).length
  if (count === 0 || !gallery.published) return null
  const show = () =>
    run(async () => {
      const { shown } = await call('showNewPhotos', { gallery: id })
      showToast(words.shownNow(gallery.clientName, shown))
    }).finally(() => setAsking(false))
  return (
    <Panel title={words.newHere(count)}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="text-dim text-sm">{words.newHereBody(gallery.clientName)}</p>
        <Button kind="gold" onClick={() => setAsking(true)}>
          {words.showNew(count)}
        </Button>
      </div>
      <ActError sentence={sentence} />
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={words.showNewTitle(count)}
        body={words.showNewBody(gallery.clientName)}
        action={words.showNew(count)}
        busy={busy}
        onConfirm={() => void show()}
      />
    </Panel>
  )
}
