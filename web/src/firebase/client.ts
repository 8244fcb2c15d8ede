import { useSession } from './auth.ts'
import { useViewing } from './viewing.ts'

/** Whose portal is on screen: the client's own, or the one Les looks at; null until it is known. */
export function useClient(): string | null {
  const session = useSession()
  const { client } = useViewing()
  if (session.state !== 'signed-in') return null
  return session.role === 'admin' ? (client?.person ?? null) : session.person
}
