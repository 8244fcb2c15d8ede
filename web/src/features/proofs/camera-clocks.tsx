import type { PhotoOrder } from '@portal/model/arrangement'
import {
  type CameraNumber,
  type CameraRow,
  cameraRows,
  type ClockShift,
  noCameras,
} from '@portal/model/camera-clock'
import type { SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { useMemo, useState } from 'react'
import { useLive } from '#firebase/live.ts'
import { together } from '#firebase/together.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { cameraLabels } from './camera-labels.ts'
import { spanWords } from './camera-times.ts'
import { ClockForm } from './clock-form.tsx'
import { pairOf, SameMoment } from './same-moment.tsx'

const words = text.cameraClocks

interface Props {
  id: GalleryId
  order: PhotoOrder
  /** All of the gallery, also the hidden ones. */
  photos: readonly SheetPhoto[]
  chosen: ReadonlySet<PhotoId>
  /** Answers whether it was set. */
  onSet: (camera: CameraRow, name: string, shift: ClockShift) => Promise<boolean>
  onClose: () => void
}

/** The cameras of a gallery, and how Les puts their clocks right. */
export function CameraClocks({ id, photos, onClose, ...props }: Props) {
  const cameras = useLive(doc.cameras(id))
  const studio = useLive(doc.studio())
  const found = useMemo(
    () =>
      together({ cameras, studio }, (read) => ({
        rows: cameraRows(read.cameras ?? noCameras, photos),
        zone: read.studio?.zone ?? 'UTC',
      })),
    [cameras, studio, photos],
  )
  return (
    <Dialog open onClose={onClose} title={words.title}>
      <LiveView of={found} loading={<Loading />}>
        {({ rows, zone }) =>
          rows.length === 0 ? (
            <Empty title={words.emptyTitle} body={words.emptyBody} />
          ) : (
            <Clocks rows={rows} zone={zone} photos={photos} onClose={onClose} {...props} />
          )
        }
      </LiveView>
    </Dialog>
  )
}

const Loading = () => (
  <div className="grid gap-4">
    <Skeleton className="h-16" />
    <Skeleton className="h-20" />
    <Skeleton className="h-20" />
  </div>
)

function Clocks(
  props: Omit<Props, 'id'> & {
    rows: CameraRow[]
    /** The studio's. */
    zone: string
  },
) {
  const { rows, zone, photos, chosen, order } = props
  const [editing, setEditing] = useState<CameraNumber | null>(null)
  const [busy, setBusy] = useState(false)
  const labels = useMemo(() => cameraLabels(rows), [rows])
  const pair = pairOf(
    photos.filter((photo) => chosen.has(photo.id)),
    rows,
    labels,
  )
  const without = photos.length - rows.reduce((sum, row) => sum + row.photos, 0)

  async function set(row: CameraRow, shift: ClockShift): Promise<void> {
    setBusy(true)
    const isSet =
      shift === row.shift || (await props.onSet(row, labels.get(row.camera) ?? row.name, shift))
    setBusy(false)
    if (isSet) props.onClose()
  }

  return (
    <div className="grid gap-5">
      <p className="text-dim text-sm">{words.lead}</p>
      {words.order[order] && <p className="text-sm">{words.order[order]}</p>}
      {pair && <SameMoment pair={pair} busy={busy} onSet={(row, shift) => void set(row, shift)} />}
      <ul aria-label={words.list} className="grid">
        {rows.map((row) => (
          <li key={row.camera} className="border-hairline grid gap-1 border-t py-4">
            <Camera row={row} zone={zone}>
              <Button
                kind="quiet"
                aria-label={words.adjustOf(labels.get(row.camera) ?? row.name)}
                aria-expanded={editing === row.camera}
                disabled={busy}
                onClick={() => setEditing(editing === row.camera ? null : row.camera)}
              >
                {words.adjust}
              </Button>
            </Camera>
            {editing === row.camera && (
              <ClockForm
                row={row}
                zone={zone}
                busy={busy}
                onSet={(shift) => void set(row, shift)}
              />
            )}
          </li>
        ))}
      </ul>
      {without > 0 && <p className="text-dim text-sm">{words.without(without)}</p>}
      {!pair && rows.length > 1 && <p className="text-dim text-sm">{words.same.tip}</p>}
    </div>
  )
}

function Camera(props: { row: CameraRow; zone: string; children: React.ReactNode }) {
  const { name, serial, shift, photos, first, last } = props.row
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-0">
        <h3 className="break-words">
          <bdi>{name || words.unnamed}</bdi>{' '}
          {serial && <span className="text-dim text-sm">{words.serial(serial)}</span>}
        </h3>
        <p className="tabular text-dim text-sm">
          {words.took(photos, spanWords(first, last, props.zone))}
        </p>
        <p className="text-sm">{shift === 0 ? words.asItSays : words.was(shift)}</p>
      </div>
      {props.children}
    </div>
  )
}
