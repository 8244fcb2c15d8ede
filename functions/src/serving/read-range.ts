/** Bytes from `start` to `end`, both included. */
export interface Range {
  start: number
  end: number
}

/**
 * What a `Range` header asks for of a file of `bytes` ("RFC 9110, 14.2"): null for all of it, which
 * also answers what we do not take (several ranges, other units), `outside` for nothing of it.
 */
export function readRange(header: string | undefined, bytes: number): Range | null | 'outside' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (!first && !last) return null
  const start = first ? Number(first) : Math.max(0, bytes - Number(last))
  const end = first && last ? Math.min(Number(last), bytes - 1) : bytes - 1
  if (first && last && Number(last) < start) return null
  return start <= end && start < bytes ? { start, end } : 'outside'
}
