import { routes } from '@portal/model/routes'
import { busyCount } from '#device/busy.ts'
import { keepsState, session } from '#device/storage.ts'
import { takeNewest } from '#service-worker/keep-worker.ts'

/** Where this page's program is: its name tells its version. */
const program = (): string =>
  new URL(
    document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '',
    location.href,
  ).pathname

/**
 * Whether the site has another program than this page runs. Rejects when the site cannot be asked.
 * A page's own address goes past the worker only when it is not a navigation.
 */
export async function hasNewProgram(): Promise<boolean> {
  const answer = await fetch(routes.signIn(), { cache: 'no-store' })
  if (!answer.ok) throw new Error(`the site answered ${answer.status}`)
  return !(await answer.text()).includes(program())
}

/** What is noted of a load that only made the worker of this program let go: one more is due. */
const halfWay = () => `${program()} half way`

/**
 * Loads the page anew to get the newest program, once for each program, twice where its worker did not
 * let go: one that misses its parts even then must not begin a circle. Whether the page is on its way.
 */
export async function loadAnew(): Promise<boolean> {
  const done = session.read('loaded anew')
  // What is in memory alone would be lost, and so would a running upload.
  if (!keepsState || busyCount() > 0 || done === program()) return false
  if (!session.write('loaded anew', program())) return false
  const isTaken = await takeNewest()
  const isBusy = busyCount() > 0
  if (isBusy || (!isTaken && done !== halfWay())) session.write('loaded anew', halfWay())
  if (isBusy) return false
  location.reload()
  return true
}

let isNewer = false

/** A newer program is there. It comes at the next step to another screen, when nothing is typed. */
export function noteNewVersion(): void {
  isNewer = true
}

/** Called after each step to another screen. */
export function stepTaken(): void {
  if (isNewer) void loadAnew()
}
