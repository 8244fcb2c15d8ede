import type { Path } from '@portal/model/paths'
import {
  connectFirestoreEmulator,
  type DocumentData,
  initializeFirestore,
  persistentLocalCache,
  persistentMultipleTabManager,
  Timestamp,
} from 'firebase/firestore'
import type { z } from 'zod'
import { app } from './app.ts'
import { config } from './config.ts'

/** Firestore with its cache on disk: what was read or written offline survives a reload. */
export const firestore = initializeFirestore(app, {
  localCache: persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
})

if (config.emulators)
  connectFirestoreEmulator(firestore, location.hostname, config.emulators.firestore)

function toModel(data: unknown): unknown {
  if (data instanceof Timestamp) return data.toDate()
  if (Array.isArray(data)) return data.map(toModel)
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, toModel(value)]))
  return data
}

/** What a document says, with dates for timestamps, checked against its schema. */
export const parseDocument = <Schema extends z.ZodType>(
  { schema }: Path<Schema>,
  data: DocumentData,
): z.infer<Schema> => schema.parse(toModel(data))
