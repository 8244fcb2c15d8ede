import { local } from '#device/storage.ts'

/** What somebody has begun to write, kept on this device for each place they write in. */
const key = (place: string) => `portal.draft.${place}` as const

export const readDraft = (place: string): string => local.read(key(place)) ?? ''

export function keepDraft(place: string, text: string): void {
  if (text) local.write(key(place), text)
  else local.remove(key(place))
}
