import { logger } from 'firebase-functions'

/**
 * Does the work for each id, one after the other. Where it fails is logged, and the next ones still
 * have their turn; a job that comes again tries it anew.
 */
export async function eachAlone(
  ids: Iterable<string>,
  work: (id: string) => Promise<unknown>,
): Promise<void> {
  for (const id of ids)
    await work(id).catch((error: unknown) => logger.error('one of many failed', error, { id }))
}
