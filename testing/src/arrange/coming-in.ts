import type { Role } from '@portal/model/person'
import type { Actor } from '../../../functions/src/platform/call.ts'
import { browser, type Kept } from '../fakes/memory-auth.ts'
import { nobody } from './actors.ts'

// What is asked here reaches Firestore and Auth through the mocks of whoever calls, so it is loaded
// after those are in place.

/** What the server takes a browser for, which has just signed in; nobody when its session has ended. */
export async function actorOf(kept: Kept): Promise<Actor> {
  const { sessionOf } = await import('../../../functions/src/platform/session.ts')
  const token = browser.token(kept)
  return token ? { ...nobody, ...(await sessionOf(token)) } : nobody
}

/**
 * Comes in as a browser does: what Google says is traded for a session, which the browser has from
 * then on; whoever has one enters. Fails as the calls do.
 */
export async function comeIn(kept: Kept): Promise<{ role: Role }> {
  const actor = await actorOf(kept)
  if (kept.provider !== 'google.com') {
    const { signIn } = await import('../../../functions/src/people/sign-in.ts')
    return (await signIn({}, actor)) as { role: Role }
  }
  const { startSession } = await import('../../../functions/src/people/start-session.ts')
  const { role, customToken } = (await startSession({ keep: true }, actor)) as {
    role: Role
    customToken: string
  }
  Object.assign(kept, browser.withToken(customToken))
  return { role }
}
