import type { Live } from './live.ts'

type Values<Lives> = {
  [Name in keyof Lives]: Extract<Lives[Name], { state: 'ready' }> extends { value: infer Value }
    ? Value
    : never
}

/**
 * Several live things as one: failed as soon as one is, ready when all are. What cannot be read of
 * any of them cannot of the whole.
 */
export function together<Lives extends Record<string, Live<unknown>>, Result>(
  lives: Lives,
  make: (values: Values<Lives>) => Result,
): Live<Result> {
  const values: Record<string, unknown> = {}
  let isLoading = false
  let fromCache = false
  const unreadable = new Set<string>()
  for (const [name, live] of Object.entries(lives)) {
    if (live.state === 'failed') return live
    if (live.state === 'loading') isLoading = true
    else {
      values[name] = live.value
      fromCache ||= live.fromCache
      for (const path of live.unreadable) unreadable.add(path)
    }
  }
  if (isLoading) return { state: 'loading' }
  return {
    state: 'ready',
    value: make(values as Values<Lives>),
    fromCache,
    unreadable: [...unreadable],
  }
}
