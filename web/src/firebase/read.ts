import type { Path } from '@portal/model/paths'
import { doc as docRef, getDocFromServer } from 'firebase/firestore'
import type { z } from 'zod'
import { firestore, parseDocument } from './firestore.ts'

/** Whether a document is on the server now; rejects when the server cannot be asked. */
export const isStored = async (path: Path<z.ZodType>): Promise<boolean> =>
  (await getDocFromServer(docRef(firestore, path.path))).exists()

/** What the server holds now, not what this device remembers; rejects when it cannot be asked. */
export async function readStored<Schema extends z.ZodType>(
  path: Path<Schema>,
): Promise<z.infer<Schema> | null> {
  const data = (await getDocFromServer(docRef(firestore, path.path))).data()
  return data ? parseDocument(path, data) : null
}
