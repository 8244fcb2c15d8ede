import { Failure } from '@portal/model/failure'
import type { ShareId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { passwordTries } from '@portal/model/share'
import { read } from '#platform/firestore'
import { addToTally, countWithin, forgiveOne, tallied } from '../guard/count-within.ts'
import { ofBoth, ofBrowser, ofNetwork, ofShare, type Subject } from '../guard/subject.ts'
import { unlocks } from './password-lock.ts'

const counted = (subject: Subject) =>
  ({ purpose: 'share password', subject, span: 'hour' }) as const

/** Who tries: from where, and which browser it is when this very password has let it in before. */
export interface Guest {
  address: string
  browser: string | null
}

/** Whose tries these are counted with, and how many of them may be wrong. */
async function laneOf(share: ShareId, { address, browser }: Guest, now: Date) {
  if (browser !== null)
    return { ...counted(ofBoth(ofShare(share), ofBrowser(browser))), most: passwordTries.device }
  const network = counted(ofBoth(ofNetwork(address), ofShare(share)))
  const wrongOfAll = await tallied(counted(ofShare(share)), now)
  const isAttacked = wrongOfAll >= passwordTries.everybody
  return { ...network, most: isAttacked ? passwordTries.always : passwordTries.network }
}

/**
 * Whether a password opens a link. The try is counted before it is looked at, so that many at once
 * are no more than the limit, and taken back when it was right. Wrong ones are counted for each
 * network; when all of them together have made too many, each has a few. Fails with
 * `too-many-requests`.
 */
export async function opensBy(
  share: ShareId,
  password: string,
  guest: Guest,
  now: Date,
): Promise<boolean> {
  const lane = await laneOf(share, guest, now)
  const retryAt = await countWithin(lane, now)
  if (retryAt) throw new Failure('too-many-requests', retryAt)
  const lock = await read(doc.shareLock(share))
  const isRight = lock !== null && (await unlocks(password, lock))
  if (isRight) await forgiveOne(lane, now)
  else await addToTally(counted(ofShare(share)), 1, now)
  return isRight
}
