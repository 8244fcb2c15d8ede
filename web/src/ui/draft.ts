import { viewSchema } from '@portal/model/records/stored'
import type { z } from 'zod'
import { local } from '#device/storage.ts'

/** What somebody has begun to write, kept on this device for each place they write in. */
const key = (place: string) => `portal.draft.${place}` as const

export const readDraft = (place: string): string => local.read(key(place)) ?? ''

/** A draft of several fields; null when nothing was begun, or by a version that kept it in another way. */
export function readDraftAs<Value>(place: string, schema: z.ZodType<Value>): Value | null {
  try {
    return viewSchema(schema).parse(JSON.parse(readDraft(place)))
  } catch {
    return null
  }
}

/** Returns whether it outlives the page. */
export function keepDraft(place: string, text: string): boolean {
  if (text) return local.write(key(place), text)
  local.remove(key(place))
  return true
}
