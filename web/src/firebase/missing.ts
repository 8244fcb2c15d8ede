import type { Live } from './live.ts'

/**
 * A document that only its owner may read, null when there is none: one that does not exist
 * belongs to nobody, so the rules deny it, and what is denied is not there for whoever asks.
 */
export const deniedIsMissing = <Value>(live: Live<Value | null>): Live<Value | null> =>
  live.state === 'failed' && live.reason === 'denied'
    ? { state: 'ready', value: null, fromCache: false, unreadable: [] }
    : live
