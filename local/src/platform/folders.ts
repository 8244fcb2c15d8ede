import { join } from 'node:path'

/** The checkout. */
export const root = join(import.meta.dirname, '../../..')

/** What is fetched or built once for all checkouts of a machine. */
export const cache = process.env['PORTAL_CACHE'] ?? join(root, 'run/cache')

/**
 * Everything one instance of the platform writes, apart from caches. Not a hidden folder: the
 * Functions emulator does not watch those.
 */
export const runFolder = (instance: string): string => join(root, 'run', instance)
