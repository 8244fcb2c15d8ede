import type { PictureType } from '@portal/model/upload'

/** What cameras and programs write is below 200. */
const mostEntries = 600
/** Tags whose value is the place of another directory: Exif, GPS, interoperability (Exif 2.32). */
const pointers = new Set([0x8769, 0x8825, 0xa005])

/**
 * Whether a file's EXIF can be read in a moment. libexif takes time that grows with the square of
 * the entries, seconds for 64 KB of them and hours for more, and nothing can stop it while it does;
 * so what claims more entries than any camera writes, or goes round in circles, is not begun.
 */
export const hasSoundExif = (bytes: Buffer, type: PictureType): boolean =>
  blocksOf[type](bytes).every(isSound)

const plainBlock = (block: Buffer): Buffer =>
  block.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? block.subarray(6) : block

const blocksOf: Record<PictureType, (bytes: Buffer) => Buffer[]> = {
  'image/jpeg': (bytes) => {
    const blocks: Buffer[] = []
    // Like libjpeg: whatever lies between two segments is skipped.
    for (let at = bytes.indexOf(0xff, 2); at >= 0 && at + 4 <= bytes.length;) {
      const marker = bytes[at + 1] ?? 0
      if (marker === 0xda || marker === 0xd9) break
      const isSegment = marker !== 0xff && marker > 0x01 && !(marker >= 0xd0 && marker <= 0xd8)
      const end = isSegment ? at + 2 + bytes.readUInt16BE(at + 2) : at + 1
      if (marker === 0xe1) {
        const block = bytes.subarray(at + 4, end)
        if (plainBlock(block) !== block) blocks.push(plainBlock(block))
      }
      at = bytes.indexOf(0xff, end)
    }
    return blocks
  },
  'image/png': (bytes) => {
    const blocks: Buffer[] = []
    for (let at = 8; at + 8 <= bytes.length;) {
      const end = at + 8 + bytes.readUInt32BE(at)
      if (bytes.toString('latin1', at + 4, at + 8) === 'eXIf')
        blocks.push(plainBlock(bytes.subarray(at + 8, end)))
      at = end + 4
    }
    return blocks
  },
  'image/webp': (bytes) => {
    const blocks: Buffer[] = []
    for (let at = 12; at + 8 <= bytes.length;) {
      const length = bytes.readUInt32LE(at + 4)
      if (bytes.toString('latin1', at, at + 4) === 'EXIF')
        blocks.push(plainBlock(bytes.subarray(at + 8, at + 8 + length)))
      at += 8 + length + (length % 2)
    }
    return blocks
  },
}

/** Walks the directories of one block; what lies outside of it is left to the reader. */
function isSound(block: Buffer): boolean {
  const little = block[0] === 0x49
  const fits = (at: number, length: number) => at >= 0 && at + length <= block.length
  const short = (at: number) => (little ? block.readUInt16LE(at) : block.readUInt16BE(at))
  const long = (at: number) => (little ? block.readUInt32LE(at) : block.readUInt32BE(at))
  const seen = new Set<number>()
  const waiting = fits(4, 4) ? [long(4)] : []
  let entries = 0
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === 0 || !fits(at, 2)) continue
    if (seen.has(at)) return false
    seen.add(at)
    const count = short(at)
    entries += count
    if (entries > mostEntries) return false
    for (let entry = at + 2; entry < at + 2 + 12 * count && fits(entry, 12); entry += 12)
      if (pointers.has(short(entry))) waiting.push(long(entry + 8))
    const next = at + 2 + 12 * count
    if (fits(next, 4)) waiting.push(long(next))
  }
  return true
}
