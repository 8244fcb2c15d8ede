import { rawLocal, rawSession } from './shelf.ts'

/** Whose state this browser keeps; null when it keeps nobody's. */
export const keptOwner = (): string | null => rawLocal.read('owner')

/** Says whose state is kept from now on, in this browser and in this tab. */
export function setOwner(person: string): void {
  rawLocal.write('owner', person)
  rawSession.write('owner', person)
}

/**
 * Empties what a tab keeps for itself when it is of somebody else than the browser's: the tab slept
 * while that person left, or the browser brought it back.
 */
export function dropForeignTab(local = rawLocal, session = rawSession): void {
  const of = session.read('owner')
  if (of === null || of === local.read('owner')) return
  for (const key of session.keys()) session.remove(key)
}
