import type * as real from '../../../web/src/firebase/own-session.ts'

/** This browser is in the session `here`, of an account that Google knows. */
export const ownSession = {
  useOwnSession: () => 'here',
  hasGoogle: () => true,
} satisfies typeof real
