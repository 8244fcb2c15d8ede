import { deleteApp, initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore, Timestamp } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import type { Path } from '@portal/model/paths'
import { readSchema, writeSchema } from '@portal/model/records/stored'
import type { z } from 'zod'
import type { Instance } from '../platform/instance.ts'

/** Timestamps become dates, however deep. */
function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate()
  if (Array.isArray(value)) return value.map(plain)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
  return value
}

/** The emulators of an instance, with all rights: for the demo, tests and the bench. */
export function openAdmin({ project }: Instance) {
  const app = initializeApp(
    { projectId: project, storageBucket: `${project}.appspot.com` },
    `admin-${project}-${Math.random().toString(36).slice(2)}`,
  )
  const firestore = getFirestore(app)
  return {
    auth: getAuth(app),
    firestore,
    bucket: getStorage(app).bucket(),
    /** Writes a whole document, checked against its schema. */
    async write<Schema extends z.ZodType>(path: Path<Schema>, value: z.input<Schema>) {
      await firestore.doc(path.path).set(writeSchema(path.schema).parse(value) as object)
    },
    /** Reads a document that is there. */
    async read<Schema extends z.ZodType>(path: Path<Schema>): Promise<z.infer<Schema>> {
      const data = (await firestore.doc(path.path).get()).data() ?? {}
      const dated = Object.fromEntries(
        Object.entries(data).map(([key, value]) => [key, plain(value)]),
      )
      return readSchema(path.schema).parse(dated)
    },
    close: () => deleteApp(app),
  }
}

export type Admin = ReturnType<typeof openAdmin>
