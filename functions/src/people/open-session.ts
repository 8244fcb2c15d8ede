import { randomBytes } from 'node:crypto'
import { Failure } from '@portal/model/failure'
import type { PersonId, SessionId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import type { Role } from '@portal/model/person'
import {
  beforeDays,
  isLive,
  type LiveSession,
  liveUntil,
  type SignInWay,
  sessionBefore,
  sessionRole,
  stillLive,
} from '@portal/model/session'
import { auth } from '#platform/auth'
import { browserName } from '#platform/browser-name'
import { type Transaction, transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { tellAccess } from './tell-access.ts'

/** How somebody has just signed in. */
export interface SignIn {
  way: SignInWay
  /** Whether they stay signed in without activity. */
  keep: boolean
  /** What the browser says it is. */
  agent: string
  /** Whether the way in is a second factor as well. */
  hasSecondFactor?: boolean
}

const newSession = (
  role: Role,
  { way, keep, agent, hasSecondFactor = false }: SignIn,
  now: Date,
): LiveSession => ({
  until: liveUntil({ keep }, now),
  role,
  way,
  keep,
  browser: browserName(agent),
  openedAt: now,
  seenAt: now,
  provedAt: now,
  secondFactorAt: hasSecondFactor ? now : null,
})

/** Adds a session to those of a person, of whom those used least make room. */
async function addSession(
  tx: Transaction,
  person: PersonId,
  id: SessionId,
  opened: LiveSession,
): Promise<void> {
  const [known, settings] = await Promise.all([
    tx.find(doc.sessions(person)),
    tx.find(doc.securitySettings()),
  ])
  const role = sessionRole(opened.role, opened, settings)
  const isNew = !Object.values(known?.live ?? {}).some(({ browser }) => browser === opened.browser)
  tx.write(doc.sessions(person), {
    validAfter: known?.validAfter ?? null,
    live: stillLive({ ...known?.live, [id]: { ...opened, role } }, opened.seenAt),
  })
  record(tx, 'session.opened', {
    actor: person,
    person,
    details: { way: opened.way as SignInWay, browser: opened.browser, isNew },
  })
  // The first browsers of an account are all new, and one without a name says nothing.
  const wasKnown = Object.values(known?.live ?? {}).some(({ browser }) => browser !== '')
  if (isNew && wasKnown && opened.browser !== '')
    await tellAccess(tx, person, { kind: 'signed-in-anew', data: { browser: opened.browser } })
}

/**
 * Opens a session for whoever has just proved who they are; `role` is what `holdAccount` says. The
 * custom token
 * that it returns carries the session, through each renewal of what it is traded for.
 */
export async function openSession(person: PersonId, role: Role, signIn: SignIn): Promise<string> {
  const session = randomBytes(16).toString('base64url')
  const opened = newSession(role, signIn, new Date())
  await transaction((tx) => addSession(tx, person, session, opened))
  return auth.createCustomToken(person, { sid: session })
}

/**
 * Opens the session of tabs that know of none, once: for an account that has had no other since
 * sessions have names. Fails with `sign-in-again` for every other one.
 */
export const openBefore = (person: PersonId, role: Role, agent: string): Promise<void> =>
  transaction(async (tx) => {
    const now = new Date()
    const known = await tx.find(doc.sessions(person))
    // Two of them at once: it is there already.
    if (isLive(known?.live[sessionBefore], now)) return
    if (known) throw new Failure('sign-in-again')
    const until = new Date(now.getTime() + beforeDays * 86_400_000)
    const opened = newSession(role, { way: 'google', keep: true, agent }, now)
    await addSession(tx, person, sessionBefore, { ...opened, until })
  })
