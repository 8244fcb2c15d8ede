import { useSession } from '#firebase/auth.ts'

/** Whether an account is of who looks at it: Les sees it as the client does, and changes nothing. */
export function useIsOwn(id: string): boolean {
  const session = useSession()
  return session.state === 'signed-in' && session.person === id
}
