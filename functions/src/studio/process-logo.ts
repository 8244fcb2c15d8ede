import type { PictureState } from '@portal/model/media'
import { doc, file } from '@portal/model/paths'
import { logger } from '#platform/log'
import { read, transaction } from '#platform/firestore'
import { isLesNow } from '#platform/les'
import { encodeMask, openLogo, UnfitPicture } from '#platform/picture'
import type { ProcessUpload } from '../media/upload-kind.ts'

/** A logo is kept as the mask it will be painted with; what is none says why. Once is for ever. */
export const processLogo: ProcessUpload<'logo'> = async (
  { person, logo },
  _stored,
  load,
  files,
) => {
  const path = doc.logo(logo)
  const [isOwn, known] = await Promise.all([isLesNow(person), read(path)])
  if (!isOwn) {
    logger.warn('logo belongs to nobody', { logo, person })
    return
  }
  if (known) return
  const settle = (state: PictureState) =>
    transaction(async (tx) => {
      if (!(await tx.find(path))) tx.write(path, state)
    })
  try {
    const bytes = await load()
    if (!bytes) return
    const mask = await openLogo(bytes)
    await files.save(file.logo(logo), await encodeMask(mask), 'image/webp')
    await settle({ state: 'ready', width: mask.width, height: mask.height })
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    await settle({ state: 'failed', reason: error.reason })
  }
}
