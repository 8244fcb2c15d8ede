import type { Path } from '@portal/model/paths'
import { doc as docRef, getDocFromServer, waitForPendingWrites } from 'firebase/firestore'
import type { z } from 'zod'
import { firestore } from './firestore.ts'
import { parseDocument } from './parse-document.ts'

/**
 * Whether a document is on the server; rejects when the server cannot be asked. What this device has
 * yet to send is not there: its answer is waited for.
 */
export async function isStored(path: Path<z.ZodType>): Promise<boolean> {
  for (;;) {
    const found = await getDocFromServer(docRef(firestore, path.path))
    if (!found.metadata.hasPendingWrites) return found.exists()
    await waitForPendingWrites(firestore)
  }
}

/** What the server holds now, not what this device remembers; rejects when it cannot be asked. */
export async function readStored<Schema extends z.ZodType>(
  path: Path<Schema>,
): Promise<z.infer<Schema> | null> {
  const data = (await getDocFromServer(docRef(firestore, path.path))).data()
  return data ? parseDocument(path, data) : null
}
