import {
  leastOpacity,
  type Mark,
  markSizes,
  type Watermark,
  WatermarkStyle,
} from '@portal/model/watermark'
import { z } from 'zod'

/** What Les works on: both kinds of mark are kept, so that trying the other one loses nothing. */
export interface WatermarkDraft extends Omit<WatermarkStyle, 'mark'> {
  kind: Mark['kind']
  text: string
  logo: string | null
  /** The revision it began with, so that nobody's change is written over unseen. */
  revision: number
}

/** What of it an earlier visit may have left on this device. */
export const KeptWatermark: z.ZodType<WatermarkDraft> = z.strictObject({
  ...WatermarkStyle.omit({ mark: true }).shape,
  kind: z.enum(['text', 'logo']),
  text: z.string(),
  logo: z.string().nullable(),
  revision: z.int(),
})

export const draftOf = ({ mark, pattern, opacity, size, revision }: Watermark): WatermarkDraft => ({
  kind: mark.kind,
  text: mark.kind === 'text' ? mark.text : '',
  logo: mark.kind === 'logo' ? mark.logo : null,
  pattern,
  opacity: Math.max(leastOpacity, opacity),
  size: Math.min(markSizes.most, Math.max(markSizes.least, size)),
  revision,
})

/** What is tried on; null while there is no logo yet. */
export function markOf({ kind, text, logo }: WatermarkDraft): Mark | null {
  if (kind === 'text') return { kind, text: text.trim() }
  return logo === null ? null : { kind, logo }
}

/** The draft as it can be saved; null while something is missing. */
export function styleOf(draft: WatermarkDraft): WatermarkStyle | null {
  const { pattern, opacity, size } = draft
  return WatermarkStyle.safeParse({ mark: markOf(draft), pattern, opacity, size }).data ?? null
}
