import { Failure } from '@portal/model/failure'
import { collection, doc } from '@portal/model/paths'
import { auth, missingUser, type UserRecord } from '#platform/auth'
import { read, transaction } from '#platform/firestore'
import { adminEmails } from '#platform/les'
import { alone, eachAlone } from '../each-alone.ts'
import { holdAccount, provedAddress } from './hold-account.ts'
import { removeAccount, shutAccount } from './shut-account.ts'

/** How long (ms) an account that has proved nothing and left nothing is kept. */
const unprovedMs = 3_600_000

/** Expected refusals have done their work; only bugs are told. */
const hold = (user: UserRecord): Promise<unknown> =>
  holdAccount(user).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error
  })

/** Takes Les's role from whoever is no account any more. */
const holdPerson = async (person: string): Promise<unknown> => {
  const user = await auth.getUser(person).catch(missingUser)
  return user ? hold(user) : shutAccount({ uid: person })
}

/** Gives and takes Les's role: everybody who has it, and everybody on the list. Once a minute. */
export async function holdAdmins(): Promise<void> {
  const [held, { users }] = await Promise.all([
    transaction((tx) => tx.ids(collection.people(), (all) => all.where('role', '==', 'admin'))),
    auth.getUsers(adminEmails().map((email) => ({ email }))),
  ])
  const known = await Promise.all(users.map(({ uid }) => read(doc.standing(uid))))
  // Who has not come in yet has nothing to be given.
  const listed = users.filter((_, index) => known[index]).map(({ uid }) => uid)
  await eachAlone(new Set([...held, ...listed]), holdPerson)
}

/**
 * Ends the sessions of accounts that were shut out at Firebase, which tells nobody. Once a minute, so
 * that whoever is shut out there is out here.
 */
export async function endDisabled(): Promise<void> {
  for await (const users of pagesOfUsers())
    for (const user of users.filter(({ disabled }) => disabled))
      await alone(user.uid, async () => {
        const sessions = await read(doc.sessions(user.uid))
        if (sessions && Object.keys(sessions.live).length > 0) await shutAccount(user)
      })
}

async function* pagesOfUsers(): AsyncGenerator<UserRecord[]> {
  let page: string | undefined
  do {
    const { users, pageToken } = await auth.listUsers(1_000, page)
    yield users
    page = pageToken
  } while (page)
}

/**
 * Holds every account: a claim of Les's that nothing else shows is found, and what nobody has
 * proved is removed once it has stood for an hour. Once an hour.
 */
export async function holdEverybody(now: Date): Promise<void> {
  for await (const users of pagesOfUsers()) {
    const asked = users.filter(
      (user) => !provedAddress(user) || user.customClaims?.['role'] === 'admin',
    )
    for (const user of asked)
      await alone(user.uid, async () => {
        await hold(user)
        const made = new Date(user.metadata.creationTime).getTime()
        if (provedAddress(user) || user.disabled || now.getTime() - made < unprovedMs) return
        if (!(await read(doc.standing(user.uid)))) await removeAccount(user.uid)
      })
  }
}
