import { Failure } from '@portal/model/failure'
import { collection, doc, file } from '@portal/model/paths'
import { drawMark as drawCall, watermarkGround as groundCall } from '@portal/model/watermark'
import { defineCall } from '#platform/call'
import { files } from '#platform/files'
import { list, read } from '#platform/firestore'
import { encodeMask, encodeWebp, openPicture, UnfitPicture } from '#platform/picture'
import { markOfText } from '../media/watermark.ts'

const asAddress = (webp: Buffer) => `data:image/webp;base64,${webp.toString('base64')}`

/** The letters as proofs get them: the same font, drawn by the same code. */
export const drawMark = defineCall(drawCall, async ({ text }) => {
  const mask = await markOfText(text)
  if (!mask) throw new Failure('watermark-blank')
  return { mask: asAddress(await encodeMask(mask)) }
})

/** Pixels of the longer edge: what a settings page shows. */
const groundEdge = 960
/** Bytes and pixels beyond which a photograph is too much to open beside other calls. */
const easyBytes = 30_000_000
const easyPixels = 50_000_000

/** The newest gallery's first photograph, never stored without its watermark. */
export const watermarkGround = defineCall(groundCall, async () => {
  const newest = await list(collection.galleries(), (all) =>
    all.orderBy('createdAt', 'desc').limit(10),
  )
  const gallery = newest.find(({ value }) => value.ready > 0)
  const sheet = gallery && (await read(doc.sheet(gallery.id, 0)))
  const easy = Object.entries(sheet?.photos ?? {}).find(
    ([, { width, height }]) => width > height && width * height <= easyPixels,
  )
  if (!gallery || !easy) return { picture: null }
  const original = file.original(gallery.id, easy[0])
  const stored = await files.find(original)
  const bytes = stored && stored.bytes <= easyBytes ? await files.load(original) : null
  if (!bytes) return { picture: null }
  try {
    const { pixels } = await openPicture(bytes, groundEdge)
    return { picture: asAddress(await encodeWebp(pixels, 80)) }
  } catch (error) {
    if (error instanceof UnfitPicture) return { picture: null }
    throw error
  }
})
