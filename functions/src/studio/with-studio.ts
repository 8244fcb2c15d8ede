import { doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { afterAll, beforeAll } from 'vitest'
import { read, transaction } from '#platform/firestore'

/** For tests: these settings while a file's tests run, and those that were there before after it. */
export function withStudio(studio: Studio): void {
  let before: Studio | null = null
  beforeAll(async () => {
    before = await read(doc.studio())
    await transaction(async (tx) => tx.write(doc.studio(), studio))
  })
  afterAll(() =>
    transaction(async (tx) => {
      if (before) tx.write(doc.studio(), before)
      else tx.delete(doc.studio())
    }),
  )
}
