import { type DownloadSize, DownloadSize as Sizes } from '@portal/model/delivery'
import type { VendorSetId } from '@portal/model/ids'
import { releasedAddress, type ReleasedPhoto, type VendorSet } from '@portal/model/vendor-set'
import { Archive } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { bytes } from '#ui/bytes.ts'
import { Select } from '#ui/field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import type { Cell } from '#ui/wall/lay-out-rows.ts'
import { PhotoWall } from '#ui/wall/photo-wall.tsx'
import { useMediaImage } from '#ui/wall/use-media-image.ts'
import { WallTile } from '#ui/wall/wall-tile.tsx'

const words = text.vendors.page
const ReleasedView = lazy(async () => ({
  default: (await import('./released-view.tsx')).ReleasedView,
}))

/** One set: its photographs on a wall, and all of them as a ZIP in a size. */
export function ReleasedSet({ id, set }: { id: VendorSetId; set: VendorSet }) {
  const [size, setSize] = useState<DownloadSize>('print')
  const [opened, open] = useState<string | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const { busy, sentence, run } = useAct()
  const sum = set.photos.reduce((all, photo) => all + photo[size], 0)

  async function makeZip(): Promise<void> {
    const what = { released: id }
    const isMade = await run(() => call('prepareZip', { gallery: set.gallery, what, size }))
    if (isMade) showToast(words.zipMade)
  }
  return (
    <section aria-label={set.name} className="grid gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h2 className="font-display text-2xl break-words">
            <bdi>{set.name}</bdi>
          </h2>
          <p className="text-dim tabular text-sm">
            {words.count(set.photos.length)} · {bytes(sum)}
          </p>
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label={words.size}
            value={size}
            onChange={(to) => setSize(Sizes.parse(to))}
            options={Sizes.options.map((one) => [one, words.sizes[one]])}
          />
          <Button
            kind="gold"
            busy={busy}
            icon={<Archive aria-hidden size={18} />}
            onClick={() => void makeZip()}
          >
            {words.zip}
          </Button>
        </div>
      </div>
      <ActError sentence={sentence} />
      <PhotoWall photos={set.photos} returnTo={opened === null ? last : null}>
        {(cell, left) => (
          <Tile key={cell.photo.id} set={id} cell={cell} left={left} onOpen={open} />
        )}
      </PhotoWall>
      {opened !== null && (
        <Suspense>
          <ReleasedView
            set={id}
            photos={set.photos}
            opened={opened}
            size={size}
            onMove={setLast}
            onClose={() => open(null)}
          />
        </Suspense>
      )}
    </section>
  )
}

function Tile(props: {
  set: VendorSetId
  cell: Cell<ReleasedPhoto>
  left: number
  onOpen: (photo: string) => void
}) {
  const image = useMediaImage(releasedAddress(props.set, props.cell.photo.id, 'tile'))
  return (
    <WallTile
      cell={props.cell}
      left={props.left}
      image={image}
      notLoaded={words.notLoaded}
      onOpen={props.onOpen}
    />
  )
}
