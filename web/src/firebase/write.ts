import { storableBatch } from '@portal/model/storable'
import { doc as docRef, writeBatch } from 'firebase/firestore'
import { goOnInMemory, isNoRoom } from '#device/room.ts'
import { firestore } from './firestore.ts'
import { requireOwnEyes } from './viewing.ts'
import type { Write } from './writes.ts'

/**
 * Writes all or nothing. Shows at once on this device, also offline; the promise settles when the
 * server has answered, and rejects when the rules refuse (the local change is then taken back), or
 * at once with `NotStorable` what no server would take: the SDK sends in order and for ever, so that
 * nothing behind such a write would ever leave this device.
 */
export async function commit(...writes: Write[]): Promise<void> {
  requireOwnEyes()
  const batch = writeBatch(firestore)
  for (const write of storableBatch(writes)) {
    const reference = docRef(firestore, write.path)
    if (write.kind === 'set') batch.set(reference, write.data)
    else if (write.kind === 'merge') batch.set(reference, write.data, { merge: true })
    else if (write.kind === 'update') batch.update(reference, write.data)
    else batch.delete(reference)
  }
  try {
    await batch.commit()
  } catch (error) {
    if (isNoRoom(error)) goOnInMemory()
    throw error
  }
}

/** A new random id (20 letters and digits), made without the server. */
export function newId(): string {
  const deliveries = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  const bytes = crypto.getRandomValues(new Uint8Array(40))
  return Array.from(bytes)
    .filter((byte) => byte < 248)
    .slice(0, 20)
    .map((byte) => deliveries[byte % 62])
    .join('')
}
