import { z } from 'zod'
import { contract } from './contract.ts'
import { Failure } from './failure.ts'
import { BookingId } from './ids.ts'

/** A studio's waiting list is hundreds long; beyond this it is refused with `queue-full`. */
export const queueLimit = 500

/**
 * The waiting list in the order Les decides. One document: a move is one write, and no two people
 * can see different places. The ids are opaque, so a client learns nothing about the others.
 */
export const Queue = z.strictObject({ order: z.array(BookingId).max(queueLimit) })
export type Queue = z.infer<typeof Queue>

/** Place counted from 1; null when the booking is not waiting. */
export function placeOf(queue: Queue, booking: BookingId): number | null {
  const index = queue.order.indexOf(booking)
  return index < 0 ? null : index + 1
}

/** The queue with the booking at its end; unchanged when it waits already. Fails with `queue-full`. */
export function joined(queue: Queue, booking: BookingId): Queue {
  if (queue.order.includes(booking)) return queue
  if (queue.order.length >= queueLimit) throw new Failure('queue-full')
  return { order: [...queue.order, booking] }
}

/** The queue without the booking; everyone behind moves up. */
export const left = (queue: Queue, booking: BookingId): Queue => ({
  order: queue.order.filter((id) => id !== booking),
})

/** The queue with the booking at that place (clamped to 1…n). Fails with `not-waiting`. */
export function moved(queue: Queue, booking: BookingId, place: number): Queue {
  const others = queue.order.filter((id) => id !== booking)
  if (others.length === queue.order.length) throw new Failure('not-waiting')
  const index = Math.min(Math.max(place, 1), queue.order.length) - 1
  return { order: others.toSpliced(index, 0, booking) }
}

/** Everyone whose place got better, with the new place. */
export const advanced = (before: Queue, after: Queue): { booking: BookingId; place: number }[] =>
  after.order.flatMap((booking, index) => {
    const was = placeOf(before, booking)
    return was !== null && index + 1 < was ? [{ booking, place: index + 1 }] : []
  })

export const moveInQueue = contract({
  role: 'admin',
  input: z.strictObject({
    booking: BookingId,
    place: z.int().min(1).max(queueLimit),
    reason: z.string().trim().max(300).optional(),
  }),
  output: z.strictObject({ place: z.int().positive() }),
})
