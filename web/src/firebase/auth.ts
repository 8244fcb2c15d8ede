import { Failure, type FailureCode, isFailureCode } from '@portal/model/failure'
import { SessionId } from '@portal/model/ids'
import { Role } from '@portal/model/person'
import { portraitIn } from '@portal/model/portrait'
import { routes } from '@portal/model/routes'
import { freshSignInMs } from '@portal/model/session'
import {
  browserLocalPersistence,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  inMemoryPersistence,
  onIdTokenChanged,
  signInWithCustomToken,
  signOut as signOutOfFirebase,
  type User,
} from 'firebase/auth'
import { create } from 'zustand'
import { askNoMore } from '#device/busy.ts'
import { depart } from '#device/depart.ts'
import { isKeptSignedIn } from '#device/keep-signed-in.ts'
import { closeMediaSession, keepClosing } from '#device/media-closing.ts'
import { keptOwner, setOwner } from '#device/owner.ts'
import { keepsRows, keepsState } from '#device/storage.ts'
import { watchOtherTabs } from '#device/tabs.ts'
import { app } from './app.ts'
import { call } from './call.ts'
import { config } from './config.ts'
import { forgiving } from './forgiving-persistence.ts'
import { stopViewing } from './viewing.ts'

const database = forgiving(indexedDBLocalPersistence)

/** Without the popup code: only the sign-in page loads it (`google.ts`). */
export const auth = initializeAuth(app, {
  persistence: keepsState
    ? [database, browserLocalPersistence]
    : keepsRows
      ? database
      : inMemoryPersistence,
})

if (config.emulators)
  connectAuthEmulator(auth, `http://${location.hostname}:${config.emulators.auth}`, {
    disableWarnings: true,
  })

/** Why somebody is not let in; `offline` where nobody could be asked. */
export type Refusal = FailureCode | 'offline'

/** Who is here. `signing-in` while the server is still giving the account its role. */
export type Session =
  | { state: 'loading' | 'signing-in' | 'signed-out' }
  | { state: 'failed'; why: Refusal }
  | {
      state: 'signed-in'
      person: string
      role: Role
      email: string
      name: string
      /** The address of the picture they have chosen; null while there is none. */
      portrait: string | null
      /** Which of the person's sessions it is; null where the server knows of none. */
      session: SessionId | null
    }

export const useSession = create<Session>()(() => ({ state: 'loading' }))

/** What ends a session, whatever its token still says; anything else may pass, as a lost line does. */
const ending: readonly Refusal[] = ['address-not-proved', 'sign-in-again', 'signed-out']

/** Whether signing in anew is the way on, and trying again is not. */
export const endsSession = (why: Refusal): boolean => ending.includes(why)

function refusalOf(error: unknown): Refusal {
  const code = error instanceof Failure ? error.code : 'internal'
  return code === 'internal' && !navigator.onLine ? 'offline' : code
}

/** The account that was held against the server since this page was opened. */
let held: string | null = null

/** What a token says. */
interface Claims {
  role: Role | null
  session: SessionId | null
  /** Whether whoever it is of has just signed in. */
  isFresh: boolean
}

async function claimsOf(user: User): Promise<Claims> {
  const { claims, authTime, issuedAtTime } = await user.getIdTokenResult()
  return {
    role: Role.safeParse(claims['role']).data ?? null,
    session: SessionId.safeParse(claims['sid']).data ?? null,
    // By the server's clock: the device's may be wrong.
    isFresh: Date.parse(issuedAtTime) - Date.parse(authTime) < freshSignInMs,
  }
}

/** Whom this tab has shown anything of. */
let shown: string | null = null

/** Pages that belong to nobody, where whoever has just signed in goes on. */
const isOpenPage = () => /^\/(sign-in|invitation|book)(\/|$)/.test(location.pathname)

/** Where the browser goes on; the sign-in page says there why somebody was not let in. */
function nextPage(): string {
  const session = useSession.getState()
  if (session.state === 'failed') return routes.signInWhy(session.why)
  return isOpenPage() ? location.pathname + location.search : routes.signIn()
}

/** Why the page before this one did not let somebody in; null when it did not say. */
function toldWhy(): Refusal | null {
  const why = new URLSearchParams(location.search).get('why')
  return isFailureCode(why) && endsSession(why) ? why : null
}

/** Whoever was here is not any more, without having signed out in this tab. */
function end(incoming: boolean): void {
  const to = nextPage()
  useSession.setState({ state: 'loading' }, true)
  void depart({ incoming, to, goodbye: closeMediaSession })
}

