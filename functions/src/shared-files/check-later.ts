import { doc } from '@portal/model/paths'
import { unnamedDays } from '@portal/model/upload-ticket'
import type { Transaction } from '#platform/firestore'

/**
 * A file was taken off what named it: should nothing name it again within `unnamedDays`, it goes.
 * What has no ticket, as a link, is left alone.
 */
export async function checkLater(tx: Transaction, id: string, now: Date): Promise<void> {
  const path = doc.uploadTicket(id)
  const checkAt = new Date(now.getTime() + unnamedDays * 86_400_000)
  if (await tx.find(path)) tx.update(path, { checkAt })
}
