import { type CalendarDate, monthOf } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import { left } from '@portal/model/queue'
import type { Transaction } from '#platform/firestore'
import { writeQueue } from '../queue/write-queue.ts'

/** Gives a place of a day back, also where nobody can read what else its month says. */
export async function freePlace(tx: Transaction, date: CalendarDate): Promise<void> {
  const path = doc.bookedDays(monthOf(date))
  const days = await tx.findReadable(path)
  const shoots = days?.shoots ?? {}
  if (days) tx.write(path, { shoots: { ...shoots, [date]: Math.max(0, (shoots[date] ?? 0) - 1) } })
  else if (await tx.isThere(path)) tx.add(path, { shoots: { [date]: -1 } })
}

/**
 * Takes a booking off the waiting list. Where nobody can read the list, its tickets stay as they
 * are until somebody can.
 */
export async function leaveList(tx: Transaction, booking: string): Promise<void> {
  const path = doc.queue()
  const queue = await tx.findReadable(path)
  if (queue) await writeQueue(tx, left(queue, booking))
  else if (await tx.isThere(path)) tx.takeOut(path, { lists: { order: booking } })
}
