import { Failure } from '@portal/model/failure'
import { create } from 'zustand'
import { session } from '#device/storage.ts'

/** Whom Les looks at the portal as, in this tab alone; null as himself. */
interface Viewing {
  client: { person: string; name: string } | null
}

const key = 'viewing-as'

function kept(): Viewing['client'] {
  try {
    const stored: unknown = JSON.parse(session.read(key) ?? 'null')
    const { person, name } = (stored ?? {}) as { person?: unknown; name?: unknown }
    return typeof person === 'string' && typeof name === 'string' ? { person, name } : null
  } catch {
    return null
  }
}

export const useViewing = create<Viewing>()(() => ({ client: kept() }))

/** Shows the portal as a client sees it; what Les may read he may read anyway. */
export function startViewing(client: NonNullable<Viewing['client']>): void {
  useViewing.setState({ client })
  session.write(key, JSON.stringify(client))
}

export function stopViewing(): void {
  if (!useViewing.getState().client) return
  useViewing.setState({ client: null })
  session.remove(key)
}

/** Fails with `viewing-only` while Les looks through a client's eyes: nothing may be changed then. */
export function requireOwnEyes(): void {
  if (useViewing.getState().client) throw new Failure('viewing-only')
}
