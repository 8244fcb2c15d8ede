import { Failure } from '@portal/model/failure'
import type { PersonId, SessionId } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import type { Email } from '@portal/model/person'
import { auth, isAddressTaken, missingUser, type UserRecord } from '#platform/auth'
import { read, type Transaction, transaction } from '#platform/firestore'
import { adminEmails } from '#platform/les'
import { copyAddress } from './follow-address.ts'
import { endAllSessions, endOtherSessions, forgetDevices, forgetPassword } from './end-rights.ts'
import { holdAccount } from './hold-account.ts'
import { isMadeByLes } from './made-by-les.ts'
import { removeAccount } from './shut-account.ts'

/** Whether anything in the portal is of an account, so that nobody may take it away. */
const isInUse = (person: PersonId): Promise<boolean> =>
  transaction(async (tx) => {
    const all = await Promise.all([
      tx.ids(collection.bookings(), (rows) => rows.where('client', '==', person).limit(1)),
      tx.ids(collection.invoices(), (rows) => rows.where('client', '==', person).limit(1)),
      tx.ids(collection.memberships(person), (rows) => rows.limit(1)),
    ])
    return all.some((ids) => ids.length > 0)
  })

/** Whether an account has nothing that speaks for it beside the address. */
export type MayGo = (user: UserRecord) => Promise<boolean>

/** One that nobody has proved and Les has not made. */
export const unproved: MayGo = async (user) => !user.emailVerified && !(await isMadeByLes(user))

/** The same, or one whose owner has come in by that address since, and has nothing there yet. */
export const unprovedOrUnused: MayGo = async (user) =>
  (await unproved(user)) || (user.emailVerified && !(await isInUse(user.uid)))

/** Takes away what was written for an account in which nothing has happened, so that nobody lists it. */
const forgetUnused = (person: string): Promise<void> =>
  transaction(async (tx) => {
    const conversation = await tx.findReadable(doc.conversation(person))
    if (conversation?.last) return
    tx.delete(doc.person(person))
    tx.delete(doc.conversation(person))
  })

/** Makes room at an address that its owner has just proved. Fails with `address-taken`. */
async function makeRoom(email: Email, person: PersonId, mayGo: MayGo): Promise<void> {
  if (adminEmails().includes(email)) throw new Failure('address-taken')
  const found = await auth.getUserByEmail(email).catch(missingUser)
  if (!found || found.uid === person) return
  if (found.disabled || !(await mayGo(found))) throw new Failure('address-taken')
  await removeAccount(found.uid)
  await forgetUnused(found.uid)
}

/** The ways into an account that go when it moves: those that speak of the address it had. */
export type Unlinked = 'google' | 'all'

async function setAddress(user: UserRecord, email: Email, unlinked: Unlinked): Promise<void> {
  const ways = user.providerData
    .map(({ providerId }) => providerId)
    .filter((way) => unlinked === 'all' || way === 'google.com')
  const providers = ways.length > 0 ? { providersToUnlink: ways } : {}
  await auth
    .updateUser(user.uid, { email, emailVerified: true, ...providers })
    .catch((error: unknown) => {
      throw isAddressTaken(error) ? new Failure('address-taken') : error
    })
}

/**
 * Gives an account another address, which its owner has proved, and ends its sessions. Firebase says
 * first whether the address is free; what stops between that and the portal's own documents, as a
 * link that somebody else has used meanwhile, is undone by holding the account. Fails with
 * `address-taken`, and as `settle` does.
 */
export async function moveAccount(
  person: PersonId,
  email: Email,
  how: {
    unlinked: Unlinked
    /** The one of its sessions that goes on; null where all end. */
    session: SessionId | null
    mayGo: MayGo
    /** Uses the link up and tells of it, in the transaction of the change. */
    settle: (tx: Transaction) => Promise<void>
  },
): Promise<void> {
  const user = await auth.getUser(person).catch(missingUser)
  if (!user || user.disabled || !(await read(doc.standing(person))))
    throw new Failure('link-not-valid')
  await makeRoom(email, person, how.mayGo)
  await setAddress(user, email, how.unlinked)
  try {
    await transaction(async (tx) => {
      const pinned = await tx.find(doc.account(person))
      await how.settle(tx)
      if (how.unlinked === 'all') forgetPassword(tx, person)
      tx.update(doc.standing(person), { email })
      tx.write(doc.account(person), { ...pinned, google: null, invited: false, byDesk: false })
      await forgetDevices(tx, person)
      await copyAddress(tx, person, email)
      if (how.session === null) endAllSessions(tx, person)
      else await endOtherSessions(tx, person, how.session)
    })
  } catch (error) {
    await holdAccount(await auth.getUser(person)).catch(() => undefined)
    throw error
  }
  await auth.revokeRefreshTokens(person)
}
