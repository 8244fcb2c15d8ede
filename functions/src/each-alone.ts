import { logger } from '#platform/log'

/**
 * Does work that nothing else is to fail with: what it throws is logged with the id it was for. A
 * sweep or a job that comes again tries it anew.
 */
export async function alone(id: string, work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => logger.error('one of many failed', error, { id }))
}

/** Does the work for each id, one after the other, each `alone`. */
export async function eachAlone(
  ids: Iterable<string>,
  work: (id: string) => Promise<unknown>,
): Promise<void> {
  for (const id of ids) await alone(id, () => work(id))
}
