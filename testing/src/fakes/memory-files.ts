import { Readable } from 'node:stream'
import type { Files, StoredFile } from '../../../functions/src/platform/files.ts'

interface Entry extends StoredFile {
  data: Buffer
  contentType: string
}

/** A bucket for tests. */
export interface MemoryFiles extends Files {
  /** Stores an upload as a client would; answers its generation. */
  put(path: string, data: Buffer, createdAt?: Date, labels?: StoredFile['labels']): string
  paths(): string[]
  contentType(path: string): string | undefined
}

export function memoryFiles(): MemoryFiles {
  const entries = new Map<string, Entry>()
  let generations = 0
  const put = (
    path: string,
    data: Buffer,
    createdAt: Date,
    contentType: string,
    labels?: StoredFile['labels'],
  ) => {
    generations += 1
    const generation = String(generations)
    const bytes = data.length
    entries.set(path, { path, data, generation, bytes, createdAt, contentType, labels })
    return generation
  }
  return {
    put: (path, data, createdAt = new Date(), labels) =>
      put(path, data, createdAt, 'image/jpeg', labels),
    paths: () => [...entries.keys()].toSorted(),
    contentType: (path) => entries.get(path)?.contentType,
    find: async (path) => entries.get(path) ?? null,
    load: async (path) => entries.get(path)?.data ?? null,
    save: async (path, data, contentType) => {
      put(path, data, new Date(), contentType)
    },
    replace: async (path, generation, data, contentType) => {
      if ((entries.get(path)?.generation ?? null) !== generation) return false
      put(path, data, new Date(), contentType)
      return true
    },
    write: async (path, source, contentType) => {
      const pieces: Buffer[] = []
      for await (const piece of source) pieces.push(Buffer.from(piece as Uint8Array))
      put(path, Buffer.concat(pieces), new Date(), contentType)
    },
    copy: async (from, to, contentType) => {
      const source = entries.get(from)
      if (source) put(to, source.data, new Date(), contentType)
      return source !== undefined
    },
    delete: async (path, generation) => {
      if (entries.get(path)?.generation === generation) entries.delete(path)
    },
    list: async (prefix) => [...entries.values()].filter(({ path }) => path.startsWith(prefix)),
    open: (path, { start, end }) =>
      Readable.from([entries.get(path)?.data.subarray(start, end + 1) ?? Buffer.alloc(0)]),
  }
}

/** The same bucket, whose n-th operation (counted from 0) fails as a lost connection would. */
export function failingAt(files: Files, n: number): Files {
  let calls = 0
  return new Proxy(files, {
    get:
      (target, name: keyof Files) =>
      (...given: never[]) => {
        const call = calls
        calls += 1
        if (call === n) throw new Error('connection lost')
        return (target[name] as (...given: never[]) => unknown)(...given)
      },
  })
}
