import { setOf } from '@portal/model/arrangement'
import { type DownloadSize, downloadAddress, zipAddress } from '@portal/model/delivery'
import { downloadName } from '@portal/model/final'
import type { Gallery, SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId, SetId } from '@portal/model/ids'
import type { ZipWhat } from '@portal/model/zip'
import { Archive, Download } from 'lucide-react'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { bytes } from '#ui/bytes.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Choices } from '#ui/choices.tsx'
import { SaveToPhotos } from '#ui/files/save-to-photos.tsx'
import { canShareFiles } from '#ui/files/share-photos.ts'
import { useAct } from '#ui/use-act.ts'
import { ZipList } from '#shared/zips/zip-list.tsx'
import { useZips } from './use-zips.ts'

interface Props {
  id: GalleryId
  gallery: Gallery
  photos: readonly SheetPhoto[]
  chosen: ReadonlySet<PhotoId>
  /** The photo it was opened from; null from the gallery's head. */
  photo: PhotoId | null
  onClose: () => void
}

const words = text.delivery.dialog
type What = 'this' | 'selection' | 'set' | 'all'

const finished = (photos: readonly SheetPhoto[]) =>
  photos.flatMap(({ id, final }) => (final ? [{ id, final }] : []))

/** Which photographs, in which size, and how they come: one by one, to the phone, or as a ZIP. */
export function DownloadDialog({ id, gallery, photos, chosen, photo, onClose }: Props) {
  const sets = gallery.sets
    .map(({ id: one, name }) => ({
      id: one,
      name,
      photos: finished(photos.filter((found) => setOf(found, gallery.sets) === one)),
    }))
    .filter((one) => one.photos.length > 0)
  const [stored, setSet] = useState<SetId | null>(null)
  const set = sets.find((one) => one.id === stored) ?? sets[0]
  const there: Record<What, ReturnType<typeof finished>> = {
    this: finished(photos.filter((one) => one.id === photo)),
    selection: finished(photos.filter((one) => chosen.has(one.id))),
    set: set?.photos ?? [],
    all: finished(photos),
  }
  const kinds: readonly What[] = ['this', 'selection', 'set', 'all']
  const offered = kinds.filter((one) => there[one].length > 0)
  const [what, setWhat] = useState<What>(offered[0] ?? 'all')
  const [size, setSize] = useState<DownloadSize>('print')
  const { busy, sentence, run } = useAct()
  const zips = useZips(id)
  const wanted = there[what]
  const sum = (of: What) => there[of].reduce((all, { final }) => all + final[size], 0)
  const shared = wanted.map((one) => ({
    address: downloadAddress(id, one.id, size),
    name: downloadName(one.final, size),
    bytes: one.final[size],
  }))
  const mayShare = canShareFiles() && wanted.length > 0
  const [only] = wanted.length === 1 ? wanted : []

  function asked(): ZipWhat {
    if (what === 'all') return 'all'
    // The server knows what lies in it, also what was put there a moment ago.
    if (what === 'set' && set) return { set: set.id }
    return { photos: wanted.map((one) => one.id) }
  }

  const makeZip = () =>
    run(async () => {
      await call('prepareZip', { gallery: id, what: asked(), size })
    })

  return (
    <Dialog open onClose={onClose} title={words.title}>
      <div className="grid gap-5">
        <Choices
          legend={words.what}
          value={what}
          onChange={setWhat}
          options={offered.map((one) => ({
            value: one,
            label: words[one],
            hint: words.count(there[one].length, bytes(sum(one))),
          }))}
        />
        {what === 'set' && set && (
          <Select
            label={words.whichSet}
            value={set.id}
            onChange={setSet}
            options={sets.map((one) => [one.id, words.setOption(one.name, one.photos.length)])}
          />
        )}
        <Choices
          legend={words.size}
          value={size}
          onChange={setSize}
          options={(['print', 'web'] as const).map((one) => ({
            value: one,
            label: words.sizes[one],
            hint: words.sizeHints[one],
          }))}
        />
        <ActError sentence={sentence} />
        <div className="flex flex-wrap justify-end gap-3">
          {only ? (
            <a
              href={downloadAddress(id, only.id, size)}
              download
              className={`inline-flex min-h-11 items-center justify-center gap-2 rounded-sm px-5 text-sm ${mayShare ? 'border-hairline border' : 'bg-gold text-ground font-semibold'}`}
            >
              <Download aria-hidden size={18} />
              {words.one}
            </a>
          ) : (
            <Button
              kind={mayShare ? 'quiet' : 'gold'}
              icon={<Archive aria-hidden size={18} />}
              busy={busy}
              disabled={wanted.length === 0}
              onClick={() => void makeZip()}
            >
              {words.zip}
            </Button>
          )}
          {mayShare && (
            <SaveToPhotos key={`${what} ${set?.id} ${size}`} photos={shared} words={words} />
          )}
        </div>
      </div>
      <ZipList of={zips} addressOf={(zip, part) => zipAddress(id, zip, part)} />
    </Dialog>
  )
}
