/**
 * Sends one value at a time and skips to the newest: however slow the network, the last one wins.
 * The promise settles when the newest value is sent, and rejects when one was refused; what waited
 * behind that one is dropped.
 */
export function saveLatest<Value>(
  send: (value: Value) => Promise<unknown>,
): (value: Value) => Promise<void> {
  let waiting: { value: Value } | null = null
  let running: Promise<void> | null = null
  async function run(): Promise<void> {
    try {
      while (waiting) {
        const { value }: { value: Value } = waiting
        waiting = null
        await send(value)
      }
    } finally {
      waiting = null
      running = null
    }
  }
  return (value) => {
    waiting = { value }
    running ??= run()
    return running
  }
}
