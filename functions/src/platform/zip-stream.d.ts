declare module 'zip-stream' {
  import type { Transform } from 'node:stream'

  /** What we use of the package, which has no types of its own. */
  class ZipStream extends Transform {
    constructor(options: { store: boolean })
    entry(
      source: Buffer,
      data: { name: string; date: Date },
      done: (error: Error | null) => void,
    ): void
    finish(): void
  }
  export default ZipStream
}
