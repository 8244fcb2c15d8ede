import type { Path } from '@portal/model/paths'
import { doc as docRef, getDocFromServer } from 'firebase/firestore'
import type { z } from 'zod'
import { firestore } from './firestore.ts'

/** Whether a document is on the server now; rejects when the server cannot be asked. */
export const isStored = async (path: Path<z.ZodType>): Promise<boolean> =>
  (await getDocFromServer(docRef(firestore, path.path))).exists()
