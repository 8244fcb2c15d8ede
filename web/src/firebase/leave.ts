import { routes } from '@portal/model/routes'
import { depart } from '#device/depart.ts'
import { closeMediaSession } from '#device/media-closing.ts'
import { useSession } from './auth.ts'
import { stopViewing } from './viewing.ts'

/**
 * Signs out for good: pushes end, the pictures' cookie goes, and nothing of the person is left in
 * this browser, in no tab of it, also without a connection. The browser goes on at `to`.
 */
export async function leave(to = routes.signIn()): Promise<void> {
  // Nobody looks through a client's eyes who is on the way out; it would forbid the writes below.
  stopViewing()
  useSession.setState({ state: 'loading' }, true)
  await depart({
    incoming: false,
    to,
    // There already for whoever was in; to those whom signing in turns away it would bring Firestore.
    goodbye: () =>
      closeMediaSession(import('./push.ts').then(({ forgetDevice }) => forgetDevice())),
  })
}
