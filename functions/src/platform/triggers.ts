import type { Path } from '@portal/model/paths'
import { patternOf } from '@portal/model/pattern'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { onDocumentWritten } from 'firebase-functions/firestore'
import type { z } from 'zod'

/** A document's fields as they are stored, before and after; undefined where there was none. */
export interface Written {
  before: Record<string, unknown> | undefined
  after: Record<string, unknown> | undefined
  /** The same for each delivery of one event. */
  event: string
}

const dataOf = (snapshot: DocumentSnapshot | undefined) => snapshot?.data()

/**
 * A function that runs at least once for each change of a document at the place, whichever ids it
 * has; what it throws is tried again. `names` are what the pattern calls the ids.
 */
export const onWritten = <Ids extends readonly string[]>(
  place: (...ids: Ids) => Path<z.ZodType>,
  names: { readonly [Index in keyof Ids]: string },
  work: (written: Written, ...ids: Ids) => Promise<unknown>,
) =>
  onDocumentWritten(
    { document: patternOf((...ids: Ids) => place(...ids).path, names), retry: true },
    async (event) => {
      const { params, data, id } = event
      const ids = names.map((name) => params[name]) as unknown as Ids
      await work({ before: dataOf(data?.before), after: dataOf(data?.after), event: id }, ...ids)
    },
  )
