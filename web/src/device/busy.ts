/** How many things are under way that a reload would cut off, by what they are. */
const running = new Map<string, number>()

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** While something is under way that a reload would cut off, the browser asks before the page goes. */
export function setBusy(what: string, count: number): void {
  running.set(what, count)
  if (busyCount() > 0) addEventListener('beforeunload', ask)
  else removeEventListener('beforeunload', ask)
}

/** How many such things are under way. */
export const busyCount = (): number => [...running.values()].reduce((sum, count) => sum + count, 0)

/** Somebody has decided to go: nothing asks once more. */
export function askNoMore(): void {
  running.clear()
  removeEventListener('beforeunload', ask)
}
