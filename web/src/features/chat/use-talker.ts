import type { Side } from '@portal/model/chat'
import { useSession } from '#firebase/auth.ts'
import { useViewing } from '#firebase/viewing.ts'

/**
 * Who is talking here: the person, and on which side; null until it is known. While Les looks
 * through a client's eyes it is that client, whose marks he cannot write.
 */
export function useTalker(): { person: string; side: Side } | null {
  const session = useSession()
  const { client } = useViewing()
  if (session.state !== 'signed-in') return null
  if (client) return { person: client.person, side: 'client' }
  return { person: session.person, side: session.role === 'admin' ? 'studio' : 'client' }
}
