/** What is asked of the document and the clock; a test gives its own. */
interface Surroundings {
  page: EventTarget & { readonly hidden: boolean }
  network: EventTarget
}

/**
 * Runs `refresh` at once, again every `everyMs` while the page is seen, and when it comes back into
 * sight or online. Never twice at a time; a failed run is followed by the next. Answers how to stop.
 */
export function keepFresh(
  refresh: () => Promise<void>,
  everyMs: number,
  { page, network }: Surroundings = { page: document, network: window },
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let stopped = false
  const run = async () => {
    clearTimeout(timer)
    if (running || stopped || page.hidden) return
    running = true
    await refresh().catch(() => undefined)
    running = false
    if (!stopped) timer = setTimeout(() => void run(), everyMs)
  }
  const check = () => void run()
  page.addEventListener('visibilitychange', check)
  network.addEventListener('online', check)
  void run()
  return () => {
    stopped = true
    clearTimeout(timer)
    page.removeEventListener('visibilitychange', check)
    network.removeEventListener('online', check)
  }
}
