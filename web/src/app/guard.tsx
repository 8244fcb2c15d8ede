import type { Role } from '@portal/model/person'
import { routes } from '@portal/model/routes'
import { lazy, Suspense } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useSession } from '#firebase/auth.ts'
import { useViewing } from '#firebase/viewing.ts'
import { ShellSkeleton } from './shell-skeleton.tsx'

const shells = {
  client: lazy(async () => ({ default: (await import('./client-shell.tsx')).ClientShell })),
  admin: lazy(async () => ({ default: (await import('./desk-shell.tsx')).DeskShell })),
} as const

const homes: Record<Role, string> = { client: routes.portal.home(), admin: routes.desk.home() }

/**
 * Lets one role in, for comfort: what anybody may really see is decided by the rules. Everyone
 * else is led to where they belong.
 */
export function ForRole({ role }: { role: Role }) {
  const session = useSession()
  const { client } = useViewing()
  const { pathname, search } = useLocation()
  // The sign-in page also says why somebody was not let in, and what to do.
  if (session.state === 'signed-out' || session.state === 'failed')
    return <Navigate to={routes.signInTo(pathname + search)} replace />
  if (session.state !== 'signed-in') return <ShellSkeleton />
  const isViewing = role === 'client' && session.role === 'admin' && client !== null
  if (session.role !== role && !isViewing) return <Navigate to={homes[session.role]} replace />
  const Shell = shells[role]
  return (
    <Suspense fallback={<ShellSkeleton />}>
      <Shell />
    </Suspense>
  )
}
