import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import ZipStream from 'zip-stream'

/** One file to put into a ZIP, whole. */
export interface ZipSource {
  name: string
  bytes: Buffer
  date: Date
}

/** Waits until there is room for more, or nobody reads any more. */
async function drained(stream: Writable): Promise<void> {
  const over = new AbortController()
  try {
    await Promise.race(
      ['drain', 'close'].map((event) => once(stream, event, { signal: over.signal })),
    )
  } finally {
    over.abort()
  }
}

/**
 * A ZIP of files stored as they are, sizes and checksums in front of each, Zip64 where it is
 * needed. Only what is being written is held in memory. An error of the sources breaks it off.
 */
export function storedZip(sources: AsyncIterable<ZipSource>): Readable {
  const zip = new ZipStream({ store: true })
  const write = ({ name, bytes, date }: ZipSource) =>
    new Promise<void>((resolve, reject) => {
      zip.entry(bytes, { name, date }, (error) => (error ? reject(error) : resolve()))
    })
  const fill = async () => {
    for await (const source of sources) {
      if (zip.destroyed) return
      await write(source)
      // Whoever reads may be slower than the bucket, or may have gone.
      if (zip.writableNeedDrain) await drained(zip)
    }
    zip.finish()
  }
  fill().catch((error: unknown) =>
    zip.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return zip
}
