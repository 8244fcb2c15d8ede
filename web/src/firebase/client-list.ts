import type { Membership } from '@portal/model/member'
import { collection, type Path } from '@portal/model/paths'
import { useMemo } from 'react'
import type { z } from 'zod'
import { type Live, type LiveRow, type Narrow, useLiveList } from './live.ts'

/** Whose photographs somebody may see beside their own. A null person waits. */
export const useMemberships = (person: string | null): Live<LiveRow<Membership>[]> =>
  useLiveList(person ? collection.memberships(person) : null, { limit: 50 })

/**
 * What is a client's own, and behind it what is shared with them as a partner. Nobody else pays
 * for the second list; one that fails does not hide the first.
 */
export function useClientList<Schema extends z.ZodType>(
  path: Path<Schema>,
  person: string | null,
  narrow: Omit<Narrow, 'where'>,
): Live<LiveRow<z.infer<Schema>>[]> {
  const own = useLiveList(person ? path : null, { ...narrow, where: [['client', '==', person]] })
  const memberships = useMemberships(person)
  const isPartner =
    memberships.state === 'ready' && memberships.value.some(({ value }) => value.role === 'partner')
  const shared = useLiveList(isPartner ? path : null, {
    ...narrow,
    where: [['partners', 'array-contains', person]],
  })
  const isOpen = memberships.state === 'loading' || (isPartner && shared.state === 'loading')
  return useMemo(() => {
    if (own.state !== 'ready') return own
    if (own.value.length === 0 && isOpen) return { state: 'loading' }
    const others = isPartner && shared.state === 'ready' ? shared.value : []
    const unreadable = isPartner && shared.state === 'ready' ? shared.unreadable : []
    return others.length + unreadable.length === 0
      ? own
      : {
          ...own,
          value: [...own.value, ...others],
          unreadable: [...own.unreadable, ...unreadable],
        }
  }, [own, shared, isPartner, isOpen])
}
