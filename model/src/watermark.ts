import { z } from 'zod'
import { declareCall } from './call.ts'
import { LogoId } from './ids.ts'
import { Line } from './words.ts'
import { mediaAddress } from './media-address.ts'

/** Words that leave a mark: a line of which something is drawn, or every proof would be clean. */
export const MarkText = Line(40)

/** What is laid over a proof: a line of words, or a logo that Les has uploaded. */
export const Mark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: MarkText }),
  z.strictObject({ kind: z.literal('logo'), logo: LogoId }),
])
export type Mark = z.infer<typeof Mark>

/** `tile` in rows and `diagonal` in slanting rows cover everything; `corner` stands once. */
export const MarkPattern = z.enum(['tile', 'diagonal', 'corner'])
export type MarkPattern = z.infer<typeof MarkPattern>

/** Less than this nobody sees on a picture of middle grey. */
export const leastOpacity = 0.2
/** The longer side of one mark, as a fraction of the picture's longer edge. */
export const markSizes = { least: 0.12, most: 0.7 } as const

export const WatermarkStyle = z.strictObject({
  mark: Mark,
  pattern: MarkPattern,
  opacity: z.number().min(leastOpacity).max(1),
  size: z.number().min(markSizes.least).max(markSizes.most),
})
export type WatermarkStyle = z.infer<typeof WatermarkStyle>

/** What is burnt into proofs. `revision` grows with each change, and each photo knows its own. */
export const Watermark = z.strictObject({
  ...WatermarkStyle.shape,
  revision: z.int().positive(),
})
export type Watermark = z.infer<typeof Watermark>

/** Whether two are the same style, whatever their revisions. */
export function isSameStyle(one: WatermarkStyle, other: WatermarkStyle): boolean {
  const plain = ({ mark, pattern, opacity, size }: WatermarkStyle) =>
    JSON.stringify([mark.kind === 'text' ? mark.text : [mark.logo], pattern, opacity, size])
  return plain(one) === plain(other)
}

/** The address of a logo as the mask that is painted with; Les alone may see it. */
export const logoAddress = mediaAddress.logo

/** How many photos are made anew in one task: so many that a task is short, and progress is seen. */
export const photosPerRendering = 12

/** How far all proofs have come on their way to the present watermark; Les follows it live. */
export const Rendering = z.strictObject({
  revision: z.int().positive(),
  /** Galleries that are not yet through, the newest first. */
  galleries: z.array(z.string()).max(10_000),
  /** How many proofs there were when the watermark changed, and how many are made. */
  photos: z.int().min(0),
  done: z.int().min(0),
  /** Those whose original could not be read any more: they keep the watermark they had. */
  failed: z.int().min(0),
  startedAt: z.date(),
  updatedAt: z.date(),
  endedAt: z.date().nullable(),
})
export type Rendering = z.infer<typeof Rendering>

/** Proofs a minute, as two cores make them beside their other work. */
const proofsAMinute = 200

/** About how many minutes it takes to make so many proofs anew; at least 1. */
export const renderingMinutes = (photos: number): number =>
  Math.max(1, Math.ceil(photos / proofsAMinute))

/**
 * Changes the watermark and has every proof made anew, the newest galleries first. The same style
 * changes nothing. Fails with `watermark-blank`, `logo-not-ready`, `conflict` (somebody else has
 * changed it since `seenRevision`).
 */
export const changeWatermark = declareCall({
  role: 'admin',
  input: z.strictObject({ ...WatermarkStyle.shape, seenRevision: z.int().positive() }),
  output: z.strictObject({ revision: z.int().positive(), photos: z.int().min(0) }),
})

/**
 * The mask of a line of words exactly as proofs get it: a WebP as a data address, whose alpha is
 * the letters. Fails with `watermark-blank`.
 */
export const drawMark = declareCall({
  role: 'admin',
  input: z.strictObject({ text: MarkText }),
  output: z.strictObject({ mask: z.string().startsWith('data:image/webp;base64,') }),
})

/**
 * One of Les's newest photographs without a watermark, small, to try one on: a data address, kept
 * nowhere. Null while there is none.
 */
export const watermarkGround = declareCall({
  role: 'admin',
  input: z.strictObject({}),
  output: z.strictObject({
    picture: z.string().startsWith('data:image/webp;base64,').nullable(),
  }),
})
