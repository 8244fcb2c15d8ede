import { askWhere } from './messages.ts'
import type { Tab } from './scope.ts'

/** How long (ms) a page has to say where it is. */
const answerMs = 300

/** A tab and the path it shows. */
export interface Place {
  tab: Tab
  path: string
}

/**
 * Where a tab is now. Its `url` only tells where it began, whatever the router has shown since, so
 * the page is asked; one that does not answer is taken to be where it began.
 */
export async function locate(tab: Tab, patienceMs = answerMs): Promise<Place> {
  const { port1, port2 } = new MessageChannel()
  const answered = new Promise<unknown>((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data), { once: true })
    port1.start()
    setTimeout(resolve, patienceMs)
  })
  tab.postMessage(askWhere, [port2])
  const path = await answered
  port1.close()
  return { tab, path: typeof path === 'string' ? path : new URL(tab.url).pathname }
}
