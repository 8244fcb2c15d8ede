import { matchFinal } from '@portal/model/final'
import { listed } from '@portal/model/gallery'
import { collection, doc, file } from '@portal/model/paths'
import { plainFileName } from '@portal/model/upload'
import { logger } from '#platform/log'
import { list, read } from '#platform/firestore'
import { isLesNow } from '#platform/les'
import { UnfitPicture } from '#platform/picture'
import type { ProcessUpload } from '../media/upload-kind.ts'
import { askToTell } from './tell-of-release.ts'
import { placeByName } from './place-final.ts'
import { openFinal } from './final-files.ts'
import { beginArrival, settleArrival } from './record-final.ts'

/**
 * A finished photograph of Les finds its photo by its name and takes the place of the proof, or
 * becomes another version beside the final that is there; one that finds none is kept aside until
 * Les has decided. Safe twice, in parallel and out of order.
 */
export const processFinal: ProcessUpload<'final'> = async (uploaded, stored, load, files) => {
  const { gallery, arrival } = uploaded
  const [found, isOwn, studio] = await Promise.all([
    read(doc.gallery(gallery)),
    isLesNow(uploaded.person),
    read(doc.studio()),
  ])
  if (!found || !isOwn) {
    logger.warn('final belongs nowhere', { gallery, arrival, person: uploaded.person })
    return
  }
  if (!studio) throw new Error('there is no studio to take the watermark from')
  const { bytes: size, generation, createdAt: at } = stored
  const name = plainFileName(uploaded.name)
  const upload = { gallery, arrival, name, bytes: size, generation, at, by: 'name' as const }
  if (!(await beginArrival(upload))) return
  try {
    const bytes = await load()
    if (!bytes) return
    const opened = await openFinal(upload, bytes, studio, files)
    const sheets = await list(collection.sheets(gallery))
    const match = matchFinal(
      name,
      sheets.flatMap(({ value }) => listed(value.photos)),
    )
    const shown =
      typeof match === 'string' ? null : await placeByName(match.photo, opened, new Date(), files)
    if (shown) {
      const added = shown.versionOf !== null
      await settleArrival(upload, { state: 'matched', photo: shown.id, added })
      await askToTell(gallery)
      return
    }
    await files.copy(stored.path, file.arrival(gallery, arrival), 'application/octet-stream')
    const thumbnail = opened.derived.proofs[480]
    await files.save(file.arrivalThumbnail(gallery, arrival), thumbnail, 'image/webp')
    const why = match === 'several' ? 'several' : 'none'
    await settleArrival(upload, { state: 'unmatched', why })
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    await settleArrival(upload, { state: 'failed', reason: error.reason })
  }
}
