import type { Role } from '@portal/model/person'
import { routes } from '@portal/model/routes'
import { Navigate, useLocation } from 'react-router'
import { useSession } from '#firebase/auth.ts'
import { useViewing } from '#firebase/viewing.ts'
import { ShellSkeleton } from './shell-skeleton.tsx'
import { useShell } from './use-shell.ts'

const homes: Record<Role, string> = { client: routes.portal.home(), admin: routes.desk.home() }

/**
 * Lets one role in, for comfort: what anybody may really see is decided by the rules. Everyone
 * else is led to where they belong.
 */
export function ForRole({ role }: { role: Role }) {
  const session = useSession()
  const { client } = useViewing()
  const { pathname, search } = useLocation()
  const isViewing =
    role === 'client' &&
    session.state === 'signed-in' &&
    session.role === 'admin' &&
    client !== null
  const isLetIn = session.state === 'signed-in' && (session.role === role || isViewing)
  const shell = useShell(isLetIn ? role : null)
  // The sign-in page also says why somebody was not let in, and what to do.
  if (session.state === 'signed-out' || session.state === 'failed')
    return <Navigate to={routes.signInTo(pathname + search)} replace />
  if (session.state !== 'signed-in') return <ShellSkeleton />
  if (!isLetIn) return <Navigate to={homes[session.role]} replace />
  return shell ?? <ShellSkeleton />
}
