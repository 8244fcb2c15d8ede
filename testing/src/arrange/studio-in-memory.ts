import type { BookingStatus } from '@portal/model/booking'
import { aPerson, aStudio, someInvoiceSettings } from '@portal/model/examples'
import type { BookingId, PersonId } from '@portal/model/ids'
import type { BellEntry, NoticeDelivery } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { beforeEach } from 'vitest'
import type { Transaction } from '../../../functions/src/platform/firestore.ts'
import { forget, list, transaction } from '../fakes/memory-firestore.ts'

/** Writes in one transaction, of which nothing is asked. */
export const put = (write: (tx: Transaction) => void): Promise<void> =>
  transaction((tx) => Promise.resolve(write(tx)))

/**
 * Before each test of a file that mocks Firestore by memory: nothing is stored but the studio, its
 * settings for invoices, Ann's account, and what `further` writes.
 */
export function studioInMemory(
  further: (tx: Transaction) => void = () => undefined,
  studio: Studio = aStudio(),
): void {
  beforeEach(async () => {
    forget()
    await put((tx) => {
      tx.write(doc.studio(), studio)
      tx.write(doc.invoiceSettings(), someInvoiceSettings())
      tx.write(doc.person('ann'), aPerson())
      further(tx)
    })
  })
}

/** What somebody's bell says. */
export const bellOf = async (person: PersonId): Promise<BellEntry[]> =>
  (await list(collection.bell(person))).map(({ value }) => value)

/** What goes out, as far as it is asked for: its deliveries, each with its id. */
export const deliveriesOf = async (
  wanted: Partial<Pick<NoticeDelivery, 'to' | 'kind' | 'channel'>> = {},
): Promise<{ id: string; value: NoticeDelivery }[]> =>
  (await list(collection.outbox())).filter(({ value }) =>
    Object.entries(wanted).every(([name, is]) => value[name as keyof NoticeDelivery] === is),
  )

/** Les decides about a booking, as the use-cases do in their own transactions. */
export const decided = (id: BookingId, to: BookingStatus): Promise<unknown> =>
  transaction(async (tx) => {
    // It reaches Firestore through the mock of whoever calls, so it is loaded after that is in place.
    const { applyStatus } = await import('../../../functions/src/booking/apply-status.ts')
    const before = await tx.read(doc.booking(id))
    return applyStatus(tx, { id, before, to, actor: 'les', by: 'studio', now: new Date() })
  })
