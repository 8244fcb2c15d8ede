import { logSearchVersion } from '../audit.ts'
import { openDueVersion } from '../invoicing/open-due.ts'
import { searchVersion } from '../search.ts'
import type { Rewriting } from './rewriting.ts'

/**
 * What the clock makes of records that were there before it was kept, and the version that it is
 * brought to: how far it has come is noted below `rewritings/`. Until then lists are short of what it
 * has not reached.
 */
export const fillings = {
  'search-client': searchVersion,
  'search-booking': searchVersion,
  'search-gallery': searchVersion,
  'search-invoice': searchVersion,
  'search-log': logSearchVersion,
  'open-dues': openDueVersion,
} as const
export type Filling = keyof typeof fillings

/** Whether something is still being filled; what was never begun is said nothing of. */
export const isFilling = (
  of: Filling,
  noted: Pick<Rewriting, 'version' | 'endedAt'> | null,
): boolean => noted !== null && (noted.version < fillings[of] || noted.endedAt === null)
