import type { PictureType } from '@portal/model/upload'

/** What cameras and programs write is below 200. */
const mostEntries = 600
/** Tags whose value is the place of another directory: Exif, GPS, interoperability (Exif 2.32). */
const pointers = new Set([0x8769, 0x8825, 0xa005])

/** A block of EXIF where it lies in its file. */
interface Block {
  /** From its TIFF header on. */
  exif: Buffer
  /** The bytes of the file, from and to, that are taken away with it. */
  from: number
  to: number
}

/**
 * The file, without EXIF that cannot be read in a moment. libexif takes time that grows with the
 * square of the entries, seconds for 64 KB of them and hours for more, and nothing can stop it while
 * it does; so what claims more entries than any camera writes, or goes round in circles, is taken
 * out, and the photograph stays. Answers the same buffer when nothing was taken out.
 */
export function withoutHarmfulExif(bytes: Buffer, type: PictureType): Buffer {
  const harmful = blocksOf[type](bytes).filter(({ exif }) => !isSound(exif))
  if (harmful.length === 0) return bytes
  const kept = harmful.map(({ from }, index) =>
    bytes.subarray(index === 0 ? 0 : harmful[index - 1]?.to, from),
  )
  const file = Buffer.concat([...kept, bytes.subarray(harmful.at(-1)?.to)])
  // RIFF says how long the rest of the file is (WebP container specification, "File header").
  if (type === 'image/webp') file.writeUInt32LE(file.length - 8, 4)
  return file
}

const exifPrefix = 'Exif\0\0'
const isPrefixed = (data: Buffer) => data.subarray(0, 6).toString('latin1') === exifPrefix
const tiffOf = (data: Buffer): Buffer => (isPrefixed(data) ? data.subarray(6) : data)

const blocksOf: Record<PictureType, (bytes: Buffer) => Block[]> = {
  'image/jpeg': (bytes) => {
    const blocks: Block[] = []
    // Like libjpeg: whatever lies between two segments is skipped.
    for (let at = bytes.indexOf(0xff, 2); at >= 0 && at + 4 <= bytes.length;) {
      const marker = bytes[at + 1] ?? 0
      if (marker === 0xda || marker === 0xd9) break
      const isSegment = marker !== 0xff && marker > 0x01 && !(marker >= 0xd0 && marker <= 0xd8)
      const end = isSegment ? at + 2 + bytes.readUInt16BE(at + 2) : at + 1
      const data = bytes.subarray(at + 4, end)
      if (marker === 0xe1 && isPrefixed(data))
        blocks.push({ exif: tiffOf(data), from: at, to: end })
      at = bytes.indexOf(0xff, end)
    }
    return blocks
  },
  'image/png': (bytes) => {
    const blocks: Block[] = []
    for (let at = 8; at + 8 <= bytes.length;) {
      const end = at + 8 + bytes.readUInt32BE(at)
      if (bytes.toString('latin1', at + 4, at + 8) === 'eXIf')
        blocks.push({ exif: tiffOf(bytes.subarray(at + 8, end)), from: at, to: end + 4 })
      at = end + 4
    }
    return blocks
  },
  'image/webp': (bytes) => {
    const blocks: Block[] = []
    for (let at = 12; at + 8 <= bytes.length;) {
      const length = bytes.readUInt32LE(at + 4)
      const to = at + 8 + length + (length % 2)
      if (bytes.toString('latin1', at, at + 4) === 'EXIF')
        blocks.push({ exif: tiffOf(bytes.subarray(at + 8, at + 8 + length)), from: at, to })
      at = to
    }
    return blocks
  },
}

/**
 * Walks the directories of one block as libexif does; what lies outside of it is left to the reader.
 * Only the first directory is followed by another: behind those that a tag points to there may be
 * anything, and some programs leave no room for a pointer there.
 */
function isSound(block: Buffer): boolean {
  const little = block[0] === 0x49
  const fits = (at: number, length: number) => at >= 0 && at + length <= block.length
  const short = (at: number) => (little ? block.readUInt16LE(at) : block.readUInt16BE(at))
  const long = (at: number) => (little ? block.readUInt32LE(at) : block.readUInt32BE(at))
  const seen = new Set<number>()
  const first = fits(4, 4) ? long(4) : 0
  const waiting = [first]
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
    if (at === first && fits(next, 4)) waiting.push(long(next))
  }
  return true
}
