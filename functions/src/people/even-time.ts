/** Longer (ms) than looking takes, whatever is found: refusals come at whole steps of it. */
export const stepMs = 500

/**
 * Begins a watch. What it returns waits for the next whole step since, so that how long looking took
 * says nothing.
 */
export function evenly(): () => Promise<void> {
  const from = performance.now()
  return () => {
    const taken = performance.now() - from
    return new Promise((resolve) => {
      setTimeout(resolve, Math.ceil(taken / stepMs) * stepMs - taken)
    })
  }
}
