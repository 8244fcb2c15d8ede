import { type Auth, getAuth } from 'firebase-admin/auth'
import { app } from './app.ts'

export type { UserRecord } from 'firebase-admin/auth'

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code)

/** For `catch`: null where there is no such account, and any other failure thrown on. */
export function missingUser(error: unknown): null {
  if (codeOf(error) === 'auth/user-not-found') return null
  throw error
}

/** Whether a change failed because another account has the address. */
export const isAddressTaken = (error: unknown): boolean =>
  codeOf(error) === 'auth/email-already-exists'

/** What the portal asks of Firebase Auth, so that a fake can have all of it. */
export type Accounts = Pick<
  Auth,
  | 'createCustomToken'
  | 'createUser'
  | 'deleteUser'
  | 'getUser'
  | 'getUserByEmail'
  | 'getUsers'
  | 'listUsers'
  | 'revokeRefreshTokens'
  | 'setCustomUserClaims'
  | 'updateUser'
  | 'verifyIdToken'
>

/** The only gateway to Firebase Auth on the server. */
export const auth: Accounts = getAuth(app)
