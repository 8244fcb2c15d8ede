import type { MediaPass } from '@portal/model/media'
import { auth, missingUser } from '#platform/auth'
import { isSessionLive } from '#platform/session'
import { trusted } from '../media-access/trusted.ts'

/** Which session a pass is of. */
export type OfSession = Pick<MediaPass, 'person' | 'session'>

/**
 * Whether the session of a pass still goes on, and its account is neither gone nor shut. Asks anew
 * each time; throws where nothing answers.
 */
export async function isGoingOn({ person, session }: OfSession): Promise<boolean> {
  const [isLive, user] = await Promise.all([
    isSessionLive(person, session),
    auth.getUser(person).catch(missingUser),
  ])
  return isLive && user !== null && !user.disabled
}

/**
 * The same, believed for half a minute: pictures are asked for by the hundred. Another person's
 * session has another key, since ids have no slash.
 */
export function sessionMemory(): (pass: OfSession) => Promise<boolean> {
  const ask = trusted((key: string) => {
    const [person = '', session = ''] = key.split('/')
    return isSessionLive(person, session)
  })
  return ({ person, session }) => ask(`${person}/${session}`)
}
