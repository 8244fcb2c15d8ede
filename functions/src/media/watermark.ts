import { file } from '@portal/model/paths'
import type { Mark, Watermark } from '@portal/model/watermark'
import { type Mask, type Painting, paintingOf } from '@portal/model/watermark-paint'
import type { Files } from '#platform/files'
import { decodeMask, hasInk, textMask } from '#platform/picture'

/** What is painted when a mark shows nothing, or its logo is lost: a proof is never clean. */
const lastResort = 'PROOF'

/** The letters as a mask; null when the font has none of them. */
export async function markOfText(text: string): Promise<Mask | null> {
  const mask = await textMask(text).catch(() => null)
  return mask && hasInk(mask) ? mask : null
}

async function markOfLogo(logo: string, files: Files): Promise<Mask | null> {
  const bytes = await files.load(file.logo(logo))
  return bytes ? decodeMask(bytes) : null
}

const maskOf = async (mark: Mark, files: Files): Promise<Mask> =>
  (await (mark.kind === 'text' ? markOfText(mark.text) : markOfLogo(mark.logo, files))) ??
  textMask(lastResort)

const paintings = new Map<string, Promise<Painting>>()

/** The painting for proofs of one size, made once. */
export function watermarkPainting(
  { mark, pattern, opacity, size }: Watermark,
  edge: number,
  files: Files,
): Promise<Painting> {
  const key = JSON.stringify([mark, pattern, opacity, size, edge])
  const known = paintings.get(key)
  if (known) return known
  // Les changes it now and then, so only what is in use is kept.
  if (paintings.size >= 8) paintings.clear()
  const made = maskOf(mark, files).then((mask) =>
    paintingOf(mask, { pattern, opacity, size }, edge),
  )
  paintings.set(key, made)
  made.catch(() => paintings.delete(key))
  return made
}
