import { doc } from '@portal/model/paths'
import { lazy, type ReactNode, Suspense } from 'react'
import { useSession } from '#firebase/auth.ts'
import { useLive } from '#firebase/live.ts'
import { useOwnSession } from '#firebase/own-session.ts'
import { ShellSkeleton } from './shell-skeleton.tsx'

const SecondFactorPage = lazy(async () => ({
  default: (await import('#shared/factors/second-factor-page.tsx')).SecondFactorPage,
}))

/**
 * The desk, for a session that has its role; in its place the question for a second factor where the
 * server withholds it. That is for comfort: without the role every rule and call is closed.
 */
export function WithheldDesk({ children }: { children: ReactNode }) {
  const session = useSession()
  const person = session.state === 'signed-in' ? session.person : null
  const here = useOwnSession()
  const sessions = useLive(person === null ? null : doc.sessions(person))
  const live = sessions.state === 'ready' ? sessions.value?.live : null
  if (person === null || here === null || live?.[here]?.role !== 'client') return children
  return (
    <Suspense fallback={<ShellSkeleton />}>
      <SecondFactorPage person={person} />
    </Suspense>
  )
}
