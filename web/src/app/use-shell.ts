import type { Role } from '@portal/model/person'
import { type ComponentType, createElement, type ReactElement, useEffect, useState } from 'react'

const loads: Record<Role, () => Promise<ComponentType>> = {
  client: async () => (await import('./client-shell.tsx')).ClientShell,
  admin: async () => (await import('./desk-shell.tsx')).DeskShell,
}
const loaded: Partial<Record<Role, ComponentType>> = {}

/**
 * The shell of a role, as soon as it has come; null before, and for nobody. Without `Suspense`:
 * once its skeleton has been drawn, React keeps what follows back for 300 ms, at each start. A
 * program that does not come is a fault of the page.
 */
export function useShell(role: Role | null): ReactElement | null {
  const [came, setCame] = useState<{ role: Role; fault: unknown } | null>(null)
  useEffect(() => {
    if (role === null || loaded[role]) return undefined
    let isCurrent = true
    const tell = (fault: unknown) => isCurrent && setCame({ role, fault })
    loads[role]().then(
      (shell) => {
        loaded[role] = shell
        tell(null)
      },
      (error: unknown) => tell(error ?? new Error('no shell')),
    )
    return () => {
      isCurrent = false
    }
  }, [role])
  if (came !== null && came.role === role && came.fault !== null) throw came.fault
  const shell = role === null ? undefined : loaded[role]
  return shell === undefined ? null : createElement(shell)
}
