import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { bucket } from './bucket.ts'

export interface StoredFile {
  path: string
  /** Which version of the object this is; another upload to the path has another one. */
  generation: string
  bytes: number
  createdAt: Date
  /** What whoever uploaded it says of it beside its name: to be looked at as anybody's words. */
  labels?: Readonly<Record<string, unknown>> | undefined
}

/** What the portal does with the bucket. A missing file is an answer and not an error. */
export interface Files {
  find(path: string): Promise<StoredFile | null>
  /** The bytes as they are stored, whatever encoding they are said to have. */
  load(path: string): Promise<Buffer | null>
  /** Replaces what is there. */
  save(path: string, bytes: Buffer, contentType: string): Promise<void>
  /**
   * Saves only in the place of this version (null: of nothing); false, and nothing is saved, when
   * another one has come or gone meanwhile.
   */
  replace(
    path: string,
    generation: string | null,
    bytes: Buffer,
    contentType: string,
  ): Promise<boolean>
  /** Replaces what is there with a stream, which is stored whole or, when it breaks off, not at all. */
  write(path: string, source: Readable, contentType: string): Promise<void>
  /** Copies inside the bucket, without the source's metadata; false when the source is gone. */
  copy(from: string, to: string, contentType: string): Promise<boolean>
  /** Deletes this version; another one at the same path stays. */
  delete(path: string, generation: string): Promise<void>
  list(prefix: string): Promise<StoredFile[]>
  /** Bytes from `start` to `end`, both included, as they are stored. Errors arrive on the stream. */
  open(path: string, range: { start: number; end: number }): Readable
}

interface ObjectMetadata {
  name?: string | undefined
  generation?: string | number | undefined
  size?: string | number | undefined
  timeCreated?: string | undefined
  metadata?: Readonly<Record<string, unknown>> | undefined
}

const toStored = (metadata: ObjectMetadata): StoredFile => ({
  path: metadata.name ?? '',
  generation: String(metadata.generation),
  bytes: Number(metadata.size),
  createdAt: new Date(metadata.timeCreated ?? Number.NaN),
  labels: metadata.metadata,
})

/** The answer of `work`; `missing` when the object is not (or no longer) there. */
async function unlessMissing<Result, Missing>(
  work: Promise<Result>,
  missing: Missing,
): Promise<Result | Missing> {
  try {
    return await work
  } catch (error) {
    const { code } = error as { code?: unknown }
    // 412: the version that was asked for has been replaced.
    if (code === 404 || code === 412) return missing
    throw error
  }
}

/**
 * Asks once more where the connection broke off before an answer: the other end may just have
 * closed one that was kept, and the SDK's own retries follow each other at once.
 */
async function steady<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ECONNRESET') throw error
    await setTimeout(100)
    return ask()
  }
}

/**
 * Bytes as they are stored, of which we know how many there are: whoever uploads may call them
 * compressed, and the SDK would unpack fifty gigabytes from as many megabytes.
 */
const asStored = { decompress: false } as const

const cacheControl = 'private'

/** The project's bucket. */
export const files: Files = {
  find: (path) =>
    unlessMissing(
      steady(() => bucket().file(path).getMetadata()).then(([metadata]) => toStored(metadata)),
      null,
    ),
  load: (path) =>
    unlessMissing(
      steady(() => bucket().file(path).download(asStored)).then(([bytes]) => bytes),
      null,
    ),
  save: (path, bytes, contentType) =>
    bucket().file(path).save(bytes, { resumable: false, metadata: { contentType, cacheControl } }),
  replace: async (path, generation, bytes, contentType) => {
    // The emulator knows no preconditions, so it is looked at first as well.
    if (((await files.find(path))?.generation ?? null) !== generation) return false
    return unlessMissing(
      bucket()
        .file(path)
        .save(bytes, {
          resumable: false,
          metadata: { contentType, cacheControl },
          preconditionOpts: { ifGenerationMatch: generation ?? 0 },
        })
        .then(() => true),
      false,
    )
  },
  write: (path, source, contentType) =>
    pipeline(
      source,
      bucket().file(path).createWriteStream({
        resumable: false,
        validation: false,
        metadata: { contentType, cacheControl },
      }),
    ),
  copy: (from, to, contentType) =>
    unlessMissing(
      bucket()
        .file(from)
        // Metadata of our own, because an upload's carries a token that opens it to whoever has it.
        .copy(bucket().file(to), { contentType, cacheControl, metadata: { from } })
        .then(() => true),
      false,
    ),
  delete: (path, generation) =>
    unlessMissing(
      bucket()
        .file(path)
        .delete({ ifGenerationMatch: generation })
        .then(() => undefined),
      undefined,
    ),
  list: async (prefix) => {
    const [found] = await steady(() => bucket().getFiles({ prefix }))
    return found.map(({ metadata }) => toStored(metadata))
  },
  open: (path, range) =>
    bucket()
      .file(path)
      .createReadStream({ ...range, ...asStored, validation: false }),
}
