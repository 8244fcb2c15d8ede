import { type DownloadSize, downloadAddress } from '@portal/model/delivery'
import { downloadName } from '@portal/model/final'
import type { Gallery, SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import type { ZipWhat } from '@portal/model/zip'
import { Archive, Download } from 'lucide-react'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { bytes } from '#ui/bytes.ts'
import { Button } from '#ui/button.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { Choices } from '#ui/choices.tsx'
import { ShareButton } from './share-button.tsx'
import { canShareFiles, sharedTogether } from './share-photos.ts'
import { useAct } from './use-act.ts'
import { ZipList } from './zip-list.tsx'

interface Props {
  id: GalleryId
  gallery: Gallery
  photos: readonly SheetPhoto[]
  chosen: ReadonlySet<PhotoId>
  /** The photo it was opened from; null from the gallery's head. */
  photo: PhotoId | null
  /** Members take photographs along one by one. */
  isMember: boolean
  onClose: () => void
}

const words = text.delivery.sheet
type What = 'this' | 'selection' | 'all'

const finished = (photos: readonly SheetPhoto[]) =>
  photos.flatMap(({ id, final }) => (final ? [{ id, final }] : []))

/** Which photographs, in which size, and how they come: one by one, to the phone, or as a ZIP. */
export function DownloadSheet({ id, gallery, photos, chosen, photo, isMember, onClose }: Props) {
  const sets: Record<What, ReturnType<typeof finished>> = {
    this: finished(photos.filter((one) => one.id === photo)),
    selection: finished(photos.filter((one) => chosen.has(one.id))),
    all: finished(photos),
  }
  const asked: readonly What[] = isMember ? ['this'] : ['this', 'selection', 'all']
  const offered = asked.filter((one) => sets[one].length > 0)
  const [what, setWhat] = useState<What>(offered[0] ?? 'all')
  const [size, setSize] = useState<DownloadSize>('print')
  const { busy, fault, act } = useAct()
  const wanted = sets[what]
  const sum = (of: What) => sets[of].reduce((all, { final }) => all + final[size], 0)
  const shared = wanted.map((one) => ({
    address: downloadAddress(id, one.id, size),
    name: downloadName(one.final, size),
  }))
  const mayShare = canShareFiles() && wanted.length > 0 && wanted.length <= sharedTogether
  const [only] = wanted.length === 1 ? wanted : []

  const makeZip = () =>
    act(async () => {
      const asking: ZipWhat = what === 'all' ? 'all' : { photos: wanted.map((one) => one.id) }
      await call('prepareZip', { gallery: id, what: asking, size })
    })

  return (
    <Sheet open onClose={onClose} title={words.title}>
      <div className="grid gap-5">
        <Choices
          legend={words.what}
          value={what}
          onChange={setWhat}
          options={offered.map((one) => ({
            value: one,
            label: words[one],
            hint: words.count(sets[one].length, bytes(sum(one))),
          }))}
        />
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
        {fault && (
          <p role="alert" className="text-bad text-sm">
            {fault}
          </p>
        )}
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
          {mayShare && <ShareButton key={`${what} ${size}`} photos={shared} />}
        </div>
      </div>
      {!isMember && <ZipList id={id} gallery={gallery} />}
    </Sheet>
  )
}
