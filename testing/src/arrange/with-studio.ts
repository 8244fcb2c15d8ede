import { someInvoiceSettings } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { beforeAll } from 'vitest'
import { transaction } from '../../../functions/src/platform/firestore.ts'

/** The settings a file's tests run with. */
export function withStudio(studio: Studio): void {
  beforeAll(() =>
    transaction(async (tx) => {
      tx.write(doc.studio(), studio)
      tx.write(doc.invoiceSettings(), someInvoiceSettings())
    }),
  )
}
