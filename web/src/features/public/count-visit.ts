import { browserSession } from '#device/of-browser.ts'
import type { Shelf } from '#device/shelf.ts'

const mark = 'visit counted'

/** What counting needs of the browser; a test gives its own. */
export interface Visitor {
  /** Lives as long as the tab. */
  memory: Pick<Shelf<typeof mark>, 'read' | 'write'>
  send: (address: string, request: RequestInit) => Promise<unknown>
  newId: () => string
}

/**
 * Counts a visit once for each session of the browser, with a random number and nothing about the
 * person. It never fails: without a memory nothing is counted, and a lost request is a lost count.
 */
export async function countVisit(api: string, visitor: Visitor): Promise<void> {
  try {
    if (visitor.memory.read(mark) || !visitor.memory.write(mark, 'yes')) return
    await visitor.send(api, {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        data: { name: 'recordVisit', input: { visit: visitor.newId() } },
      }),
    })
  } catch {
    // Nobody is told: it concerns the studio's figures, not the reader.
  }
}

/** Counts the visit when the page has loaded and has nothing better to do. */
export function countVisitAfterLoad(api: string): void {
  const run = () =>
    void countVisit(api, {
      memory: browserSession,
      send: (address, request) => fetch(address, request),
      newId: () => crypto.randomUUID(),
    })
  if (document.readyState === 'complete') run()
  else addEventListener('load', run, { once: true })
}
