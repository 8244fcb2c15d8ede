import { z } from 'zod'
import { declareCall } from './call.ts'
import { Failure } from './failure.ts'
import { BookingId } from './ids.ts'
import { ProseOrNone } from './words.ts'

/** A studio's waiting list is hundreds long; beyond this it is refused with `queue-full`. */
export const queueLimit = 500

/**
 * The waiting list in the order Les decides, for Les and the server. One document, so that no two
 * places can disagree; clients find theirs in its tickets.
 */
export const Queue = z.strictObject({ order: z.array(BookingId).max(queueLimit) })
export type Queue = z.infer<typeof Queue>

/** Tickets come in whole blocks, so that their number says little about how many wait. */
const blockSize = 50
/** Bytes of a ticket: no two of a list are the same, and the document stays small. */
const ticketSize = 12

/**
 * The same order as clients see it, written with each change: a salted hash of each booking's id,
 * and behind the last as many made-up ones as fill the block. Who knows an id finds its place;
 * who does not learns neither whose the others are nor, for the salt is new each time, who moved.
 */
export const QueueTickets = z.strictObject({
  salt: z.string().max(64),
  places: z.array(z.string().max(32)).max(queueLimit),
})
export type QueueTickets = z.infer<typeof QueueTickets>

const asWords = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
const madeUp = (): string => asWords(crypto.getRandomValues(new Uint8Array(ticketSize)))

async function ticketOf(salt: string, booking: BookingId): Promise<string> {
  const words = new TextEncoder().encode(`${salt} ${booking}`)
  const hash = await crypto.subtle.digest('SHA-256', words)
  return asWords(new Uint8Array(hash, 0, ticketSize))
}

/** New tickets for a list; no two calls give the same. */
export async function ticketsFor({ order }: Queue): Promise<QueueTickets> {
  const salt = madeUp()
  const real = await Promise.all(order.map((booking) => ticketOf(salt, booking)))
  const blocks = Math.max(1, Math.ceil(real.length / blockSize))
  const filled = Array.from({ length: blocks * blockSize - real.length }, madeUp)
  return { salt, places: [...real, ...filled] }
}

/** As `placeOf`, for who knows the booking's id and has only the tickets. */
export async function placeAmong(
  { salt, places }: QueueTickets,
  booking: BookingId,
): Promise<number | null> {
  const index = places.indexOf(await ticketOf(salt, booking))
  return index < 0 ? null : index + 1
}

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

/**
 * Puts a booking at a place; null leaves it where it is and only keeps why it was moved. Fails with
 * `not-waiting`.
 */
export const moveInQueue = declareCall({
  role: 'admin',
  input: z.strictObject({
    booking: BookingId,
    place: z.int().min(1).max(queueLimit).nullable(),
    reason: ProseOrNone(300).optional(),
  }),
  output: z.strictObject({ place: z.int().positive() }),
})