let isFollowing = false

/** They have left in another tab, which sees to the rest: nothing may stay in this one's memory. */
function follow(): void {
  if (isFollowing) return
  isFollowing = true
  const to = nextPage()
  useSession.setState({ state: 'loading' }, true)
  askNoMore()
  location.replace(to)
}

watchOtherTabs(() => shown, follow)
keepClosing()

onIdTokenChanged(auth, async (user) => {
  const owner = keptOwner()
  // Expired, revoked or disabled, or another person has come without this one having left.
  if (owner !== null && owner !== user?.uid) return end(user !== null)
  if (shown !== null && shown !== user?.uid) return follow()
  if (!user) {
    const why = toldWhy()
    return useSession.setState(why ? { state: 'failed', why } : { state: 'signed-out' }, true)
  }
  shown = user.uid
  setOwner(user.uid)
  try {
    const claims = await claimsOf(user)
    const { role, session } = claims
    // Only Les may look as somebody else, also on a device that he has used before.
    if (role !== null && role !== 'admin') stopViewing()
    // Who has just come by Google has no session yet, and so nothing to be shown.
    if (role !== null && (session !== null || !claims.isFresh)) show(user, role, session)
    if (held !== user.uid) await hold(user, claims)
  } catch (error) {
    useSession.setState({ state: 'failed', why: refusalOf(error) }, true)
  }
})

const show = (user: User, role: Role, session: SessionId | null): void =>
  useSession.setState(
    {
      state: 'signed-in',
      person: user.uid,
      role,
      email: user.email ?? '',
      name: user.displayName ?? user.email ?? '',
      portrait: portraitIn(user.photoURL),
      session,
    },
    true,
  )

/** Trades what Google says for a session; false at a server that knows of none. */
async function startHere(): Promise<boolean> {
  try {
    const { customToken } = await call('startSession', { keep: isKeptSignedIn() })
    await signInWithCustomToken(auth, customToken)
    return true
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return false
    throw error
  }
}

/**
 * Asks the server how the account stands, at each sign-in and each start: a role is given and taken
 * there. Where the token says another one, a new token is fetched, and with it comes the session.
 */
async function hold(user: User, { role, session, isFresh }: Claims): Promise<void> {
  held = user.uid
  const isNew = session === null && isFresh
  if (role === null || isNew) useSession.setState({ state: 'signing-in' }, true)
  try {
    if (isNew && (await startHere())) return
    const found = await call('enter', {})
    if (found.role !== role) await user.getIdToken(true)
    else if (isNew) show(user, role, null)
  } catch (error) {
    const why = refusalOf(error)
    // It is asked again at the next start, or by whoever tries again.
    held = null
    if (role !== null && !isNew && !endsSession(why)) return
    useSession.setState({ state: 'failed', why }, true)
    if (why === 'sign-in-again' || why === 'signed-out') await signOutOfFirebase(auth)
  }
}

/** Tries to sign in once more. */
export async function retrySignIn(): Promise<void> {
  const user = auth.currentUser
  if (user) await hold(user, await claimsOf(user))
  else useSession.setState({ state: 'signed-out' }, true)
}

/** Says who is here by the name and the portrait they have chosen, which their token has later. */
export async function takeNewProfile(): Promise<void> {
  const user = auth.currentUser
  await user?.reload()
  if (user && useSession.getState().state === 'signed-in')
    useSession.setState({
      name: user.displayName ?? user.email ?? '',
      portrait: portraitIn(user.photoURL),
    })
}

/** How often (ms) a reader who was denied may ask the server how the account stands. */
const doubtMs = 60_000
let doubtedAt = 0

/** For a reader who was denied: the session may have ended, or the role of it. */
export function doubt(): void {
  const user = auth.currentUser
  if (!user || useSession.getState().state !== 'signed-in') return
  if (Date.now() - doubtedAt < doubtMs) return
  doubtedAt = Date.now()
  void claimsOf(user).then((claims) => hold(user, { ...claims, isFresh: false }))
}

/** The current ID token, for the one endpoint that is not a callable. */
export const idToken = async (): Promise<string | null> =>
  (await auth.currentUser?.getIdToken()) ?? null

/** Signs in with what `redeemSignInLink` gave. */
export async function signInWithToken(customToken: string): Promise<void> {
  await signInWithCustomToken(auth, customToken)
}
