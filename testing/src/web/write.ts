import type * as reading from '../../../web/src/firebase/read.ts'
import type * as uploading from '../../../web/src/firebase/upload.ts'
import type * as real from '../../../web/src/firebase/write.ts'
import type { Write } from '../../../web/src/firebase/writes.ts'
import { rowsOf } from './live.ts'
import { useWorld } from './world.ts'

/** What browsers wrote themselves, in its order. */
export const written: Write[] = []

let last = 0

/** The gateway to what browsers write themselves; it keeps them in `written`. */
export const write = {
  commit: (...writes) => {
    written.push(...writes)
    return Promise.resolve()
  },
  newId: () => `id-${(last += 1)}`.padEnd(20, '0'),
} satisfies typeof real

/** Reads past the listeners, of what `world.ts` stores. */
export const read = {
  isStored: ({ path }) => Promise.resolve(useWorld.getState().documents.has(path)),
  readStored: ({ path }) =>
    Promise.resolve((useWorld.getState().documents.get(path) ?? null) as never),
  sumStored: ({ path }, field, narrow) =>
    Promise.resolve(
      rowsOf<Record<string, number>>(useWorld.getState().documents, path, {
        ...narrow,
        limit: Infinity,
      }).reduce((all, { value }) => all + (value[field] ?? 0), 0),
    ),
  countStored: ({ path }, narrow) =>
    Promise.resolve(rowsOf(useWorld.getState().documents, path, narrow).length),
} satisfies typeof reading

/** Uploads that stay on their way. */
export const upload = {
  upload: () => ({
    done: new Promise(() => undefined),
    pause: () => undefined,
    resume: () => undefined,
    cancel: () => undefined,
  }),
  uploadType: ({ type }) => type,
  isPassingFault: () => false,
} satisfies typeof uploading
