import { newSelection } from '@portal/model/choosing'
import { newRelease, type Release } from '@portal/model/delivery'
import { aBooking, aGallery, anInvoice } from '@portal/model/examples'
import { endingOn } from '@portal/model/expiry'
import type { InvoiceStatus } from '@portal/model/invoice'
import { noticeText } from '@portal/model/notice-texts'
import { doc } from '@portal/model/paths'
import { bellOf, put, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { expect, test, vi } from 'vitest'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const { expireGalleries } = await import('./expire-galleries.ts')

studioInMemory()
const id = 'booking-of-ann-1'

/** What Ann is told two weeks before the last day of her finished gallery. */
async function warning(status: InvoiceStatus, release: Partial<Release>): Promise<string> {
  await put((tx) => {
    tx.write(doc.booking(id), aBooking({ client: 'ann', status: 'approved' }))
    tx.write(doc.invoice(id), anInvoice({ status }))
    tx.write(
      doc.gallery(id),
      aGallery({
        ...endingOn('2027-06-30', 'Europe/Brussels'),
        client: 'ann',
        published: true,
        finals: 7,
        selection: { ...newSelection, state: 'submitted', chosen: 7 },
        release: { ...newRelease, toldAt: new Date('2027-05-01T10:00:00Z'), ...release },
      }),
    )
  })
  await expireGalleries(new Date('2027-06-16T12:00:00Z'))
  const [entry, ...more] = await bellOf('ann')
  expect(more).toEqual([])
  return noticeText('gallery-expires', entry!.data).body
}

test.each<[string, InvoiceStatus, Partial<Release>, boolean]>([
  ['are open', 'paid', {}, true],
  ['are opened by Les', 'sent', { decision: 'released' }, true],
  ['wait for a payment', 'sent', {}, false],
  ['are closed by Les', 'paid', { decision: 'withdrawn' }, false],
])('that a gallery closes speaks of downloading where downloads %s', async (...row) => {
  const [, status, release, isOpen] = row
  expect((await warning(status, release)).includes('Download')).toBe(isOpen)
})
