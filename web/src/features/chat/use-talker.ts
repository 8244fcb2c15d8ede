import type { Side } from '@portal/model/chat'
import { useSession } from '#firebase/auth.ts'

/** Who is talking here: the person, and on which side; null until it is known. */
export function useTalker(): { person: string; side: Side } | null {
  const session = useSession()
  if (session.state !== 'signed-in') return null
  return { person: session.person, side: session.role === 'admin' ? 'studio' : 'client' }
}
