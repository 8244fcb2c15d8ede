import { doc } from '@portal/model/paths'
import { type Queue, ticketsFor } from '@portal/model/queue'
import { read, type Transaction, transaction } from '#platform/firestore'

/** Writes the waiting list, the one way to do so: what clients read of it changes with it. */
export async function writeQueue(tx: Transaction, queue: Queue): Promise<void> {
  tx.write(doc.queue(), queue)
  tx.write(doc.queueTickets(), await ticketsFor(queue))
}

/** Makes the tickets of a list that was written before there were any. Safe to repeat. */
export async function issueTickets(): Promise<void> {
  if (await read(doc.queueTickets())) return
  await transaction(async (tx) => {
    const queue = await tx.find(doc.queue())
    if (queue) await writeQueue(tx, queue)
  })
}
