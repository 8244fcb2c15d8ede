/**
 * Reads through a memory: an answer (also "there is none") is good for `seconds` from when it was
 * asked for, and those who ask meanwhile wait for the same read. A failed read is not remembered.
 */
export function remembered<Value>(
  load: (id: string) => Promise<Value>,
  seconds: () => number,
  now = () => Date.now(),
): { (id: string): Promise<Value>; again: (id: string) => Promise<Value> } {
  const known = new Map<string, { value: Promise<Value>; until: number }>()
  const get = (id: string) => {
    const entry = known.get(id)
    if (entry && now() < entry.until) return entry.value
    // Ids come from addresses, so their number must not grow without end.
    if (known.size >= 1_000) known.clear()
    const value = load(id)
    known.set(id, { value, until: now() + seconds() * 1_000 })
    value.catch(() => known.delete(id))
    return value
  }
  /** Reads anew, for whoever would be turned away by what is remembered. */
  const again = (id: string) => {
    known.delete(id)
    return get(id)
  }
  return Object.assign(get, { again })
}
