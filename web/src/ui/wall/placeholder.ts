import { thumbHashToDataURL } from 'thumbhash'

/** How many are kept; a data URL is about 4 kB. */
const limit = 500
const known = new Map<string, string | null>()

/** A picture's blurred first sight as a data URL, from its thumbhash; null when there is none. */
export function placeholderOf(hash: string): string | null {
  const found = known.get(hash)
  if (found !== undefined) return found
  const made = decode(hash)
  if (known.size >= limit) known.delete(known.keys().next().value ?? '')
  known.set(hash, made)
  return made
}

function decode(hash: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(hash), (letter) => letter.charCodeAt(0))
    // The shortest thumbhash has a header of five bytes.
    return bytes.length < 5 ? null : thumbHashToDataURL(bytes)
  } catch {
    return null
  }
}
