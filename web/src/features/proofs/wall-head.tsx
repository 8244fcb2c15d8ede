import type { ComponentProps } from 'react'
import { ChoosingHead } from './choosing-head.tsx'
import { MemberHead } from './member-head.tsx'

interface Props extends Omit<ComponentProps<typeof ChoosingHead>, 'state'> {
  state: 'none' | ComponentProps<typeof ChoosingHead>['state']
  /** Who gives hearts here; null for who only looks. */
  chooses: 'client' | 'member' | null
}

/** What is above the photographs: the choice of whoever chooses, and what the grid is narrowed to. */
export function WallHead({ chooses, state, ...props }: Props) {
  if (chooses === null || state === 'none') return props.filter
  if (chooses === 'client') return <ChoosingHead {...props} state={state} />
  return (
    <MemberHead
      hearts={props.picks.photos.length}
      client={props.gallery.clientName}
      state={state}
      filter={props.filter}
    />
  )
}
