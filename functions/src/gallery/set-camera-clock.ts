import { setCameraClock as call, shifted } from '@portal/model/camera-clock'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { OpenSheets } from './open-sheets.ts'

/** Les puts one camera's clock right: what it took moves in time, on the sheets and hidden. */
export const setCameraClock = defineCall(call, async (asked, actor) => {
  const admin = signedIn(actor)
  const { gallery: id, camera, shift } = asked
  return transaction(async (tx) => {
    const [open, found, aside] = await Promise.all([
      OpenSheets.read(tx, id),
      tx.find(doc.cameras(id)),
      tx.find(doc.aside(id)),
    ])
    const known = found?.cameras[camera]
    if (!found || !known) throw new Failure('not-found')
    // Every time of this camera carries the shift that stands here, so the difference is what is left.
    const by = shift - known.shift
    if (by === 0) return { photos: 0 }
    const isOurs = (photo: { camera?: number | undefined }) => photo.camera === camera
    const moved = <Entry extends { takenAt: Date }>(entry: Entry): Entry => ({
      ...entry,
      takenAt: shifted(entry.takenAt, by),
    })
    const shown = open.photos().filter(isOurs)
    for (const { id: photo, ...entry } of shown) open.change(photo, moved(entry))
    const hidden = Object.entries(aside?.hidden ?? {}).filter(([, entry]) => isOurs(entry))
    if (aside && hidden.length > 0)
      tx.write(doc.aside(id), {
        ...aside,
        hidden: {
          ...aside.hidden,
          ...Object.fromEntries(hidden.map(([photo, entry]) => [photo, moved(entry)])),
        },
      })
    const cameras = found.cameras.with(camera, { ...known, shift })
    tx.write(doc.cameras(id), { ...found, cameras })
    open.save()
    const photos = shown.length + hidden.length
    record(tx, 'gallery.clock-set', {
      actor: admin,
      person: open.gallery.client,
      details: { gallery: id, camera, shift, photos },
    })
    return { photos }
  })
})
