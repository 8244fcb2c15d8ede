import type { Role } from '@portal/model/person'
import type { Accounts } from '../../../functions/src/platform/auth.ts'

/**
 * Firebase Auth in memory, with every way to sign in switched on and no protection of
 * addresses, which is the worst a project can be set to. Sessions end as Firebase documents it
 * under "Manage user sessions": when the account is deleted or disabled, its sessions are revoked,
 * its address or password changes, or Google takes over what nobody had proved.
 */

interface Google {
  sub: string
  email: string
}

interface Stored {
  uid: string
  email: string
  emailVerified: boolean
  disabled: boolean
  password: string | null
  google: Google | null
  role: Role | null
  madeAt: number
  validSince: number
}

/** What a browser keeps of having signed in. */
export interface Kept {
  uid: string
  provider: 'password' | 'google.com' | 'custom'
  since: number
  /** The session its tokens name, once there is one. */
  sid?: string
}

let accounts = new Map<string, Stored>()
let time = 0
let made = 0

/** Begins with nobody. */
export const forgetAccounts = (): void => void (accounts = new Map())

const refused = (code: string) => Object.assign(new Error(code), { code: `auth/${code}` })
const find = (is: (account: Stored) => boolean) => [...accounts.values()].find(is)
const byEmail = (email: string) => find((account) => account.email === email)

function need(uid: string): Stored {
  const account = accounts.get(uid)
  if (!account) throw refused('user-not-found')
  return account
}

function make(about: Pick<Stored, 'email' | 'emailVerified'> & Partial<Stored>): Stored {
  if (byEmail(about.email)) throw refused('email-already-exists')
  const account: Stored = {
    uid: `uid-${(made += 1)}`,
    disabled: false,
    password: null,
    google: null,
    role: null,
    madeAt: (time += 1),
    validSince: time,
    ...about,
  }
  accounts.set(account.uid, account)
  return account
}

const keep = ({ uid }: Stored, provider: Kept['provider']): Kept => ({
  uid,
  provider,
  since: (time += 1),
})

const isAlive = ({ uid, since }: Kept): boolean => {
  const account = accounts.get(uid)
  return account !== undefined && !account.disabled && since >= account.validSince
}

function own(kept: Kept): Stored {
  if (!isAlive(kept)) throw refused('user-token-expired')
  return need(kept.uid)
}

/** What anybody can do from a browser. Fails with Firebase's codes. */
export const browser = {
  signUp: (email: string, password: string): Kept =>
    keep(make({ email, emailVerified: false, password }), 'password'),

  withPassword(email: string, password: string): Kept {
    const account = byEmail(email)
    if (!account || account.password !== password) throw refused('invalid-credential')
    return keep(account, 'password')
  },

  withGoogle({ sub, email }: Google, verified = true): Kept {
    const linked = find(({ google }) => google?.sub === sub)
    if (linked) {
      linked.google = { sub, email }
      return keep(linked, 'google.com')
    }
    const same = byEmail(email)
    if (!same)
      return keep(make({ email, emailVerified: verified, google: { sub, email } }), 'google.com')
    if (!verified) throw refused('account-exists-with-different-credential')
    if (!same.emailVerified) Object.assign(same, { password: null, validSince: (time += 1) })
    Object.assign(same, { google: { sub, email }, emailVerified: true })
    return keep(same, 'google.com')
  },

  /** Trades a custom token of ours. */
  withToken(customToken: string): Kept {
    const { uid, ...claims } = JSON.parse(customToken) as { uid: string; sid?: string }
    return { ...keep(need(uid), 'custom'), ...claims }
  },

  changeEmail(kept: Kept, email: string): Kept {
    const account = own(kept)
    if (byEmail(email)) throw refused('email-already-in-use')
    Object.assign(account, { email, emailVerified: false, validSince: (time += 1) })
    return keep(account, kept.provider)
  },

  linkPassword(kept: Kept, password: string): Kept {
    const account = own(kept)
    Object.assign(account, { password, validSince: (time += 1) })
    return keep(account, kept.provider)
  },

  linkGoogle(kept: Kept, { sub, email }: Google): void {
    const account = own(kept)
    const isTaken =
      find(({ google }) => google?.sub === sub) || (byEmail(email) ?? account) !== account
    if (account.google || isTaken) throw refused('credential-already-in-use')
    account.google = { sub, email }
    if (account.email === email) account.emailVerified = true
  },

  unlinkGoogle(kept: Kept): void {
    own(kept).google = null
  },

  /** The claims of a fresh ID token; null when the session has ended. */
  token(kept: Kept) {
    if (!isAlive(kept)) return null
    const { uid, email, emailVerified, role } = need(kept.uid)
    const claims = { uid, email, email_verified: emailVerified, ...(role ? { role } : {}) }
    return {
      ...claims,
      ...(kept.sid ? { sid: kept.sid } : {}),
      auth_time: Math.floor(Date.now() / 1_000),
      firebase: { sign_in_provider: kept.provider },
    }
  },
}

/** An account as the Admin SDK shows it. */
const shown = ({ uid, email, emailVerified, disabled, google, role, madeAt }: Stored) => ({
  uid,
  email,
  emailVerified,
  disabled,
  providerData: google ? [{ providerId: 'google.com', uid: google.sub, email: google.email }] : [],
  customClaims: role ? { role } : {},
  metadata: { creationTime: new Date(madeAt).toUTCString() },
})

/** All that the portal asks of the Admin SDK, but for tokens, which no browser of these tests has. */
export const auth = {
  getUser: async (uid: string) => shown(need(uid)),
  async getUserByEmail(email: string) {
    const account = byEmail(email)
    if (!account) throw refused('user-not-found')
    return shown(account)
  },
  getUsers: async (wanted: { email: string }[]) => ({
    users: wanted.flatMap(({ email }) => byEmail(email) ?? []).map(shown),
  }),
  listUsers: async () => ({ users: [...accounts.values()].map(shown), pageToken: undefined }),
  createUser: async ({
    email,
    emailVerified,
  }: Pick<Stored, 'email' | 'emailVerified'> & { displayName?: string }) =>
    shown(make({ email, emailVerified })),
  async updateUser(
    uid: string,
    change: {
      email?: string
      emailVerified?: boolean
      disabled?: boolean
      providersToUnlink?: string[]
    },
  ) {
    const { providersToUnlink, ...fields } = change
    const account = need(uid)
    if (fields.email !== undefined && (byEmail(fields.email) ?? account) !== account)
      throw refused('email-already-exists')
    if (fields.email !== undefined) account.validSince = time += 1
    Object.assign(account, fields, providersToUnlink ? { google: null } : {})
  },
  async deleteUser(uid: string) {
    need(uid)
    accounts.delete(uid)
  },
  async setCustomUserClaims(uid: string, claims: { role: Role } | null) {
    need(uid).role = claims?.role ?? null
  },
  async revokeRefreshTokens(uid: string) {
    need(uid).validSince = time += 1
  },
  createCustomToken: async (uid: string, claims: object = {}) => JSON.stringify({ uid, ...claims }),
} satisfies Record<Exclude<keyof Accounts, 'verifyIdToken'>, unknown>
