import type { GuestRights, OpenedShare } from '@portal/model/shared-view'
import { standingAddress } from '@portal/model/shared-view'

/**
 * What a link answered. `locked`: it has a password, and the one that was given is not it;
 * `too-many` is said of passwords, or of everything.
 */
export type Opening =
  | { state: 'open'; share: OpenedShare }
  | { state: 'locked'; isWrong: boolean }
  | { state: 'too-many'; atGate: boolean }
  | { state: 'gone' | 'failed' | 'closed' }

/** What a page knows of a link. */
export interface Asked {
  secret: string
  password?: string | undefined
  /** From an earlier answer: lets in without a password, and is no further view. */
  pass?: string | undefined
}

type Fetch = (address: string, request?: RequestInit) => Promise<Response>

/** Whether nothing is shown because the portal is closed, and not because something is broken. */
async function isClosed(answer: Response): Promise<boolean> {
  if (answer.status !== 503) return false
  const { error } = (await answer.json()) as { error?: unknown }
  return error === 'portal-closed'
}

/** Asks for what a link shows. Never rejects. */
export async function openShare(asked: Asked, get: Fetch = fetch): Promise<Opening> {
  try {
    const answer = await get('/media/share', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    })
    if (answer.ok) return { state: 'open', share: (await answer.json()) as OpenedShare }
    if (answer.status === 404) return { state: 'gone' }
    if (answer.status === 401) return { state: 'locked', isWrong: asked.password !== undefined }
    if (answer.status === 429) return { state: 'too-many', atGate: asked.password !== undefined }
    return { state: (await isClosed(answer)) ? 'closed' : 'failed' }
  } catch {
    return { state: 'failed' }
  }
}

/** What a guest may have now; `gone` when the pass leads nowhere, null when nobody answered. */
export async function askStanding(
  pass: string,
  get: Fetch = fetch,
): Promise<GuestRights | 'gone' | null> {
  try {
    const answer = await get(standingAddress(pass))
    if (answer.ok) return (await answer.json()) as GuestRights
    if (answer.status === 404) return 'gone'
    // Opening it anew says that the doors are closed.
    return (await isClosed(answer)) ? 'gone' : null
  } catch {
    return null
  }
}

/** Whether two answers let a guest have the same. */
export const sameRights = (a: GuestRights, b: GuestRights): boolean =>
  a.finals === b.finals && a.takes.join() === b.takes.join() && a.delivered === b.delivered
