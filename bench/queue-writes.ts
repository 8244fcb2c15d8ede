import { aBooking } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import type { Admin } from '../local/src/demo/admin.ts'
import { callApi, idTokenOf } from '../local/src/demo/call.ts'
import { les } from '../local/src/demo/people.ts'
import type { Instance } from '../local/src/platform/instance.ts'
import { atMost, type BenchRow } from './row.ts'

/** How many documents of the whole database were written after a moment. */
async function writtenSince({ firestore }: Admin, since: Date): Promise<number> {
  const kept = ['queue', 'audit', 'bookings', 'people', 'availability', 'counters']
  let count = 0
  for (const name of kept) {
    const { docs } = await firestore.collection(name).get()
    count += docs.filter(({ updateTime }) => updateTime.toMillis() > since.getTime()).length
  }
  return count
}

/** Documents that one move of the last to the first place writes, at three lengths of the queue. */
export async function queueWrites(instance: Instance, admin: Admin): Promise<BenchRow[]> {
  const token = await idTokenOf(instance, les)
  const rows: BenchRow[] = []
  for (const length of [10, 100, 500]) {
    const order = Array.from({ length }, (_, index) => `bench-booking-${index}`)
    const batch = admin.firestore.batch()
    for (const id of order) batch.set(admin.firestore.doc(doc.booking(id).path), aBooking())
    batch.set(admin.firestore.doc(doc.queue().path), { order })
    // What was told already, so that nobody is told about a bench.
    batch.set(admin.firestore.doc(doc.announcedQueue().path), { order })
    await batch.commit()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const since = new Date()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const answer = await callApi(instance, token, 'moveInQueue', {
      booking: order.at(-1) ?? '',
      place: 1,
    })
    if (!answer.ok) throw new Error(`moveInQueue: ${answer.code}`)
    rows.push(
      atMost(
        `queue: writes per move, n = ${length}`,
        await writtenSince(admin, since),
        'writes',
        3,
      ),
    )
  }
  return rows
}
