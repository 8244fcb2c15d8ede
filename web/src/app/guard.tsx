import type { Role } from '@portal/model/person'
import { lazy, Suspense } from 'react'
import { Navigate, useLocation } from 'react-router'
import { enter, useSession } from '#firebase/auth.ts'
import { useViewing } from '#firebase/viewing.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/states.tsx'
import { ShellSkeleton } from './shell-skeleton.tsx'

const shells = {
  client: lazy(async () => ({ default: (await import('./client-shell.tsx')).ClientShell })),
  admin: lazy(async () => ({ default: (await import('./desk-shell.tsx')).DeskShell })),
} as const

const homes: Record<Role, string> = { client: '/portal', admin: '/desk' }

/**
 * Lets one role in, for comfort: what anybody may really see is decided by the rules. Everyone
 * else is led to where they belong.
 */
export function ForRole({ role }: { role: Role }) {
  const session = useSession()
  const { client } = useViewing()
  const { pathname, search } = useLocation()
  if (session.state === 'signed-out')
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
  if (session.state === 'failed')
    return (
      <Failed
        action={
          <Button kind="quiet" onClick={() => void enter()}>
            {text.common.reload}
          </Button>
        }
      />
    )
  if (session.state !== 'signed-in') return <ShellSkeleton />
  const looksOn = role === 'client' && session.role === 'admin' && client !== null
  if (session.role !== role && !looksOn) return <Navigate to={homes[session.role]} replace />
  const Shell = shells[role]
  return (
    <Suspense fallback={<ShellSkeleton />}>
      <Shell />
    </Suspense>
  )
}
