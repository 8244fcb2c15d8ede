import { doc } from '@portal/model/paths'
import {
  isStandingShare,
  opensPerHour,
  passwordTries,
  type Share,
  ShareSecret,
} from '@portal/model/share'
import type { OpenedShare } from '@portal/model/shared-view'
import { z } from 'zod'
import { read, type Transaction, transaction } from '#platform/firestore'
import { forgiveOne, limitPerHour } from '../people/rate-limit.ts'
import { hashOf } from '../people/sign-in-secret.ts'
import type { SharedFinder } from './find-shared.ts'
import { unlocks } from './password-lock.ts'
import { openSharePass, readSharePass, sealSharePass } from './share-pass.ts'

/** What a guest's page sends; `pass` when it was let in before. */
const Asked = z.strictObject({
  secret: ShareSecret,
  password: z.string().max(128).optional(),
  pass: z.string().max(500).optional(),
})

/** Why a link does not open; `gone` also for one that never was. */
export type NotOpened = 'gone' | 'password-needed'

/** The hour's tries at a password are counted by link and by address. */
const eachTry = async (
  id: string,
  address: string,
  act: (purpose: string, subject: string, most: number) => Promise<void>,
): Promise<void> => {
  await act('share password', id, passwordTries.link)
  await act('share password address', address, passwordTries.address)
}

/**
 * Whether a password opens a link. The try is counted before it is looked at, so that many at once
 * are no more than the limit, and taken back when it was right. Fails with `too-many-requests`.
 */
async function letsIn(
  id: string,
  password: string | undefined,
  address: string,
  now: Date,
): Promise<boolean> {
  if (password === undefined) return false
  await transaction((tx) =>
    eachTry(id, address, (purpose, subject, most) => limitPerHour(tx, purpose, subject, most, now)),
  )
  const lock = await read(doc.shareLock(id))
  if (!lock || !(await unlocks(password, lock))) return false
  await transaction((tx) =>
    eachTry(id, address, (purpose, subject) => forgiveOne(tx, purpose, subject)),
  )
  return true
}

/** Counts a view on a link that has not changed since it was looked at. */
async function countView(
  tx: Transaction,
  id: string,
  { turn }: Share,
  address: string,
  now: Date,
): Promise<boolean> {
  const share = await tx.find(doc.share(id))
  if (share?.turn !== turn || !isStandingShare(share, now)) return false
  await limitPerHour(tx, 'share opened', address, opensPerHour, now)
  tx.update(doc.share(id), { views: share.views + 1, lastViewedAt: now })
  return true
}

/**
 * Opens a link for a guest and counts the view, once for each opened page: whoever brings a pass of
 * this link has been counted. Fails with `too-many-requests`.
 */
export async function openShare(
  body: unknown,
  address: string,
  finder: SharedFinder,
  key: string,
  now: Date,
): Promise<OpenedShare | NotOpened> {
  const asked = Asked.safeParse(body).data
  if (!asked) return 'gone'
  const id = hashOf(asked.secret)
  const share = await read(doc.share(id))
  if (!share || !isStandingShare(share, now)) return 'gone'
  // What is not shown asks for no password either.
  if (!(await finder.isShown(share, now))) return 'gone'
  const former = readSharePass(asked.pass ?? '', key)
  const standing = openSharePass(asked.pass ?? '', key, now)
  const isIn = standing?.share === id && standing.turn === share.turn
  if (share.hasPassword && !isIn && !(await letsIn(id, asked.password, address, now)))
    return 'password-needed'
  const view = await finder.view(share, now)
  if (!view) return 'gone'
  const isCounted = former?.share === id
  if (!isCounted && !(await transaction((tx) => countView(tx, id, share, address, now))))
    return 'gone'
  return { ...view, pass: sealSharePass({ share: id, turn: share.turn }, key, now) }
}
