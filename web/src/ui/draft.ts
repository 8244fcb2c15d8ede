import { local } from '#device/storage.ts'

/** What somebody has begun to write, kept on this device for each place they write in. */
const key = (place: string) => `portal.draft.${place}` as const

export const readDraft = (place: string): string => local.read(key(place)) ?? ''

/** Returns whether it outlives the page. */
export function keepDraft(place: string, text: string): boolean {
  if (text) return local.write(key(place), text)
  local.remove(key(place))
  return true
}
