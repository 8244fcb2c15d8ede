import type { PersonId, PortraitId } from '@portal/model/ids'
import type { PictureState } from '@portal/model/media'
import { doc, file, only } from '@portal/model/paths'
import { portraitEdge } from '@portal/model/portrait'
import { read, readReadable, transaction } from '#platform/firestore'
import { logger } from '#platform/log'
import { encodeWebp, openPicture, squared, UnfitPicture } from '#platform/picture'
import { record } from '../audit/record.ts'
import type { ProcessUpload } from '../media/upload-kind.ts'
import { clearPortrait, copyPortrait, sayInTokens } from './show-portrait.ts'

/** A small square without metadata. Throws `UnfitPicture`. */
async function derive(bytes: Buffer): Promise<Buffer> {
  const { pixels } = await openPicture(bytes, portraitEdge * 4)
  return encodeWebp(await squared(pixels, portraitEdge), 82)
}

const shown = {
  state: 'ready',
  width: portraitEdge,
  height: portraitEdge,
} as const satisfies PictureState

/**
 * Shows it in the place of the one before. Returns which of the two is to go: this one, when it was
 * taken back meanwhile or a later one has come; null for none.
 */
const show = (person: PersonId, portrait: PortraitId, at: Date): Promise<PortraitId | null> =>
  transaction(async (tx) => {
    const [{ portrait: before }, ticket] = await Promise.all([
      tx.read(only(doc.person(person), 'portrait')),
      tx.find(doc.uploadTicket(portrait)),
    ])
    if (before?.id === portrait) return null
    if (!ticket || (before && before.at > at)) return portrait
    // Should this stop before it is taken away, the sweep looks at it.
    if (before && (await tx.isThere(doc.uploadTicket(before.id))))
      tx.update(doc.uploadTicket(before.id), { checkAt: at })
    tx.write(doc.portrait(person, portrait), shown)
    tx.update(doc.person(person), { portrait: { id: portrait, at } })
    await copyPortrait(tx, person, portrait)
    record(tx, 'account.portrait-saved', { actor: person, person })
    return before?.id ?? null
  })

/** A portrait is a picture, kept for whoever it shows and shown in the place of the one before. */
export const processPortrait: ProcessUpload<'portrait'> = async (
  { person, portrait },
  stored,
  load,
  files,
) => {
  const state = doc.portrait(person, portrait)
  const [account, ticket, known] = await Promise.all([
    readReadable(only(doc.person(person), 'portrait')),
    read(doc.uploadTicket(portrait)),
    read(state),
  ])
  if (!account || ticket?.person !== person) {
    logger.warn('portrait belongs to nobody', { portrait, person })
    return
  }
  try {
    if (known?.state !== 'ready') {
      const bytes = await load()
      if (!bytes) return
      await files.save(file.portrait(person, portrait), await derive(bytes), 'image/webp')
    }
    const gone = await show(person, portrait, stored.createdAt)
    if (gone !== portrait) await sayInTokens(person, portrait)
    if (gone !== null) await clearPortrait(person, gone, files)
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    await transaction(async (tx) => {
      if (!(await tx.find(state))) tx.write(state, { state: 'failed', reason: error.reason })
    })
  }
}
