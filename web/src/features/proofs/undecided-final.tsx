import { arrivalAddress, type FinalArrival } from '@portal/model/final'
import type { SheetPhoto } from '@portal/model/gallery'
import type { ArrivalId, GalleryId } from '@portal/model/ids'
import { isFound } from '@portal/model/fold'
import { clip } from '@portal/model/words'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { ProofThumb } from './proof-thumb.tsx'
import { useMediaImage } from '#ui/wall/use-media-image.ts'

interface Props {
  gallery: GalleryId
  arrival: ArrivalId
  value: Extract<FinalArrival, { state: 'unmatched' | 'decided' }>
  photos: readonly SheetPhoto[]
}

const words = text.delivery.room
/** A search that finds more is not narrow enough to look at. */
const mostFound = 24

/** A final that found no photo: what it looks like, why, and where it belongs. */
export function UndecidedFinal({ gallery, arrival, value, photos }: Props) {
  const [deciding, setDeciding] = useState(false)
  const image = useMediaImage(arrivalAddress(gallery, arrival))
  return (
    <div className="border-hairline flex items-center gap-4 rounded-lg border p-3">
      <span className="bg-raised size-20 shrink-0 overflow-hidden">
        {image.state !== 'failed' && (
          <img
            src={image.src}
            alt=""
            onLoad={image.onLoad}
            onError={image.onError}
            className="size-full object-cover"
          />
        )}
      </span>
      <div className="grid min-w-0 gap-1">
        <bdi className="truncate">{value.name}</bdi>
        <p className="text-dim text-sm">
          {value.state === 'unmatched' ? words.why[value.why] : words.decided}
        </p>
        {value.state === 'unmatched' && (
          <Button kind="quiet" className="justify-self-start" onClick={() => setDeciding(true)}>
            {words.decide}
          </Button>
        )}
      </div>
      {deciding && value.state === 'unmatched' && (
        <DecideDialog
          gallery={gallery}
          arrival={arrival}
          name={value.name}
          photos={photos}
          onClose={() => setDeciding(false)}
        />
      )}
    </div>
  )
}

/** What the search begins with: so much of the name as other names have, too. */
function beginningOf(name: string, photos: readonly SheetPhoto[]): string {
  const begin = clip(name.replace(/\.[^.]+$/, ''), 8)
  return photos.some((photo) => isFound(begin, photo.name)) ? begin : ''
}

function DecideDialog(props: {
  gallery: GalleryId
  arrival: ArrivalId
  name: string
  photos: readonly SheetPhoto[]
  onClose: () => void
}) {
  const { gallery, arrival, name, photos, onClose } = props
  const [search, setSearch] = useState(() => beginningOf(name, photos))
  const { busy, sentence, run } = useAct()
  const found = photos.filter((photo) => isFound(search, photo.name)).slice(0, mostFound)
  const decide = (decision: object, said?: string) =>
    run(async () => {
      await call('decideFinal', { gallery, arrival, decision: decision as never })
      if (said) showToast(said)
      onClose()
    })
  return (
    <Dialog open onClose={onClose} title={words.decideTitle(name)}>
      <div className="grid gap-4">
        <TextField label={words.search} type="search" value={search} onChange={setSearch} />
        {found.length === 0 ? (
          <output className="text-dim text-sm">{words.noSuch}</output>
        ) : (
          <ul className="grid max-h-80 grid-cols-3 gap-2 overflow-y-auto sm:grid-cols-4">
            {found.map((photo) => (
              <li key={photo.id}>
                <button
                  type="button"
                  disabled={busy}
                  aria-label={words.assign(photo.name)}
                  onClick={() => void decide({ kind: 'assign', photo: photo.id })}
                  className="group grid w-full gap-1 text-left text-xs"
                >
                  <ProofThumb gallery={gallery} photo={photo} />
                  <bdi className="truncate">{photo.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        )}
        <ActError sentence={sentence} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button
            kind="danger"
            busy={busy}
            onClick={() => void decide({ kind: 'discard' }, words.discarded)}
          >
            {words.discard}
          </Button>
          <Button kind="quiet" busy={busy} onClick={() => void decide({ kind: 'add' })}>
            {words.add}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
